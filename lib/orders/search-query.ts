import { say } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { mistakeText } from '#lib/core/search/mistakes.ts';
import { hiddenFrom } from '#lib/core/personal-data.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { personalFieldOf, withoutPersonalFields } from '#lib/core/search/seen-search.ts';
import { STATUS_SLUGS, type SearchQuery } from '#lib/core/search/syntax.ts';
import { zonedDayBefore } from '#lib/core/zoned-days.ts';
import type { SearchMoment } from '#lib/db/order-index/compile-values.ts';
import type { OrderContext } from './context.ts';
import type { QueryMistake } from './search-contract.ts';

/** A search asks nothing of the platform. */
export type SearchContext = Pick<OrderContext, 'store' | 'user' | 'db' | 'clock'>;

/** Only these fields have values that a store names itself. */
const NAMES_STORE_WORDS = /status|channel/i;

/** A search's text as the tree that the index is asked with. A text that cannot be read is a `bad_request` that says where. */
export async function readSearch(ctx: SearchContext, text: string, moment: SearchMoment): Promise<SearchQuery> {
  const words = NAMES_STORE_WORDS.test(text) ? await readStoreWords(ctx) : {};
  const parsed = parseSearch(text, { ...words, today: zonedDayBefore(moment.now, 0, moment.timeZone) });
  if (parsed.kind === 'parsed') return ctx.user.isMasked ? seenSearch(parsed.query) : parsed.query;
  const details: QueryMistake = { at: parsed.at, length: parsed.length, mistake: parsed.code };
  throw new AppError('bad_request', say('orders.searchWrong', { mistake: mistakeText(parsed) }), {
    field: 'query',
    details: { ...details },
  });
}

/** What somebody may not see, nothing is found by either. */
function seenSearch(query: SearchQuery): SearchQuery {
  if (personalFieldOf(query) !== null) throw hiddenFrom('query');
  return withoutPersonalFields(query);
}

async function readStoreWords({ db }: SearchContext) {
  const { statuses, channels } = await db.index.storeWords();
  return {
    statuses: statuses.flatMap(({ id, label }) => {
      const value = STATUS_SLUGS[id];
      return value === undefined ? [] : [{ value, name: label }];
    }),
    channels: channels.map(({ id, name }) => ({ value: String(id), name })),
  };
}

/** Now, in a time zone that is known: a store whose zone nobody knows has its days in UTC, as its day counts have. */
export function searchMoment({ clock, store }: SearchContext): SearchMoment {
  return { now: clock.now(), timeZone: isZone(store.timeZone) ? store.timeZone : 'UTC' };
}

function isZone(timeZone: string): boolean {
  try {
    return zonedDayBefore(new Date(0), 0, timeZone) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
