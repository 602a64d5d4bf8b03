import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the services of a store's settings use of a request's context. */
export interface SettingsContext {
  readonly user: { readonly id: UserId };
  readonly db: Pick<StoreDatabase, 'settings'>;
  readonly clock: Clock;
}

/** What keeps the app's places in the control panel. */
export interface ExtensionsContext {
  readonly bigcommerce: Pick<BigCommerceClient, 'extensions'>;
  readonly db: Pick<StoreDatabase, 'settings'>;
  readonly clock: Clock;
}
