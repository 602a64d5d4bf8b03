import { withCallback } from '#lib/http/with-callback.ts';
import { uninstallStore } from '#lib/stores/leave.ts';

export const GET = withCallback(async (ctx, payload) => {
  const outcome = await uninstallStore(ctx, payload);
  return outcome.kind === 'refused' ? { kind: 'refuse', why: 'forbidden' } : { kind: 'ok' };
});
