import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the services of new orders use of a request's context. */
export interface CreateContext {
  readonly appId: number;
  readonly store: { readonly storeHash: StoreHash; readonly currencyCode: string };
  readonly user: { readonly id: UserId; readonly locale: string };
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}
