import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { StoreHash } from '#lib/core/ids.ts';
import { lexemesOf } from '#lib/db/order-index/lexemes.ts';
import { mergeTexts, toRow, type IndexRow } from '#lib/db/order-index/row.ts';
import { saveRows } from '#lib/db/order-index/rows.ts';
import { addWords } from '#lib/db/order-index/vocabulary.ts';
import { prepareDatabase } from '#lib/db/prepare.ts';
import { createPrismaClient, type PrismaClient } from '#lib/db/prisma-client.ts';
import { makeOrders } from './search-orders.ts';

export const BENCH_STORE = 'benchstore1' as StoreHash;
export const BENCH_ZONE = 'America/New_York';

/** Rows per statement. */
const CHUNK = 2_000;
const WORDS_CHUNK = 20_000;
const TABLES = ['indexed_orders', 'search_words'] as const;
/** A store is built anew when one of these has changed. */
const SOURCES = [
  ...['bench/dice.ts', 'bench/search-orders.ts', 'bench/search-words.ts', 'bench/search-store.ts'],
  ...['document.ts', 'lexemes.ts', 'row.ts', 'texts.ts', 'vocabulary-words.ts'].map(
    (name) => `lib/db/order-index/${name}`,
  ),
  ...['fold.ts', 'words.ts'].map((name) => `lib/core/search/${name}`),
];

export interface BenchStore {
  readonly prisma: PrismaClient;
  /** Null when an earlier run had built it. */
  readonly builtInMs: number | null;
  readonly sizeMb: { readonly table: number; readonly indexes: number; readonly words: number };
  close(): Promise<void>;
}

/**
 * A database of the embedded server with one store of so many orders, kept for the next run. Rows go the writer's own way
 * (`toRow`, `saveRows`, `addWords`); only the secondary indexes are made at the end, as anybody would who loads a million rows.
 */
export async function openBenchStore(orders: number): Promise<BenchStore> {
  const name = `orderdeck_bench_search_${orders}`;
  const signature = await signatureOf(orders);
  const isBuilt = await hasSignature(name, signature);
  const database = await prepareDatabase({ database: name, fresh: !isBuilt });
  const prisma = createPrismaClient(database.url, { statementTimeoutMs: 0 });
  const begun = performance.now();
  if (!isBuilt) {
    await build(prisma, orders);
    await prisma.$executeRawUnsafe(`COMMENT ON DATABASE "${name}" IS '${signature}'`);
  }
  return {
    prisma,
    builtInMs: isBuilt ? null : performance.now() - begun,
    sizeMb: await sizesOf(prisma),
    close: async () => {
      await prisma.$disconnect();
      await database.release();
    },
  };
}

async function signatureOf(orders: number): Promise<string> {
  const hash = createHash('sha256').update(String(orders));
  for (const path of SOURCES) hash.update(await readFile(new URL(`../${path}`, import.meta.url)));
  return hash.digest('hex');
}

async function hasSignature(name: string, signature: string): Promise<boolean> {
  const { url, release } = await prepareDatabase({ database: 'postgres_of_benches' });
  const prisma = createPrismaClient(url);
  const rows = await prisma.$queryRaw<{ comment: string | null }[]>`
    SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = ${name}`;
  await prisma.$disconnect();
  await release();
  return rows[0]?.comment === signature;
}

async function build(prisma: PrismaClient, orders: number): Promise<void> {
  const store = await prisma.store.create({
    data: {
      storeHash: BENCH_STORE,
      installId: randomUUID(),
      sealedToken: '',
      name: 'Bench',
      timeZone: BENCH_ZONE,
      currencyCode: 'USD',
      scope: '',
      ownerId: 1,
      installedAt: new Date(),
    },
  });
  const indexes = await dropIndexes(prisma);
  const lexemes = lexemesOf(store.indexNumber);
  const words = new Set<string>();
  let rows: IndexRow[] = [];
  let saving: Promise<void> = Promise.resolve();
  const flush = async () => {
    const full = rows;
    rows = [];
    await saving;
    saving = prisma.$transaction((client) => saveRows(client, BENCH_STORE, full), { timeout: 600_000 });
  };
  for (const input of makeOrders(orders)) {
    const row = toRow(lexemes, input, mergeTexts(input));
    for (const word of row.words) words.add(word);
    rows.push(row);
    if (rows.length === CHUNK) await flush();
  }
  await flush();
  await saving;
  const all = [...words];
  for (let at = 0; at < all.length; at += WORDS_CHUNK) {
    const chunk = new Set(all.slice(at, at + WORDS_CHUNK));
    await prisma.$transaction((client) => addWords(client, BENCH_STORE, chunk), { timeout: 600_000 });
  }
  for (const { definition } of indexes) await prisma.$executeRawUnsafe(definition);
  for (const table of TABLES) await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`);
  await prisma.$executeRawUnsafe('VACUUM ANALYZE order_day_counts');
}

async function dropIndexes(prisma: PrismaClient): Promise<{ name: string; definition: string }[]> {
  const indexes = await prisma.$queryRaw<{ name: string; definition: string }[]>`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = 'public' AND tablename = ANY(${[...TABLES]}::text[]) AND indexname NOT LIKE '%_pkey'`;
  for (const { name } of indexes) await prisma.$executeRawUnsafe(`DROP INDEX "${name}"`);
  return indexes;
}

async function sizesOf(prisma: PrismaClient): Promise<BenchStore['sizeMb']> {
  const [row] = await prisma.$queryRaw<{ table: number; indexes: number; words: number }[]>`
    SELECT (pg_table_size('indexed_orders') / 1e6)::float8 AS table, (pg_indexes_size('indexed_orders') / 1e6)::float8 AS indexes,
      (pg_total_relation_size('search_words') / 1e6)::float8 AS words`;
  return row ?? { table: 0, indexes: 0, words: 0 };
}
