import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What asking people about unclear acts uses. */
export interface QuestionContext {
  readonly user: { readonly id: UserId };
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
}
