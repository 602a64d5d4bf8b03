import type { Tenancy } from '../state/tenancy.ts';

/** Answer of the token endpoint: a status and a JSON body. */
export interface ExchangeAnswer {
  readonly status: 200 | 400;
  readonly body: Record<string, unknown>;
}

const CONTEXT = /^stores\/([a-z0-9]+)$/;

const REFUSALS = {
  unknown: 'Invalid code.',
  used: 'The code has already been used.',
  expired: 'The code has expired.',
} as const;

function refuse(error: string): ExchangeAnswer {
  return { status: 400, body: { error } };
}

function text(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Trades a one-time code for a store token (BigCommerce docs: requesting the access token). The request is checked
 * before the code is used up, so a wrong secret or redirect_uri does not burn it. A context that names no store
 * still gets a token, but one without any scope, as has been seen on the platform.
 */
export function exchangeCode(tenancy: Tenancy, body: Record<string, unknown>): ExchangeAnswer {
  const app = tenancy.app(text(body, 'client_id'));
  if (app === null) return refuse('Invalid client id.');
  if (text(body, 'client_secret') !== app.clientSecret) return refuse('Invalid client secret.');
  if (text(body, 'grant_type') !== 'authorization_code') return refuse('Unsupported grant type.');
  if (text(body, 'redirect_uri') !== app.callbacks.auth) {
    return refuse('Parameter redirect_uri does not match registered URI');
  }
  const context = text(body, 'context');
  const namedStore = CONTEXT.exec(context)?.[1];
  const code = text(body, 'code');
  const seen = tenancy.lookAtCode(code);
  if (!seen.ok) return refuse(REFUSALS[seen.reason]);
  const { grant } = seen;
  if (grant.clientId !== app.clientId) return refuse(REFUSALS.unknown);
  if (namedStore !== undefined && namedStore !== grant.storeHash) return refuse('The context does not match the code.');

  if (namedStore === undefined) return scopelessToken(tenancy, code, context);
  const { install } = tenancy.redeemCode(code);
  if (install === null) return refuse(REFUSALS.unknown);
  return {
    status: 200,
    body: {
      access_token: install.token,
      scope: install.grantedScopes.join(' '),
      ...people(tenancy, grant.storeHash, grant.userId),
      context,
      account_uuid: app.accountUuid,
    },
  };
}

function scopelessToken(tenancy: Tenancy, code: string, context: string): ExchangeAnswer {
  const seen = tenancy.burnCode(code);
  if (!seen.ok) return refuse(REFUSALS[seen.reason]);
  const { storeHash, clientId, userId } = seen.grant;
  return {
    status: 200,
    body: {
      access_token: tenancy.issueToken(storeHash, clientId, []),
      scope: null,
      ...people(tenancy, storeHash, userId),
      context,
      account_uuid: tenancy.app(clientId)?.accountUuid ?? '',
    },
  };
}

function people(tenancy: Tenancy, storeHash: string, userId: number) {
  const user = tenancy.member(storeHash, userId)?.user;
  const owner = tenancy.owner(storeHash);
  return {
    user: { id: user?.id ?? 0, username: user?.username ?? '', email: user?.email ?? '' },
    owner: { id: owner?.id ?? 0, username: owner?.username ?? '', email: owner?.email ?? '' },
  };
}
