import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { prepareDatabase } from '#lib/db/prepare.ts';
import { createPrismaClient, type PrismaClient } from '#lib/db/prisma-client.ts';
import type { fillSchema } from './search-fill.ts';

export const BENCH_STORE = 'benchstore1' as StoreHash;
export const BENCH_ZONE = 'America/New_York';

const TABLES = ['indexed_orders', 'search_words'] as const;
/** A store is built anew when one of these has changed. */
const SOURCES = [
  ...['bench/dice.ts', 'bench/search-orders.ts', 'bench/search-words.ts', 'bench/search-fill.ts'],
  'bench/search-store.ts',
  ...['document.ts', 'filter-values.ts', 'lexemes.ts', 'row.ts', 'texts.ts', 'vocabulary-words.ts'].map(
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
 * (`toRow`, `saveRows`); only the secondary indexes and the counts are made at the end, as anybody would who loads a million rows.
 */
export async function openBenchStore(orders: number): Promise<BenchStore> {
  const name = `orderdeck_bench_search_${orders}`;
  const signature = await signatureOf(orders);
  const isBuilt = await hasSignature(name, signature);
  const database = await prepareDatabase({ database: name, fresh: !isBuilt });
  const prisma = createPrismaClient(database.url, { statementTimeoutMs: 0 });
  const begun = performance.now();
  if (!isBuilt) {
    await build(prisma, database.url, orders);
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

/** Two threads make rows while two connections save them; indexes and counts are made when all is there. */
async function build(prisma: PrismaClient, databaseUrl: string, orders: number): Promise<void> {
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
  await prisma.$executeRaw`ALTER TABLE indexed_orders DISABLE TRIGGER USER`;
  const middle = Math.ceil(orders / 2);
  const work = { databaseUrl, storeHash: BENCH_STORE, storeNumber: store.indexNumber, orders };
  await Promise.all([fill({ ...work, from: 0, to: middle }), fill({ ...work, from: middle, to: orders })]);
  await prisma.$executeRaw`ALTER TABLE indexed_orders ENABLE TRIGGER USER`;
  await prisma.$transaction(
    async (client) => {
      await client.$executeRaw`SELECT set_config('maintenance_work_mem', '1GB', true)`;
      for (const { definition } of indexes) await client.$executeRawUnsafe(definition);
      await client.$executeRaw`
        INSERT INTO order_day_counts (store_hash, day, status_id, orders, first_order_id, last_order_id)
        SELECT store_hash, (created_at AT TIME ZONE ${BENCH_ZONE})::date, status_id, count(*), min(order_id), max(order_id)
        FROM indexed_orders WHERE place = 'listed' GROUP BY 1, 2, 3`;
    },
    { timeout: 1_800_000 },
  );
  for (const table of [...TABLES, 'order_day_counts']) await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${table}`);
}

async function fill(work: z.input<typeof fillSchema>): Promise<void> {
  const thread = new Worker(new URL('./search-fill.ts', import.meta.url), { workerData: work });
  const [code] = await once(thread, 'exit');
  if (code !== 0) throw new Error('A thread that fills the store ended before it was done.');
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
