import { expect, test } from 'vitest';
import { createBigCommerceClient } from '#lib/bigcommerce/client.ts';
import { createStoreQueues } from '#lib/bigcommerce/store-queues.ts';
import type { StoreHash } from '#lib/core/ids.ts';

const STORE = 'abcd1' as StoreHash;

/** A client whose platform gives so many rows in which no order can be read. */
function clientOf(rows: number) {
  const page = JSON.stringify(Array.from({ length: rows }, (_, index) => ({ id: index + 1 })));
  return createBigCommerceClient({
    apiUrl: 'https://api.example.com',
    paymentsUrl: 'https://payments.example.com',
    storeHash: STORE,
    accessToken: () => 'token',
    queue: createStoreQueues().of(STORE),
    priority: 'job',
    fetch: () => Promise.resolve(new Response(page, { headers: { 'content-type': 'application/json' } })),
  });
}

test('others get their turn while a large page of orders is read', async () => {
  let turns = 0;
  let isReading = true;
  const count = () => {
    turns += 1;
    if (isReading) setImmediate(count);
  };
  const reading = clientOf(250).orders.list();
  setImmediate(count);
  const page = await reading;
  isReading = false;
  expect(page.received).toBe(250);
  expect(page.unreadable.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  expect(turns).toBeGreaterThanOrEqual(10);
});
