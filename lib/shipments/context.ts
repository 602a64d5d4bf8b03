import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { Viewer } from '#lib/core/personal-data.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What reading back after a write uses; the reconciler has no person. */
export interface ShipmentReadContext {
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
}

/** What the services of shipments use of a request's context. */
export interface ShipmentContext extends ShipmentReadContext {
  readonly user: Viewer & { readonly id: UserId; readonly locale: string };
}
