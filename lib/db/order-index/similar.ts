import type { SearchQuery, TextNode } from '#lib/core/search/syntax.ts';
import { joinedOf, partsOf } from '#lib/core/search/words.ts';
import type { SimilarPhrase } from './compile-text.ts';
import type { SearchedStore } from './searched-store.ts';
import { SHORTEST_FRAGMENT } from './fragments.ts';
import { findNeighbours, findWordsAround, type KnownPlaces } from './vocabulary.ts';

/** With fewer orders that have the words themselves, similar words are looked for. */
export const FEW = 10;
const MOST_WIDENED_WORDS = 50;

/** Words that may be meant by a text besides its own, by that text. */
export type Similar = ReadonlyMap<string, readonly SimilarPhrase[]>;

/** Free words and phrases that were not quoted, outside any NOT: what may have been mistyped. */
export function freeTexts(query: SearchQuery): TextNode[] {
  if (query === null) return [];
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(freeTexts);
  return query.kind === 'text' && query.match === 'starts' ? [query] : [];
}

/** For each text that can be mistyped the store's words that are one edit or swap away. */
export async function findMeant(
  store: SearchedStore,
  texts: readonly TextNode[],
  places: KnownPlaces,
): Promise<Map<string, SimilarPhrase[]>> {
  const meant = new Map<string, SimilarPhrase[]>();
  for (const { text } of texts) {
    const phrases = await findMeantPhrases(store, text, places);
    if (phrases.length > 0) meant.set(text, phrases);
  }
  return meant;
}

async function findMeantPhrases(store: SearchedStore, text: string, places: KnownPlaces): Promise<SimilarPhrase[]> {
  const joined = joinedOf(text);
  const phrases: SimilarPhrase[] = joined === null ? [] : wrap(await findNeighbours(store, joined, places));
  const parts = partsOf(text);
  for (const [at, part] of parts.entries()) {
    const neighbours = await findNeighbours(store, part, places);
    phrases.push(...neighbours.map((word) => parts.with(at, word)));
  }
  return phrases;
}

/** For each text of one word the words of the store in which it stands as a fragment. */
export async function findContaining(
  store: SearchedStore,
  texts: readonly TextNode[],
  places: KnownPlaces,
): Promise<Map<string, SimilarPhrase[]>> {
  const containing = new Map<string, SimilarPhrase[]>();
  for (const { text } of texts) {
    const parts = partsOf(text);
    const fragment = parts.length === 1 ? parts[0] : joinedOf(text);
    if (!fragment || fragment.length < SHORTEST_FRAGMENT) continue;
    const words = await findWordsAround(store, fragment, places, MOST_WIDENED_WORDS);
    if (words.length > 0) containing.set(text, wrap(words));
  }
  return containing;
}

function wrap(words: readonly string[]): SimilarPhrase[] {
  return words.map((word) => [word]);
}

/** Both, the words of the first before those of the second. */
export function mergeSimilar(one: Similar, other: Similar): Similar {
  const texts = new Set([...one.keys(), ...other.keys()]);
  return new Map(Array.from(texts, (text) => [text, [...(one.get(text) ?? []), ...(other.get(text) ?? [])]]));
}
