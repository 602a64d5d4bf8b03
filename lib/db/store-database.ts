import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { createActs } from './acts.ts';
import { createAuditRepository } from './audit.ts';
import { createCheckoutDraftRepository } from './checkout-drafts.ts';
import { createCustomerOrders } from './customer-orders.ts';
import { createFollowUpRepository } from './follow-ups.ts';
import { createEditorRepository } from './editors.ts';
import { createIntentRepository } from './intents.ts';
import { createMoneyGuard } from './money-guard.ts';
import { createMoneyLimitRepository } from './money-limits.ts';
import { createOrderHistory } from './order-history/reader.ts';
import { createOrderDraftRepository } from './order-drafts.ts';
import { createOrderIndex } from './order-index/order-index.ts';
import { createOrderRefresher } from './order-index/refresher.ts';
import type { OrderLocks } from './order-locks.ts';
import { createQuarantineRepository } from './quarantine.ts';
import { createStorefrontEvents } from './storefront-events.ts';
import { createStorefrontKeys } from './storefront-keys.ts';
import { createStorefrontOrders } from './storefront-orders.ts';
import { createStorePeopleRepository } from './store-people.ts';
import { createStoreSettingsRepository } from './store-settings.ts';
import { createRestockRepository } from './restock-steps.ts';
import { createSyncReads } from './sync-reads.ts';
import { createSyncStateRepository } from './sync-states.ts';
import { createViewRepository } from './views.ts';
import { createWebhookEventRepository } from './webhook-events.ts';

export type StoreDatabase = ReturnType<typeof createStoreDatabase>;

/** Everything that a service may read and write, already scoped to one store: an unscoped query cannot be written with it. */
export function createStoreDatabase(prisma: PrismaClient, locks: OrderLocks, storeHash: StoreHash) {
  const intents = createIntentRepository(prisma, storeHash);
  const audit = createAuditRepository(prisma, storeHash);
  const index = createOrderIndex(prisma, storeHash);
  const moneyLimits = createMoneyLimitRepository(prisma, storeHash);
  const withLock = <T>(held: OrderId | string, work: () => Promise<T>): Promise<T> => locks.hold(storeHash, held, work);
  return {
    intents,
    acts: createActs(intents, withLock),
    audit,
    editors: createEditorRepository(prisma, storeHash),
    index,
    refreshIndexed: createOrderRefresher(index),
    history: createOrderHistory(prisma, storeHash),
    customerOrders: createCustomerOrders(prisma, storeHash),
    sync: createSyncStateRepository(prisma, storeHash),
    syncReads: createSyncReads(prisma, storeHash),
    events: createWebhookEventRepository(prisma, storeHash),
    quarantine: createQuarantineRepository(prisma, storeHash),
    views: createViewRepository(prisma, storeHash),
    orderDrafts: createOrderDraftRepository(prisma, storeHash),
    checkoutDrafts: createCheckoutDraftRepository(prisma, storeHash),
    followUps: createFollowUpRepository(prisma, storeHash),
    restocks: createRestockRepository(prisma, storeHash),
    moneyLimits,
    moneyGuard: createMoneyGuard(intents, moneyLimits, audit),
    people: createStorePeopleRepository(prisma, storeHash),
    settings: createStoreSettingsRepository(prisma, storeHash),
    storefront: {
      ...createStorefrontKeys(prisma, storeHash),
      ...createStorefrontEvents(prisma, storeHash),
      ...createStorefrontOrders(prisma, storeHash),
    },
    /** Runs `work` while no other writer of this app holds the order. */
    withOrderLock: <T>(orderId: OrderId, work: () => Promise<T>): Promise<T> => withLock(orderId, work),
    /** The same for what is no order, such as `cart:<id>`. */
    withLock,
  };
}
