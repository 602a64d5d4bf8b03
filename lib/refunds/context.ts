import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the refund services use without a person: jobs have it too. */
export interface RefundJobContext {
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}

export interface RefundContext extends RefundJobContext {
  readonly user: { readonly id: UserId; readonly locale: string };
}
