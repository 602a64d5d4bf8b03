import { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { SearchMoment } from './compile-values.ts';
import { type FoundRow, readFoundRows } from './found-rows.ts';
import { readStoreWords } from './labels.ts';
import type { OrderIndexReader } from './repository.ts';
import { searchIndex, type IndexPage, type IndexSearch } from './search.ts';
import type { SearchedStore } from './searched-store.ts';
import { countIndex, summariseIndex } from './summary.ts';
import type { IndexCount, IndexSummary } from './summary-shapes.ts';

const SEARCH_LIMIT_MS = 3_000;
/** Longer than any search: what ends one is the database's limit. */
const TRANSACTION_LIMIT_MS = 20_000;
const WAIT_LIMIT_MS = 10_000;
/** PostgreSQL: a statement was cancelled because it took too long. */
const QUERY_CANCELED = '57014';

const storeSchema = z.object({ storeNumber: z.int(), first: z.int().nullable(), last: z.int().nullable() });

/** Reads of one store's index. Each statement has three seconds; what needs longer is refused with what to do about it. */
export function createIndexReader(prisma: PrismaClient, storeHash: StoreHash): OrderIndexReader {
  const read = async <T>(work: (store: SearchedStore) => Promise<T>): Promise<T> => {
    try {
      return await prisma.$transaction(
        async (client) => {
          // A search has an index for everything; what the planner guesses of many words would have it read
          // the whole table, or start workers, which takes longer than the search.
          const [row] = await client.$queryRaw<unknown[]>`
            SELECT index_number AS "storeNumber", set_config('statement_timeout', ${String(SEARCH_LIMIT_MS)}, true),
              set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
              (SELECT min(order_id) FROM indexed_orders WHERE store_hash = ${storeHash}) AS first,
              (SELECT max(order_id) FROM indexed_orders WHERE store_hash = ${storeHash}) AS last
            FROM stores WHERE store_hash = ${storeHash}`;
          if (row === undefined) throw new AppError('not_found', 'general.notInstalled');
          const { storeNumber, first, last } = storeSchema.parse(row);
          const numbers = first === null || last === null ? null : { first, last };
          return work({ client, storeHash, storeNumber, numbers });
        },
        { timeout: TRANSACTION_LIMIT_MS, maxWait: WAIT_LIMIT_MS },
      );
    } catch (error) {
      throw isTooSlow(error) ? tooSlow(error) : error;
    }
  };

  return {
    search: (search: IndexSearch): Promise<IndexPage> => read((store) => searchIndex(store, search)),
    summary: (query: SearchQuery, moment: SearchMoment, cap: number): Promise<IndexSummary> =>
      read((store) => summariseIndex(store, query, moment, cap)),
    counts: (queries: readonly SearchQuery[], moment: SearchMoment, cap: number): Promise<IndexCount[]> =>
      read(async (store) => {
        const counts: IndexCount[] = [];
        for (const query of queries) counts.push(await countIndex(store, query, moment, cap));
        return counts;
      }),
    // By key: nothing that could take long.
    find: (orderIds: readonly number[]): Promise<FoundRow[]> => readFoundRows(prisma, storeHash, orderIds),
    storeWords: () => readStoreWords(prisma, storeHash),
  };
}

function isTooSlow(error: unknown): boolean {
  return error instanceof Error && error.message.includes(QUERY_CANCELED);
}

function tooSlow(cause: unknown): AppError {
  return new AppError('unprocessable', 'orders.searchSlow', {
    field: 'query',
    cause,
  });
}
