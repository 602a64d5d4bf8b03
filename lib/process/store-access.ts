import { AppError } from '#lib/core/errors.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { openToken } from '#lib/session/token-seal.ts';
import type { Runtime } from './runtime.ts';

export interface StoreAccess {
  /** The store's token as the database holds it now. */
  token(): Promise<string>;
  /** The platform refused a token that was given. */
  refused(token: string): Promise<void>;
}

/**
 * The token of one store, for one client. A token that the platform refuses marks the store, so that nobody keeps knocking;
 * one that was replaced meanwhile marks nothing (BigCommerce docs: tokens change with scopes and with the owner's e-mail).
 * `justRead`: the sealed token as the caller has read it a moment ago. The first call takes it, each later one looks again.
 */
export function createStoreAccess(app: Runtime, storeHash: StoreHash, justRead?: string): StoreAccess {
  let nextSealed = justRead;
  /** By token: of calls that go side by side one may have been given another than the next, when a re-approval came between. */
  const seals = new Map<string, string>();
  return {
    token: async () => {
      const known = nextSealed;
      nextSealed = undefined;
      const sealed = known ?? (await app.tenancy.findStore(storeHash))?.sealedToken;
      const keys = app.env.TOKEN_ENCRYPTION_KEYS;
      const token = sealed === undefined ? null : await openToken(sealed, storeHash, { keys });
      if (sealed !== undefined && token !== null) {
        seals.set(token, sealed);
        return token;
      }
      throw new AppError('store_needs_approval', 'general.noAccess');
    },
    refused: async (token) => {
      const sealed = seals.get(token);
      try {
        if (sealed !== undefined && (await app.tenancy.markTokenRefused(storeHash, sealed)))
          app.log.warn({ storeHash }, 'the platform refuses this store’s token: the owner must approve the app again');
      } catch (error) {
        // The call that was refused already says so to whoever waits for it.
        app.log.error({ storeHash, err: error }, 'could not mark the store whose token is refused');
      }
    },
  };
}
