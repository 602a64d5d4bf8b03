import { say } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import type { SearchQuery, TextPattern } from '#lib/core/search/syntax.ts';
import { joinedOf, partsOf } from '#lib/core/search/words.ts';
import type { FragmentWords } from './compile-text.ts';
import type { SearchedStore } from './searched-store.ts';
import { findWordsAround, findWordsEnding, type KnownPlaces } from './vocabulary.ts';

/** A fragment of fewer letters stands in half of all words. */
export const SHORTEST_FRAGMENT = 3;

/** The store's words in which the fragments stand that a search asks for with stars, by their text; tells their places. */
export async function findFragments(
  store: SearchedStore,
  query: SearchQuery,
  places: KnownPlaces,
): Promise<Map<string, FragmentWords>> {
  const found = new Map<string, FragmentWords>();
  for (const text of fragmentsIn(query)) {
    if (!found.has(text)) found.set(text, await findFragment(store, text, places));
  }
  return found;
}

async function findFragment(store: SearchedStore, text: string, places: KnownPlaces): Promise<FragmentWords> {
  const [first = '', ...rest] = partsOf(text);
  if (rest.length > 0) {
    const joined = joinedOf(text) ?? '';
    return {
      around: isLong(joined) ? await findWordsAround(store, joined, places) : [],
      endings: isLong(first) ? await findWordsEnding(store, first, places) : [first],
    };
  }
  if (isLong(first)) return { around: await findWordsAround(store, first, places), endings: [] };
  throw new AppError('bad_request', say('orders.shortFragment', { fewest: SHORTEST_FRAGMENT }), { field: 'query' });
}

function isLong(fragment: string): boolean {
  return [...fragment].length >= SHORTEST_FRAGMENT;
}

function fragmentsIn(query: SearchQuery): string[] {
  return patternsIn(query)
    .filter(({ match }) => match === 'contains')
    .map(({ text }) => text);
}

/** Every text that a search asks for, wherever it stands in it. */
export function patternsIn(node: SearchQuery): readonly TextPattern[] {
  if (node === null) return [];
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap(patternsIn);
  if (node.kind === 'not') return patternsIn(node.part);
  return node.kind === 'text' ? [node] : node.kind === 'field' ? node.anyOf : [];
}
