import { withCallback } from '#lib/http/with-callback.ts';
import { openApp } from '#lib/stores/open.ts';

export const GET = withCallback(async (ctx, payload) => {
  const outcome = await openApp(ctx, payload);
  if (outcome.kind === 'opened') return { kind: 'go', url: outcome.path };
  return { kind: 'refuse', why: outcome.kind, storeHash: payload.storeHash };
});
