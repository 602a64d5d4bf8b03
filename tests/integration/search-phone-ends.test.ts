import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeOrders } from '#bench/search-orders.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { NEWEST_FIRST } from '#lib/db/order-index/sorts.ts';
import { runtime } from '#lib/process/runtime.ts';
import { addStore, putAll, ZONE } from './indexed-store.ts';

const inputs = [...makeOrders(60, 12)];
const MIGRATION = new URL('../../prisma/migrations/20261121193500_phone_ends_apart/migration.sql', import.meta.url);

test('documents in which ends of phone numbers were words of the field find them as before', async () => {
  const { prisma } = runtime();
  const { index } = await addStore('phoneends1');
  await putAll(index, inputs);
  // Inside the last group of digits, so that no word begins with it; enough of them to be looked for in phone numbers.
  const end = inputs[9]?.order.billingAddress.phone.replaceAll(/\D/g, '').slice(-6) ?? '';
  const parsed = parseSearch(end);
  if (parsed.kind === 'failed') throw new Error(parsed.code);
  const search = { query: parsed.query, sort: NEWEST_FIRST, offset: 0, limit: 50 };
  const found = async () => {
    const { rows, isWidened } = await index.search({ ...search, moment: { now: new Date(), timeZone: ZONE } });
    return isWidened ? [] : rows.map(({ orderId }) => orderId);
  };
  const before = await found();
  expect(before).toContain(inputs[9]?.order.id);

  await prisma.$executeRaw`
    UPDATE indexed_orders SET document = regexp_replace(document::text, '''([0-9a-z]+[.][0-9a-f]+)D', '''\\1H', 'g')::tsvector`;
  expect(await found()).toEqual([]);

  const statements = (await readFile(MIGRATION, 'utf8')).split(/;\s*$/m).filter((text) => text.trim() !== '');
  for (const statement of statements) await prisma.$executeRawUnsafe(statement);
  expect(await found()).toEqual(before);
});
