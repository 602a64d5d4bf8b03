import { foldText } from '#lib/core/search/fold.ts';
import type { SearchNode, SearchQuery, TextNode } from '#lib/core/search/syntax.ts';
import { joinedOf, partsOf } from '#lib/core/search/words.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { fragmentOf, type SimilarPhrase } from './compile-text.ts';
import type { IndexTransactionClient } from './repository.ts';
import { findFragmentWords, findNeighbours } from './vocabulary.ts';

/** A fragment of fewer letters stands in half of all words. */
export const SHORTEST_FRAGMENT = 3;
const MOST_WIDENED_WORDS = 50;

/** Free words and phrases that were not quoted, outside any NOT: what may have been mistyped. */
export function freeTexts(query: SearchQuery): TextNode[] {
  if (query === null) return [];
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(freeTexts);
  return query.kind === 'text' && query.match === 'starts' ? [query] : [];
}

/** The fragments that a search asks for with stars, folded. */
export function fragmentsOf(query: SearchQuery): string[] {
  const found = query === null ? [] : fragmentsIn(query);
  return [...new Set(found)];
}

function fragmentsIn(node: SearchNode): string[] {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap(fragmentsIn);
  if (node.kind === 'not') return fragmentsIn(node.part);
  const patterns = node.kind === 'text' ? [node] : node.kind === 'field' ? node.anyOf : [];
  return patterns.filter(({ match }) => match === 'contains').map(fragmentOf);
}

/** For each text that can be mistyped the store's words that are one edit or swap away. */
export async function findMeant(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  texts: readonly TextNode[],
): Promise<Map<string, SimilarPhrase[]>> {
  const meant = new Map<string, SimilarPhrase[]>();
  for (const { text } of texts) {
    const phrases = await findMeantPhrases(client, storeHash, text);
    if (phrases.length > 0) meant.set(text, phrases);
  }
  return meant;
}

async function findMeantPhrases(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  text: string,
): Promise<SimilarPhrase[]> {
  const joined = joinedOf(text);
  const phrases: SimilarPhrase[] = joined === null ? [] : wrap(await findNeighbours(client, storeHash, joined));
  const parts = partsOf(text);
  for (const [at, part] of parts.entries()) {
    const neighbours = await findNeighbours(client, storeHash, part);
    phrases.push(...neighbours.map((word) => parts.with(at, word)));
  }
  return phrases;
}

/** For each text of one word the words of the store in which it stands as a fragment. */
export async function findContaining(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  texts: readonly TextNode[],
): Promise<Map<string, SimilarPhrase[]>> {
  const containing = new Map<string, SimilarPhrase[]>();
  for (const { text } of texts) {
    const parts = partsOf(text);
    const fragment = parts.length === 1 ? foldText(text).trim() : joinedOf(text);
    if (fragment === null || fragment.length < SHORTEST_FRAGMENT) continue;
    const words = await findFragmentWords(client, storeHash, fragment, MOST_WIDENED_WORDS);
    if (words.length > 0) containing.set(text, wrap(words));
  }
  return containing;
}

function wrap(words: readonly string[]): SimilarPhrase[] {
  return words.map((word) => [word]);
}
