import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Viewer } from '#lib/core/personal-data.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the order services use of a request's context. */
export interface OrderContext {
  readonly store: { readonly storeHash: StoreHash; readonly timeZone: string };
  readonly user: Viewer & { readonly id: UserId };
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}

/** Where an answer itself says what could not be had. */
export interface TellingOrderContext extends OrderContext {
  readonly user: OrderContext['user'] & { readonly locale: string };
}
