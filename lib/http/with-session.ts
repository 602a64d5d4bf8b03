import type { SessionIdentity } from '#lib/stores/sessions.ts';
import type { TenancyContext } from '#lib/stores/context.ts';
import { authenticate } from './authenticate.ts';
import { requireOwnOrigin } from './guards.ts';
import { handleJson, type Handler } from './handler.ts';
import { createTenancyContext } from '#lib/process/tenancy-context.ts';

export interface SessionRoute {
  /** Every person with a session may do this to their own session, whatever their role. */
  readonly permission: 'own-session';
  /** How long after its end a token is still accepted. */
  readonly graceMs: number;
}

/** The entrance of handlers that are about the caller's own session. */
export function withSession(
  route: SessionRoute,
  serve: (ctx: TenancyContext, session: SessionIdentity) => Promise<unknown>,
): Handler {
  return handleJson(async ({ request, app }) => {
    requireOwnOrigin(request.headers, app.env.APP_URL);
    const { claims } = await authenticate(request.headers, app, route.graceMs);
    return serve(createTenancyContext(app), claims);
  });
}
