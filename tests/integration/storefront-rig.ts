import { randomBytes, randomUUID } from 'node:crypto';
import { POST as tell } from '#app/api/storefront-events/route.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { createStorefrontTasks } from '#lib/jobs/storefront-tasks.ts';
import { createSyncTasks } from '#lib/jobs/sync-tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { Shopper } from '#tests/contract/shopper.ts';
import { call, MAPLE } from './app.ts';
import { emulatorUrl, platformOrder } from './emulator.ts';

const TOWEL = 77;
const { prisma } = runtime();

export const scripts = (storeHash: string) => createStoreClient(runtime(), storeHash as StoreHash, 'job').scripts;

export const post = (body: unknown, headers: Record<string, string> = {}) =>
  call(tell, '/api/storefront-events', {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain;charset=UTF-8', 'sec-fetch-site': 'cross-site', ...headers },
  });

export const keyOf = async (storeHash = MAPLE) =>
  (await prisma.storefrontKey.findFirstOrThrow({ where: { storeHash, channelId: 1 } })).key;
export const told = async (): Promise<unknown[]> =>
  (await prisma.storefrontOrder.findMany()).map(({ storeHash, orderId }) => `${storeHash} ${orderId}`);

/** What the script sends of an order that was just placed. */
export async function eventOf(orderId: number, change: object = {}, storeHash = MAPLE) {
  return {
    key: await keyOf(storeHash),
    nonce: randomBytes(16).toString('hex'),
    orderId,
    cartId: (await platformOrder(storeHash, orderId))['cart_id'] ?? randomUUID(),
    ...{ items: 1, hasCoupon: false, device: 'phone', referrer: 'store' },
    ...change,
  };
}

export const buy = (storeHash = MAPLE) => new Shopper(emulatorUrl(), storeHash).buy(TOWEL);

const tasks = { ...createStorefrontTasks(runtime()), ...createSyncTasks(runtime()) };
export const run = (task: keyof typeof tasks, storeHash = MAPLE) => tasks[task]({ storeHash }, undefined as never);
/** The jobs that a told order asks for. */
export const confirm = (storeHash = MAPLE) => run('confirm-storefront-orders', storeHash);
