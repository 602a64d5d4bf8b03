import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { segmentOf } from '#lib/db/order-index/lexemes.ts';
import { mergeTexts, toRow, type IndexRow } from '#lib/db/order-index/row.ts';
import { saveRows } from '#lib/db/order-index/rows.ts';
import { deletionsOf, isVocabularyWord } from '#lib/db/order-index/vocabulary-words.ts';
import { createPrismaClient, type PrismaClient } from '#lib/db/prisma-client.ts';
import { makeOrders } from './search-orders.ts';

/** What a thread is given that fills a part of a bench store. */
export const fillSchema = z.object({
  databaseUrl: z.string(),
  storeHash: z.string().transform((hash) => hash as StoreHash),
  storeNumber: z.int(),
  /** Of all threads together. */
  orders: z.int(),
  /** This thread's, counted from 0; the last one is not its own. */
  from: z.int(),
  to: z.int(),
});
type Fill = z.output<typeof fillSchema>;

/** Rows per statement. */
const CHUNK = 1_000;
const WORDS_CHUNK = 10_000;

/** Rows as the writer makes and saves them, each chunk while the next one is made. */
async function fill(prisma: PrismaClient, { storeHash, storeNumber, orders, from, to }: Fill): Promise<void> {
  const places = new Map<string, number[]>();
  let rows: IndexRow[] = [];
  let saving: Promise<void> = Promise.resolve();
  const flush = async () => {
    const full = rows;
    rows = [];
    await saving;
    saving = saveRows(prisma, storeHash, full);
  };
  for (const input of makeOrders(orders, 1, { from, to })) {
    const row = toRow(storeNumber, input, mergeTexts(input));
    const segment = segmentOf(row.order_id);
    for (const word of row.words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [segment]);
      else if (known.at(-1) !== segment) known.push(segment);
    }
    rows.push(row);
    if (rows.length === CHUNK) await flush();
  }
  await flush();
  await saving;
  await saveWords(prisma, storeHash, places);
}

async function saveWords(
  prisma: PrismaClient,
  storeHash: StoreHash,
  places: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const words = [...places].filter(([word]) => isVocabularyWord(word)).sort(([one], [other]) => (one < other ? -1 : 1));
  for (let at = 0; at < words.length; at += WORDS_CHUNK) {
    const chunk = words.slice(at, at + WORDS_CHUNK);
    const rows = JSON.stringify(chunk.map(([word, segments]) => ({ word, segments, deletions: deletionsOf(word) })));
    await prisma.$executeRaw`
      INSERT INTO search_words AS known (store_hash, word, deletions, segments)
      SELECT ${storeHash}, word, deletions, segments
      FROM jsonb_to_recordset(${rows}::jsonb) AS sent (word text, deletions text[], segments int[])
      ON CONFLICT (store_hash, word) DO UPDATE
      SET segments = ARRAY(SELECT DISTINCT unnest(known.segments || excluded.segments))`;
  }
}

if (parentPort !== null) {
  const work = fillSchema.parse(workerData);
  const prisma = createPrismaClient(work.databaseUrl, { statementTimeoutMs: 0, connections: 2 });
  await fill(prisma, work);
  await prisma.$disconnect();
}
