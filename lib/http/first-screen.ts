import { AppError } from '#lib/core/errors.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { OpenedSession, OpenSessionRequest } from '#lib/stores/contract.ts';
import { openSession } from '#lib/stores/sessions.ts';
import { toErrorBody } from './failure.ts';
import { answerTo } from './answer-to.ts';
import type { Visit } from './handler.ts';
import { createStoreContext, type StoreContext } from '#lib/process/store-context.ts';
import { createTenancyContext } from '#lib/process/tenancy-context.ts';

/** What the answer to an opening brings along, so that no further round trip stands before rows. */
export interface FirstScreenReaders<Beside, Screen> {
  /** What every screen needs. Small reads of the database only. */
  readonly beside: (ctx: StoreContext) => Promise<Beside>;
  /** What the screen at `path` shows. */
  readonly screen: (ctx: StoreContext, path: string, beside: Beside) => Promise<Screen>;
}

/**
 * Opens a session and reads what its first screen shows in the same answer. A platform that cannot be read does not cost the
 * session: the screen is told why and can try again.
 */
export async function openFirstScreen<Beside, Screen>(
  visit: Visit,
  request: OpenSessionRequest,
  readers: FirstScreenReaders<Beside, Screen>,
): Promise<OpenedSession & { readonly beside: Beside; readonly first: unknown }> {
  const { app, requestId } = visit;
  const outcome = await openSession(createTenancyContext(app), request);
  if (outcome.kind === 'refused') throw new AppError('session_ended', 'general.linkUsed');
  const { session, storeHash, userId } = outcome;
  const { name, timeZone, currencyCode } = session.store;
  const { role, locale, isMasked } = session.user;
  const user = { id: userId, role, locale, isMasked };
  const ctx = createStoreContext(app, { storeHash, name, timeZone, currencyCode }, user, 'userRead');
  const beside = await readers.beside(ctx);
  const read = () => readers.screen(ctx, request.path, beside);
  const first = await answerTo(user, read).catch((error: unknown) => ({
    kind: 'failed',
    error: toErrorBody(error, { requestId, language: languageOf(locale), log: app.log }).body,
  }));
  return { ...session, beside, first };
}
