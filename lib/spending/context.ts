import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What setting people's limits uses. */
export interface SpendingContext {
  readonly user: { readonly id: UserId };
  readonly db: StoreDatabase;
  readonly clock: Clock;
}
