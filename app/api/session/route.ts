import { openFirstScreen } from '#lib/http/first-screen.ts';
import { withPublic } from '#lib/http/with-public.ts';
import { withSession } from '#lib/http/with-session.ts';
import { readFirstScreen } from '#lib/orders/first-screen-service.ts';
import { SESSION_IDLE_LIMIT_MS } from '#lib/stores/session-limits.ts';
import { openSessionSchema } from '#lib/stores/contract.ts';
import { endSession, renewSession } from '#lib/stores/sessions.ts';
import { readSyncStatus } from '#lib/sync/service.ts';
import { readListSettings, startOf } from '#lib/views/preference-service.ts';

export const POST = withPublic(
  { because: 'it trades the one-time code of a verified callback for the session', body: openSessionSchema },
  (visit, body) =>
    openFirstScreen(visit, body, {
      beside: async (ctx) => {
        const [sync, list] = await Promise.all([readSyncStatus(ctx), readListSettings(ctx)]);
        return { sync, ...list };
      },
      screen: (ctx, path, { preference, views }) =>
        readFirstScreen(ctx, path, preference.limit, startOf({ preference, views })),
    }),
);

export const PUT = withSession({ permission: 'own-session', graceMs: SESSION_IDLE_LIMIT_MS }, renewSession);

export const DELETE = withSession({ permission: 'own-session', graceMs: 0 }, endSession);
