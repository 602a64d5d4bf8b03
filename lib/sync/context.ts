import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';

/** What the work on one store's index uses. Its calls have the priority of jobs. */
export interface SyncContext {
  readonly store: { readonly storeHash: StoreHash; readonly installId: string };
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly webhooks: WebhookSettings;
}

/** Where the platform sends the store's events, and how a delivery proves that it is meant. */
export interface WebhookSettings {
  readonly destination: string;
  createSecret(): string;
  seal(secret: string): Promise<string>;
  /** Null when it was sealed with a key that is gone. */
  open(sealed: string): Promise<string | null>;
  /** Headers that the platform is to send with each delivery. */
  headers(secret: string): Readonly<Record<string, string>>;
}
