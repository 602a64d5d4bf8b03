import { withCallback } from '#lib/http/with-callback.ts';
import { removeUser } from '#lib/stores/leave.ts';

export const GET = withCallback(async (ctx, payload) => {
  const outcome = await removeUser(ctx, payload);
  return outcome.kind === 'refused' ? { kind: 'refuse', why: 'forbidden' } : { kind: 'ok' };
});
