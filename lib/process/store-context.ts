import { createBigCommerceClient, type ClientOptions } from '#lib/bigcommerce/client.ts';
import type { BigCommerceClient, Priority } from '#lib/bigcommerce/types/client.ts';
import type { OrderStatus } from '#lib/bigcommerce/types/order-status.ts';
import type { Clock } from '#lib/core/clock.ts';
import { AppError } from '#lib/core/errors.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Role } from '#lib/core/permissions.ts';
import { isMaskedRole, type Viewer } from '#lib/core/personal-data.ts';
import { createStoreDatabase, type StoreDatabase } from '#lib/db/store-database.ts';
import type { Store, StoreFacts } from '#lib/db/installs.ts';
import type { StoreUser } from '#lib/db/people.ts';
import type { Log } from './log.ts';
import type { Runtime } from './runtime.ts';
import { createStoreAccess } from './store-access.ts';

export interface ContextStore {
  readonly storeHash: StoreHash;
  readonly name: string;
  readonly timeZone: string;
  readonly currencyCode: string;
}

export interface ContextUser extends Viewer {
  readonly id: UserId;
  readonly role: Role;
  readonly locale: string;
}

/** All that a service gets: already the one store's, so that none can touch another's or see a token. */
export interface StoreContext {
  /** This app's number on the platform; orders that it makes carry it. */
  readonly appId: number;
  /** Where this app is, without a slash at the end. */
  readonly appUrl: string;
  readonly store: ContextStore;
  readonly user: ContextUser;
  readonly bigcommerce: BigCommerceClient;
  readonly db: StoreDatabase;
  readonly clock: Clock;
  readonly log: Log;
}

/** `sealedToken`: the store's, if the caller has just read it; it saves the first call a look into the database. */
export function createStoreContext(
  app: Runtime,
  store: ContextStore,
  user: ContextUser,
  priority: Priority,
  sealedToken?: string,
): StoreContext {
  return {
    appId: app.env.BIGCOMMERCE_APP_ID,
    appUrl: app.env.APP_URL,
    store,
    user,
    bigcommerce: createStoreClient(app, store.storeHash, priority, sealedToken),
    db: createStoreDatabase(app.prisma, app.locks, store.storeHash),
    clock: app.clock,
    log: app.log,
  };
}

/** The platform as one store sees it. The token is opened when a call is made: a re-approval reaches work that already runs. */
export function createStoreClient(
  app: Runtime,
  storeHash: StoreHash,
  priority: Priority,
  sealedToken?: string,
): BigCommerceClient {
  return createBigCommerceClient(storeClientOptions(app, storeHash, priority, sealedToken));
}

/** What a client of the store is made of. */
export function storeClientOptions(
  app: Runtime,
  storeHash: StoreHash,
  priority: Priority,
  sealedToken?: string,
): ClientOptions {
  const access = createStoreAccess(app, storeHash, sealedToken);
  return {
    apiUrl: app.env.BIGCOMMERCE_API_URL,
    paymentsUrl: app.env.BIGCOMMERCE_PAYMENTS_URL,
    storeHash,
    accessToken: access.token,
    queue: app.queues.of(storeHash),
    priority,
    log: ({ operation, priority: place, result, tries, durationMs, requestsLeft }) => {
      app.metrics.platformCall({ operation, priority: place, result, durationMs });
      app.log.debug({ storeHash, operation, result, tries, durationMs, requestsLeft }, 'platform call');
    },
    tokenRefused: (token) => void access.refused(token),
  };
}

/** The store's name, time zone, currency, channels and status labels, live from the platform. Costs three calls at once. */
export async function readStoreFacts(app: Runtime, storeHash: StoreHash): Promise<StoreFacts> {
  const { store, channels, orders } = createStoreClient(app, storeHash, 'userRead');
  const [{ name, timezone, currency }, channelsFound, statuses] = await Promise.all([
    store.information(),
    unlessNotGranted(channels.list()),
    unlessNotGranted(orders.statuses()),
  ]);
  return {
    name,
    timeZone: timezone.name,
    currencyCode: currency.code,
    channels: channelsFound?.map((channel) => ({ id: channel.id, name: channel.name })) ?? null,
    statuses:
      statuses === null ? null : inPanelOrder(statuses).map(({ id, customLabel }) => ({ id, label: customLabel })),
  };
}

function inPanelOrder(statuses: readonly OrderStatus[]): OrderStatus[] {
  return statuses.toSorted((one, other) => one.sortOrder - other.sortOrder);
}

/** Words that the store did not grant to read must not cost its name and zone. */
async function unlessNotGranted<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError && error.code === 'store_needs_approval') return null;
    throw error;
  }
}

/** Database rows as the typed facts of a context. The ids were parsed when the rows were written. */
export function toContextStore(row: Store): ContextStore {
  const { name, timeZone, currencyCode } = row;
  return { storeHash: row.storeHash as StoreHash, name, timeZone, currencyCode };
}

export function toContextUser(row: StoreUser, store: Pick<Store, 'settings'>): ContextUser {
  const { role, locale } = row;
  return { id: row.userId as UserId, role, locale, isMasked: isMaskedRole(role, store.settings) };
}
