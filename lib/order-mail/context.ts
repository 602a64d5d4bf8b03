import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the services of order e-mails use of a request's context. */
export interface OrderMailContext {
  readonly user: { readonly id: UserId };
  readonly bigcommerce: Pick<BigCommerceClient, 'orderSettings'>;
  readonly db: Pick<StoreDatabase, 'acts'>;
  readonly clock: Clock;
}
