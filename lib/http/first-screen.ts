import { AppError } from '#lib/core/errors.ts';
import type { OpenedSession, OpenSessionRequest } from '#lib/stores/contract.ts';
import { openSession } from '#lib/stores/sessions.ts';
import { toErrorBody } from './failure.ts';
import type { Visit } from './handler.ts';
import { createStoreContext, type StoreContext } from '#lib/process/store-context.ts';
import { createTenancyContext } from '#lib/process/tenancy-context.ts';

/**
 * Opens a session and reads what its first screen shows in the same answer, so that no further round trip stands before rows.
 * A platform that cannot be read does not cost the session: the screen is told why and can try again.
 */
export async function openFirstScreen<Screen>(
  visit: Visit,
  request: OpenSessionRequest,
  readScreen: (ctx: StoreContext, path: string) => Promise<Screen>,
): Promise<OpenedSession & { readonly first: unknown }> {
  const { app, requestId } = visit;
  const outcome = await openSession(createTenancyContext(app), request);
  if (outcome.kind === 'refused')
    throw new AppError(
      'session_ended',
      'This link into Orderdeck was used or is too old. Open Orderdeck again from your control panel.',
    );
  const { session, storeHash, userId } = outcome;
  const { name, timeZone, currencyCode } = session.store;
  const user = { id: userId, role: session.user.role, locale: session.user.locale };
  const ctx = createStoreContext(app, { storeHash, name, timeZone, currencyCode }, user, 'userRead');
  const first = await readScreen(ctx, request.path).catch((error: unknown) => ({
    kind: 'failed',
    error: toErrorBody(error, requestId, app.log).body,
  }));
  return { ...session, first };
}
