import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the services of people use of a request's context. */
export interface PeopleContext {
  readonly user: { readonly id: UserId };
  readonly db: Pick<StoreDatabase, 'people'>;
  readonly clock: Clock;
}
