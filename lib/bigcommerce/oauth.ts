import { z } from 'zod';
import { parseStoreContext, parseUserId } from '#lib/core/ids.ts';
import { systemScheduler } from './scheduler.ts';
import { sendOnce, type Fetch } from './transport.ts';
import type { CodeExchange, CodeGrant, CodeRefusal, GrantPerson, StoreGrant } from './types/oauth.ts';
import { optionalText, requiredText, text } from './wire/scalars.ts';

export interface CodeExchangeRequest extends CodeGrant {
  /** Such as `https://login.bigcommerce.com`. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The auth callback exactly as the app's profile has it. */
  readonly redirectUri: string;
  readonly fetch?: Fetch;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 256 * 1024;

/**
 * Trades the auth callback's code for a store's token (BigCommerce docs: single-click app OAuth flow, POST /oauth2/token).
 * Sent once. The token is taken only with permissions and for the very store that asked.
 */
export async function exchangeCode(request: CodeExchangeRequest): Promise<CodeExchange> {
  const result = await sendOnce(
    {
      method: 'POST',
      url: `${request.loginUrl.replace(/\/+$/, '')}/oauth2/token`,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'Orderdeck' },
      body: JSON.stringify({
        client_id: request.clientId,
        client_secret: request.clientSecret,
        code: request.code,
        scope: request.scope,
        context: request.context,
        grant_type: 'authorization_code',
        redirect_uri: request.redirectUri,
      }),
      timeoutMs: request.timeoutMs ?? TIMEOUT_MS,
      maxBytes: MAX_ANSWER_BYTES,
    },
    { fetch: request.fetch ?? ((url, init) => fetch(url, init)), scheduler: systemScheduler },
  );
  if (result.kind === 'redirected') return { kind: 'unavailable', reason: 'unreadable_answer' };
  if (result.kind !== 'answer' || result.status === 429 || result.status >= 500)
    return { kind: 'unavailable', reason: 'no_answer' };
  const json = result.body.kind === 'json' ? result.body.value : undefined;
  if (result.status >= 400 && result.status < 500) {
    // The login host answers wrong methods and paths with a page: that says nothing about the code.
    if (json === undefined) return { kind: 'unavailable', reason: 'unreadable_answer' };
    return { kind: 'refused', reason: refusalOf(json) };
  }
  return result.status === 200
    ? readGrant(json, request.context)
    : { kind: 'unavailable', reason: 'unreadable_answer' };
}

const person = z.object({ id: requiredText, email: text }).transform((wire, context): GrantPerson => {
  const id = parseUserId(wire.id);
  if (id !== null) return { id, email: wire.email };
  context.issues.push({ code: 'custom', message: 'is not a user number', path: ['id'], input: undefined });
  return z.NEVER;
});

const wireGrant = z.object({
  access_token: requiredText,
  scope: optionalText,
  context: requiredText,
  user: person,
  owner: person,
  account_uuid: optionalText,
});

function readGrant(json: unknown, askedContext: string): CodeExchange {
  const parsed = wireGrant.safeParse(json);
  if (!parsed.success) return { kind: 'unavailable', reason: 'unreadable_answer' };
  const { scope, context, user, owner } = parsed.data;
  const storeHash = parseStoreContext(context);
  if (storeHash === null || context !== askedContext) return { kind: 'refused', reason: 'wrong_context' };
  const granted = (scope ?? '').trim();
  // Seen when the context was wrong: a token that every call refuses with 403.
  if (granted === '') return { kind: 'refused', reason: 'no_scope' };
  const grant: StoreGrant = {
    storeHash,
    accessToken: parsed.data.access_token,
    scope: granted,
    user,
    owner,
    accountUuid: parsed.data.account_uuid,
  };
  return { kind: 'granted', grant };
}

/** The text is used as a hint only: which of our own settings to look at. */
function refusalOf(json: unknown): CodeRefusal {
  return /redirect_uri/i.test(JSON.stringify(json)) ? 'redirect_mismatch' : 'code_not_accepted';
}
