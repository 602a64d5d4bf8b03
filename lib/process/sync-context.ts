import type { StoreHash } from '#lib/core/ids.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import { createHookSecret, hookHeaders } from '#lib/session/hook-secret.ts';
import { openToken, sealToken } from '#lib/session/token-seal.ts';
import type { SyncContext } from '#lib/sync/context.ts';
import type { Runtime } from './runtime.ts';
import { createStoreClient } from './store-context.ts';

/** What the background work on one install's index uses, with keys and addresses bound in. */
export function createSyncContext(
  app: Runtime,
  store: { readonly storeHash: StoreHash; readonly installId: string },
): SyncContext {
  const { storeHash } = store;
  const keys = { keys: app.env.TOKEN_ENCRYPTION_KEYS };
  return {
    store,
    bigcommerce: createStoreClient(app, storeHash, 'job'),
    db: createStoreDatabase(app.prisma, app.locks, storeHash),
    clock: app.clock,
    webhooks: {
      destination: `${app.env.APP_URL}/api/webhooks`,
      createSecret: createHookSecret,
      seal: (secret) => sealToken(secret, storeHash, keys),
      open: (sealed) => openToken(sealed, storeHash, keys),
      headers: (secret) => hookHeaders(storeHash, secret),
    },
  };
}
