import { AppError } from '#lib/core/errors.ts';
import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';
import { joinedOf, partsOf } from '#lib/core/search/words.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { FragmentWords } from './compile-text.ts';
import type { IndexTransactionClient } from './transaction.ts';
import { findWordsAround, findWordsEnding } from './vocabulary.ts';

/** A fragment of fewer letters stands in half of all words. */
export const SHORTEST_FRAGMENT = 3;

/** The store's words in which the fragments stand that a search asks for with stars, by their text. */
export async function findFragments(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  query: SearchQuery,
): Promise<Map<string, FragmentWords>> {
  const found = new Map<string, FragmentWords>();
  for (const text of query === null ? [] : fragmentsIn(query)) {
    if (!found.has(text)) found.set(text, await findFragment(client, storeHash, text));
  }
  return found;
}

async function findFragment(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  text: string,
): Promise<FragmentWords> {
  const [first = '', ...rest] = partsOf(text);
  if (rest.length > 0) {
    const joined = joinedOf(text) ?? '';
    return {
      around: isLong(joined) ? await findWordsAround(client, storeHash, joined) : [],
      endings: isLong(first) ? await findWordsEnding(client, storeHash, first) : [first],
    };
  }
  if (isLong(first)) return { around: await findWordsAround(client, storeHash, first), endings: [] };
  throw new AppError(
    'bad_request',
    `A part of a word between stars needs at least ${SHORTEST_FRAGMENT} letters. Write more of it.`,
    { field: 'query' },
  );
}

function isLong(fragment: string): boolean {
  return [...fragment].length >= SHORTEST_FRAGMENT;
}

function fragmentsIn(node: SearchNode): string[] {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap(fragmentsIn);
  if (node.kind === 'not') return fragmentsIn(node.part);
  const patterns = node.kind === 'text' ? [node] : node.kind === 'field' ? node.anyOf : [];
  return patterns.filter(({ match }) => match === 'contains').map(({ text }) => text);
}
