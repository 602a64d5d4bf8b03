import { openFirstScreen } from '#lib/http/first-screen.ts';
import { withPublic } from '#lib/http/with-public.ts';
import { withSession } from '#lib/http/with-session.ts';
import { readFirstScreen } from '#lib/orders/first-screen-service.ts';
import { SESSION_IDLE_LIMIT_MS } from '#lib/stores/session-limits.ts';
import { openSessionSchema } from '#lib/stores/contract.ts';
import { endSession, renewSession } from '#lib/stores/sessions.ts';

export const POST = withPublic(
  { because: 'it trades the one-time code of a verified callback for the session', body: openSessionSchema },
  (visit, body) => openFirstScreen(visit, body, readFirstScreen),
);

export const PUT = withSession({ permission: 'own-session', graceMs: SESSION_IDLE_LIMIT_MS }, renewSession);

export const DELETE = withSession({ permission: 'own-session', graceMs: 0 }, endSession);
