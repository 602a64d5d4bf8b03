import type { StoreHash } from '#lib/core/ids.ts';
import { createEmailStatusesApi } from './email-statuses-api.ts';
import { createCartsApi } from './carts-api.ts';
import { createCatalogueApi } from './catalogue-api.ts';
import { createCheckoutsApi } from './checkouts-api.ts';
import { createCustomersApi } from './customers-api.ts';
import { createGeographyApi } from './geography-api.ts';
import { createExtensionsApi } from './extensions-api.ts';
import { createHooksApi } from './hooks-api.ts';
import { createInventoryApi } from './inventory-api.ts';
import { createMetafieldsApi } from './metafields-api.ts';
import { createOrderPartsApi } from './order-parts-api.ts';
import { createOrdersApi } from './orders-api.ts';
import { createPaymentsApi } from './payments-api.ts';
import { createPickupsApi } from './pickups-api.ts';
import { createRefundsApi } from './refunds-api.ts';
import type { CallRecord, RequestOptions } from './request.ts';
import { createOrderSettingsApi } from './order-settings-api.ts';
import { createScriptsApi } from './scripts-api.ts';
import { createShipmentsApi } from './shipments-api.ts';
import { TIMING, type Timing } from './timing.ts';
import { systemScheduler, type Scheduler } from './scheduler.ts';
import { createChannelsApi, createStoreApi } from './store-api.ts';
import type { StoreQueue } from './store-queue.ts';
import { createTransactionsApi } from './transactions-api.ts';
import type { Fetch } from './transport.ts';
import type { BigCommerceClient, Priority } from './types/client.ts';

export interface ClientOptions {
  /** Such as `https://api.bigcommerce.com`. */
  readonly apiUrl: string;
  /** Such as `https://payments.bigcommerce.com`. */
  readonly paymentsUrl: string;
  readonly storeHash: StoreHash;
  /** Asked for each call, and once more when a read is refused with 401: a re-approval replaces the token. */
  readonly accessToken: () => Promise<string> | string;
  /** The store's queue: all clients of a store in a process share it. */
  readonly queue: StoreQueue;
  readonly priority: Priority;
  /** Called after every try. */
  readonly log?: (record: CallRecord) => void;
  /** Called with each token that the platform refused. The payments host's tokens are others. */
  readonly tokenRefused?: (token: string) => void;
  readonly fetch?: Fetch;
  readonly scheduler?: Scheduler;
  readonly random?: () => number;
  readonly timing?: Partial<Timing>;
}

/** The platform for one store, made per request or job: it is cheap, and keeps nothing but its options. */
export function createBigCommerceClient(options: ClientOptions): BigCommerceClient {
  const request = requestOptionsOf(options);
  return {
    orders: createOrdersApi(request),
    orderParts: createOrderPartsApi(request),
    metafields: createMetafieldsApi(request),
    shipments: createShipmentsApi(request),
    pickups: createPickupsApi(request),
    emailStatuses: createEmailStatusesApi(request),
    transactions: createTransactionsApi(request),
    refunds: createRefundsApi(request),
    payments: createPaymentsApi(request),
    inventory: createInventoryApi(request),
    store: createStoreApi(request),
    channels: createChannelsApi(request),
    hooks: createHooksApi(request),
    extensions: createExtensionsApi(request),
    scripts: createScriptsApi(request),
    orderSettings: createOrderSettingsApi(request),
    catalogue: createCatalogueApi(request),
    customers: createCustomersApi(request),
    geography: createGeographyApi(request),
    carts: createCartsApi(request),
    checkouts: createCheckoutsApi(request),
    withPriority: (priority) => createBigCommerceClient({ ...options, priority }),
  };
}

/** The options with their defaults put in. */
export function requestOptionsOf(options: ClientOptions): RequestOptions {
  return {
    ...options,
    timing: { ...TIMING[options.priority], ...options.timing },
    // Looked up per call: frameworks and tests replace the global one.
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    scheduler: options.scheduler ?? systemScheduler,
    random: options.random ?? Math.random,
    log: options.log ?? (() => {}),
    tokenRefused: options.tokenRefused ?? (() => {}),
  };
}
