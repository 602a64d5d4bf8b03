import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { Role } from '#lib/core/permissions.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the history uses of a request's context. */
export interface HistoryContext {
  readonly user: { readonly id: UserId; readonly role: Role };
  readonly db: StoreDatabase;
  readonly clock: Clock;
}
