import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { compileSearch } from './compile.ts';
import type { CompileContext } from './compiled-search.ts';
import { type KnownWords, wholeWords } from './compile-text.ts';
import type { SearchMoment } from './compile-values.ts';
import { findOrderIds } from './finder.ts';
import { findFragments, patternsIn } from './fragments.ts';
import { type FoundRow, readFoundRows } from './found-rows.ts';
import type { SearchedStore } from './searched-store.ts';
import { FEW, findContaining, findMeant, freeTexts, mergeSimilar, type Similar } from './similar.ts';
import type { IndexSort } from './sorts.ts';
import { findOfEach } from './spread.ts';
import { findPlaces, type KnownPlaces } from './vocabulary.ts';

export interface IndexSearch {
  readonly query: SearchQuery;
  readonly sort: IndexSort;
  readonly offset: number;
  readonly limit: number;
  readonly moment: SearchMoment;
}

export interface IndexPage {
  readonly rows: readonly FoundRow[];
  readonly hasMore: boolean;
  /** Orders with similar words are among the rows. */
  readonly isWidened: boolean;
  /** Words that were taken for those of the search, by its text. */
  readonly similar: Similar;
}

/** One page of what a search finds: orders with the words themselves, then, where these are few, with similar ones. */
export async function searchIndex(store: SearchedStore, search: IndexSearch): Promise<IndexPage> {
  const { offset, limit, sort } = search;
  const places: KnownPlaces = new Map();
  const context = await contextOf(store, search.query, search.moment, places);
  const find = (known: KnownWords, from: number, most: number, without: readonly number[] = []) =>
    findOrderIds(store, compileSearch(search.query, { ...context, known }), {
      sort,
      offset: from,
      limit: most,
      without,
    });
  const strict = await find(context.known, offset, limit + 1);
  const texts = freeTexts(search.query);
  if (texts.length === 0 || strict.length >= FEW) return pageOf(store, strict, limit, new Map());
  const own = offset === 0 ? strict : await find(context.known, 0, FEW);
  if (own.length >= FEW) return pageOf(store, strict, limit, new Map());

  const meant = await findMeant(store, texts, places);
  const end = offset + limit + 1;
  const found = [...own];
  const add = (ids: readonly number[]) => found.push(...ids.filter((orderId) => !found.includes(orderId)));
  const widen = async (similar: Similar) => {
    if (similar.size === 0 || found.length >= end) return;
    // Of several texts one may be as it was typed and another one not.
    const areOwnKnown = texts.length === 1;
    add(await find({ ...context.known, similar, areOwnKnown }, 0, end - found.length, found));
  };
  const each = eachOf(meant).map((similar) =>
    compileSearch(search.query, { ...context, known: { ...context.known, similar, areOwnKnown: true } }),
  );
  if (each.length > 1) add(await findOfEach(store, each, sort, FEW));
  await widen(meant);
  if (found.length >= FEW) return pageOf(store, found.slice(offset, end), limit, meant, own);
  const containing = await findContaining(store, texts, places);
  const both = mergeSimilar(meant, containing);
  await widen(both);
  return pageOf(store, found.slice(offset, end), limit, both, own);
}

/** Each phrase that may be meant, alone. */
function eachOf(similar: Similar): Similar[] {
  return Array.from(similar, ([text, phrases]) => phrases.map((phrase) => new Map([[text, [phrase]]]))).flat();
}

/** What a search is compiled with: its fragments are looked up in the vocabulary first, which tells the places of words. */
export async function contextOf(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  places: KnownPlaces,
): Promise<CompileContext> {
  const fragments = await findFragments(store, query, places);
  await findPlaces(store, patternsIn(query).flatMap(wholeWords), places);
  return {
    storeNumber: store.storeNumber,
    moment,
    known: { fragments, similar: new Map(), areOwnKnown: false, places },
  };
}

async function pageOf(
  { client, storeHash }: SearchedStore,
  ids: readonly number[],
  limit: number,
  similar: Similar,
  own: readonly number[] = ids,
): Promise<IndexPage> {
  const shown = ids.slice(0, limit);
  const strict = new Set(own);
  return {
    rows: await readFoundRows(client, storeHash, shown),
    hasMore: ids.length > limit,
    isWidened: shown.some((orderId) => !strict.has(orderId)),
    similar,
  };
}
