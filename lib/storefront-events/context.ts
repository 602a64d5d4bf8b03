import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { IndexTransaction } from '#lib/db/order-index/transaction.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';
import type { StorefrontInbox } from '#lib/db/storefront-inbox.ts';

/** What looks after the scripts of one store. */
export interface ScriptsContext {
  readonly appUrl: string;
  readonly bigcommerce: Pick<BigCommerceClient, 'channels' | 'scripts'>;
  readonly db: Pick<StoreDatabase, 'storefront' | 'withLock'>;
}

/** The same, for a person who switches. */
export interface SwitchContext extends ScriptsContext {
  readonly db: ScriptsContext['db'] & Pick<StoreDatabase, 'settings'>;
  readonly user: { readonly id: UserId };
  readonly clock: Clock;
}

/** What takes an event in, before it is known to be genuine. */
export interface ReceiveContext {
  readonly inbox: StorefrontInbox;
}

/** What reads the orders of events: `read` and `keep` are those of the index. */
export interface ConfirmContext {
  readonly db: Pick<StoreDatabase, 'storefront'>;
  readonly read: (orderId: OrderId) => Promise<IndexInput | null>;
  readonly keep: (input: IndexInput, also: IndexTransaction) => Promise<unknown>;
}

export interface FeedContext {
  readonly store: { readonly timeZone: string };
  readonly db: Pick<StoreDatabase, 'storefront'>;
  readonly clock: Clock;
}
