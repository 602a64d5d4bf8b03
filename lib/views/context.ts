import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { Viewer } from '#lib/core/personal-data.ts';
import type { Role } from '#lib/core/permissions.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the services of views use of a request's context. */
export interface ViewContext {
  readonly store: { readonly timeZone: string };
  readonly user: Viewer & { readonly id: UserId; readonly role: Role };
  readonly db: Pick<StoreDatabase, 'views' | 'index' | 'settings'>;
  readonly clock: Clock;
}
