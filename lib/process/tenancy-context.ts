import { randomUUID } from 'node:crypto';
import { exchangeCode } from '#lib/bigcommerce/oauth.ts';
import { createOneTimeCode, hashOneTimeCode } from '#lib/session/one-time-code.ts';
import { signSessionToken } from '#lib/session/session-token.ts';
import { sealToken } from '#lib/session/token-seal.ts';
import type { TenancyContext } from '#lib/stores/context.ts';
import type { Runtime } from './runtime.ts';
import { readStoreFacts } from './store-context.ts';

/** The parts of installing, opening and leaving, with keys and platform bound in. */
export function createTenancyContext(app: Runtime): TenancyContext {
  const { env, tenancy, sessions, clock } = app;
  return {
    tenancy,
    sessions,
    clock,
    controlPanelOrigin: env.CONTROL_PANEL_ORIGIN,
    controlPanelSdkUrl: env.CONTROL_PANEL_SDK_URL,
    help: { documentationUrl: env.DOCUMENTATION_URL ?? null, supportUrl: env.SUPPORT_URL ?? null },
    exchangeCode: (grant) =>
      exchangeCode({
        loginUrl: env.BIGCOMMERCE_LOGIN_URL,
        clientId: env.BIGCOMMERCE_CLIENT_ID,
        clientSecret: env.BIGCOMMERCE_CLIENT_SECRET,
        // Compared byte for byte with the registered one, so never derived from a request.
        redirectUri: `${env.APP_URL}/api/auth`,
        ...grant,
      }),
    readStoreFacts: (storeHash) => readStoreFacts(app, storeHash),
    sealToken: (token, storeHash) => sealToken(token, storeHash, { keys: env.TOKEN_ENCRYPTION_KEYS }),
    createCode: createOneTimeCode,
    hashCode: hashOneTimeCode,
    signToken: (claims) => signSessionToken(claims, env.SESSION_SECRET, clock.now()),
    createId: randomUUID,
  };
}
