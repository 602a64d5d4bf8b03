import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What ending an act uses; the reconciler has no person. */
export interface CheckoutJobContext {
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}

/** What the services of checkouts use of a request's context. */
export interface CheckoutContext extends CheckoutJobContext {
  readonly appId: number;
  readonly user: { readonly id: UserId; readonly locale: string };
}
