import { AppError } from '#lib/core/errors.ts';
import type { UserId } from '#lib/core/ids.ts';
import { partsOf } from '#lib/core/search/words.ts';
import { createOrderLocks } from '#lib/db/order-locks.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import type { SearchPage } from '#lib/orders/search-contract.ts';
import type { SearchContext } from '#lib/orders/search-query.ts';
import { searchOrders, summarise } from '#lib/orders/search-service.ts';
import { createDice } from './dice.ts';
import { median, percentile, spreadOf } from './figures.ts';
import type { Report, StandaloneBench } from './report.ts';
import { generateSearches, SEARCH_KINDS, type GeneratedSearch } from './search-queries.ts';
import { takeSamples } from './search-samples.ts';
import { BENCH_STORE, BENCH_ZONE, type BenchStore, openBenchStore } from './search-store.ts';
import type { Table } from './table.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const SEARCHES = 500;
const ROUNDS = 3;
const COUNT_ROUNDS = 60;
const FIRST_TEN = 10;
const TYPOS = 300;
/** Shortly after the newest order. */
const NOW = new Date('2026-01-01T12:00:00Z');

export const search: StandaloneBench = {
  name: 'search',
  says: `${SEARCHES} mixed searches and the status counts, at ${SIZES.map((size) => size.toLocaleString('en')).join(', ')} orders of one store`,
  standsAlone: true,
  onDemand: true,
  run: () => measureSizes(SIZES),
};

interface Measured {
  readonly size: number;
  readonly store: BenchStore;
  readonly ctx: SearchContext;
  readonly searches: readonly GeneratedSearch[];
  /** Of each round, in ms, in the order of the searches. */
  readonly rounds: number[][];
  readonly counts: number[];
  readonly typos: TypoTrial[];
}

interface TypoTrial {
  /** The meant word is within the first ten. */
  readonly isFound: boolean;
  /** What was typed begins words of other orders, so that nobody can tell that it is a typo. */
  readonly isWord: boolean;
}

/** The same for stores of other sizes. */
export async function measureSizes(sizes: readonly number[]): Promise<Report> {
  const all: Measured[] = [];
  try {
    for (const size of sizes) all.push(await open(size));
    for (const one of all) await measureRound(one, generateSearches(createDice(99), SEARCHES, takeSamples(one.size)));
    // By turns, so that a machine that is slow for a while is slow for every size.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const one of all) one.rounds.push(await measureRound(one, one.searches));
    }
    for (const one of all) await measureCounts(one);
    for (const one of all) await measureRecall(one);
    return report(all);
  } finally {
    for (const { store } of all) await store.close();
  }
}

async function open(size: number): Promise<Measured> {
  const store = await openBenchStore(size);
  const db = createStoreDatabase(store.prisma, createOrderLocks(store.prisma), BENCH_STORE);
  const ctx: SearchContext = {
    store: { storeHash: BENCH_STORE, timeZone: BENCH_ZONE },
    user: { id: 1 as UserId, isMasked: false },
    db,
    clock: { now: () => NOW },
  };
  const searches = generateSearches(createDice(1), SEARCHES, takeSamples(size));
  return { size, store, ctx, searches, rounds: [], counts: [], typos: [] };
}

async function measureRound({ ctx }: Measured, searches: readonly GeneratedSearch[]): Promise<number[]> {
  const times: number[] = [];
  for (const { text } of searches) times.push(await msOf(answerText(ctx, text)));
  return times;
}

/** How long what was just begun takes. */
async function msOf(work: Promise<unknown>): Promise<number> {
  const begunMs = performance.now();
  await work;
  return performance.now() - begunMs;
}

/** All that the handler does between the parsed request and the answer's text. */
async function answerText(ctx: SearchContext, query: string): Promise<string> {
  try {
    return JSON.stringify(await pageOf(ctx, query));
  } catch (error) {
    // Ended by the database after three seconds, which is an answer too: its time counts.
    if (error instanceof AppError && error.code === 'unprocessable') return error.message;
    throw error;
  }
}

function pageOf(ctx: SearchContext, query: string): Promise<SearchPage> {
  return searchOrders(ctx, { query, sort: { field: 'id', direction: 'desc' }, page: 1, limit: 50 });
}

async function measureCounts({ ctx, counts }: Measured): Promise<void> {
  const queries = ['', 'status:awaiting-fulfillment', 'created:30d'];
  for (let round = 0; round < COUNT_ROUNDS; round += 1) {
    for (const query of queries) counts.push(await msOf(summarise(ctx, { query })));
  }
}

/** Whether a mistyped word brings the meant one within the first ten rows. */
async function measureRecall({ size, ctx, typos }: Measured): Promise<void> {
  // Of their own, and more than the timed ones: two missed of fifty would say little.
  for (const { text, meant } of generateSearches(createDice(7), TYPOS * SEARCH_KINDS.length, takeSamples(size))) {
    if (meant === null) continue;
    const [wanted = ''] = partsOf(meant);
    const { rows } = await pageOf(ctx, text);
    const has = (match: { readonly text: string }) => partsOf(match.text).some((part) => part.startsWith(wanted));
    typos.push({
      isFound: rows.slice(0, FIRST_TEN).some((row) => row.matches.some(has)),
      isWord: rows.some((row) => row.matches.some((match) => !match.isSimilar)),
    });
  }
}

function report(all: readonly Measured[]): Report {
  const p95Of = ({ rounds }: Measured) => median(rounds.map((times) => spreadOf(times).p95));
  const [least, most] = [all[0], all.at(-1)];
  if (least === undefined || most === undefined) throw new RangeError('nothing was measured');
  return {
    tables: [searchTable(all, p95Of), kindTable(all), storeTable(all)],
    figures: {
      'p95-ms': p95Of(most),
      'p95-ratio': p95Of(most) / p95Of(least),
      'counts-p95-ms': spreadOf(most.counts).p95,
      'typos-missed-percent': Math.max(...all.map(({ typos }) => missedPercent(typos.filter(({ isWord }) => !isWord)))),
    },
  };
}

function searchTable(all: readonly Measured[], p95Of: (one: Measured) => number): Table {
  return {
    title: `Searches in the service, ms (medians of ${ROUNDS} rounds)`,
    columns: [
      'orders',
      'p50',
      'p95',
      'p99',
      'status counts p50',
      'p95',
      'typos in the first ten, %',
      'also such as begin other words',
    ],
    rows: all.map((one) => [
      one.size.toLocaleString('en'),
      median(one.rounds.map((times) => spreadOf(times).p50)),
      p95Of(one),
      median(one.rounds.map((times) => percentile(times, 0.99))),
      spreadOf(one.counts).p50,
      spreadOf(one.counts).p95,
      100 - missedPercent(one.typos.filter(({ isWord }) => !isWord)),
      100 - missedPercent(one.typos),
    ]),
  };
}

function kindTable(all: readonly Measured[]): Table {
  const timesOf = ({ searches, rounds }: Measured, kind: string) =>
    rounds.flatMap((times) => times.filter((_, at) => searches[at]?.kind === kind));
  return {
    title: 'The same by kind: p50, p95 at each size',
    columns: ['kind', ...all.flatMap(({ size }) => [`p50 ${size.toLocaleString('en')}`, 'p95'])],
    rows: SEARCH_KINDS.map((kind) => [
      kind,
      ...all.flatMap((one) => {
        const { p50, p95 } = spreadOf(timesOf(one, kind));
        return [p50, p95];
      }),
    ]),
  };
}

function storeTable(all: readonly Measured[]): Table {
  return {
    title: 'The stores on disk, MB, and how long they took to build, s',
    columns: ['orders', 'table', 'indexes', 'words', 'built in'],
    rows: all.map(({ size, store: { sizeMb, builtInMs } }) => [
      size.toLocaleString('en'),
      sizeMb.table,
      sizeMb.indexes,
      sizeMb.words,
      builtInMs === null ? 'kept' : builtInMs / 1000,
    ]),
  };
}

function missedPercent(typos: readonly TypoTrial[]): number {
  return (100 * typos.filter(({ isFound }) => !isFound).length) / Math.max(1, typos.length);
}
