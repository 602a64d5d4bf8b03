import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the payment services use without a person: jobs have it too. */
export interface PaymentJobContext {
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}

export interface PaymentContext extends PaymentJobContext {
  readonly user: { readonly id: UserId; readonly locale: string };
}
