import { setImmediate as immediate } from 'node:timers/promises';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { keepHistory } from '../order-history/writer.ts';
import type { IndexInput } from './input.ts';
import { segmentOf } from './lexemes.ts';
import { notifyChanged } from './notify.ts';
import type { IndexWrite, OrderIndexWriter } from './repository.ts';
import type { IndexTransaction, IndexTransactionClient } from './transaction.ts';
import { type IndexRow, isNewer, type KnownRow, mergeTexts, toRow } from './row.ts';
import { readKnown, saveRows, settleDocuments, touchRows } from './rows.ts';
import { saveTombstone, saveTracking } from './single-row.ts';
import { addWords } from './vocabulary.ts';

const WAIT_LIMIT_MS = 30_000;
const WRITE_LIMIT_MS = 60_000;
/** Rows are made while the database saves those before them; and a page's documents are never all in memory at once. */
const SLICE = 50;

/**
 * Writes to one store's index. Writers of the same store go one after the other, which is what keeps rows, words and day
 * counts free of deadlocks; stores do not wait for each other.
 */
export function createIndexWriter(prisma: PrismaClient, storeHash: StoreHash): OrderIndexWriter {
  const write = <T>(work: (client: IndexTransactionClient, storeNumber: number) => Promise<T>): Promise<T> =>
    prisma.$transaction(async (client) => work(client, await beginWriting(client, storeHash)), {
      maxWait: WAIT_LIMIT_MS,
      timeout: WRITE_LIMIT_MS,
    });

  return {
    put: (inputs, also) => write((client, storeNumber) => put(client, storeHash, storeNumber, inputs, also)),

    markGone: (orderId, fetchedAt) =>
      write(async (client) => {
        const changed = (await saveTombstone(client, storeHash, orderId, fetchedAt)) ? [orderId] : [];
        await notifyChanged(client, storeHash, changed);
        return { changed, same: [] };
      }),

    putTracking: (orderId, trackingNumbers, fetchedAt) =>
      write(async (client, storeNumber) => {
        const words = await saveTracking(client, storeHash, storeNumber, { orderId, trackingNumbers, fetchedAt });
        if (words === null) return;
        await settleDocuments(client);
        await addWords(client, storeHash, words, segmentOf(orderId));
        await notifyChanged(client, storeHash, [orderId]);
      }),
  };
}

async function put(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  storeNumber: number,
  inputs: readonly IndexInput[],
  also: IndexTransaction | undefined,
): Promise<IndexWrite> {
  const newest = newestOfEach(inputs);
  const known = await readKnown(client, storeHash, [...newest.keys()]);
  const write: { changed: OrderId[]; same: OrderId[] } = { changed: [], same: [] };
  const words = new Map<number, Set<string>>();
  let saving = Promise.resolve();
  for (const inputsOfIt of slicesOf([...newest.values()], SLICE)) {
    const rows = inputsOfIt.flatMap((input) => {
      const before = known.get(input.order.id);
      const read = { modifiedAt: new Date(input.order.dateModified), fetchedAt: input.fetchedAt };
      return isNewer(read, before) ? [toRow(storeNumber, input, mergeTexts(input, before?.texts))] : [];
    });
    const isSame = (row: IndexRow) => known.get(row.order_id)?.digest === row.digest;
    const same = rows.filter(isSame);
    const changed = rows.filter((row) => !isSame(row));
    for (const row of changed) addTo(words, segmentOf(row.order_id), row.words);
    write.changed.push(...changed.map((row) => row.order_id));
    write.same.push(...same.map((row) => row.order_id));
    await saving;
    saving = saveSlice(client, storeHash, { changed, same, known, inputs: newest });
    // Awaited behind the next slice's making; until then nobody listens for a failure.
    saving.catch(() => undefined);
    await immediate();
  }
  await saving;
  if (write.changed.length > 0) await settleDocuments(client);
  for (const [segment, wordsOfIt] of words) await addWords(client, storeHash, wordsOfIt, segment);
  await notifyChanged(client, storeHash, write.changed);
  await also?.(client);
  return write;
}

interface SavedSlice {
  readonly changed: readonly IndexRow[];
  readonly same: readonly IndexRow[];
  readonly known: ReadonlyMap<OrderId, KnownRow>;
  readonly inputs: ReadonlyMap<OrderId, IndexInput>;
}

async function saveSlice(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  { changed, same, known, inputs }: SavedSlice,
): Promise<void> {
  await keepHistory(client, storeHash, { rows: changed, known, inputs });
  await saveRows(client, storeHash, changed);
  await touchRows(client, storeHash, same);
}

function slicesOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function addTo(words: Map<number, Set<string>>, segment: number, more: ReadonlySet<string>): void {
  const known = words.get(segment) ?? new Set();
  for (const word of more) known.add(word);
  words.set(segment, known);
}

/** Waits for the store's other writers, and answers its number in lexemes. */
async function beginWriting(client: IndexTransactionClient, storeHash: StoreHash): Promise<number> {
  const [store] = await client.$queryRaw<{ storeNumber: number }[]>`
    SELECT index_number AS "storeNumber", pg_advisory_xact_lock(hashtextextended('index ' || store_hash, 0))::text
    FROM stores WHERE store_hash = ${storeHash}`;
  if (store === undefined) throw new AppError('not_found', 'general.notInstalled');
  return store.storeNumber;
}

function newestOfEach(inputs: readonly IndexInput[]): Map<OrderId, IndexInput> {
  const newest = new Map<OrderId, IndexInput>();
  for (const input of inputs) {
    const other = newest.get(input.order.id);
    if (other === undefined || isLater(input, other)) newest.set(input.order.id, input);
  }
  return newest;
}

function isLater(one: IndexInput, other: IndexInput): boolean {
  const difference = Date.parse(one.order.dateModified) - Date.parse(other.order.dateModified);
  return difference > 0 || (difference === 0 && one.fetchedAt >= other.fetchedAt);
}
