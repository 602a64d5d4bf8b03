import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { segmentOf } from './lexemes.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { SearchedStore } from './searched-store.ts';
import type { IndexTransactionClient } from './transaction.ts';
import { deletionsOf, isKeptWhole, isOneEditApart, isVocabularyWord } from './vocabulary-words.ts';

/** More words than anybody means by one fragment. */
const MOST_FRAGMENT_WORDS = 2_000;
const MOST_NEIGHBOURS = 24;

const wordsSchema = z.array(z.object({ word: z.string(), segments: z.string().nullable() }));

/** The segments in which words stand that were looked up, by word. */
export type KnownPlaces = Map<string, ReadonlySet<number>>;

/**
 * Adds words that the store has not yet, and to those that it has the segments in which they are new. To be called by who
 * holds the store's write lock.
 */
export async function addWords(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  words: ReadonlySet<string>,
  segment: number,
): Promise<void> {
  const wanted = [...words].filter(isVocabularyWord);
  const missing = await client.$queryRaw<{ word: string; isNew: boolean }[]>`
    SELECT wanted.word, known.word IS NULL AS "isNew"
    FROM unnest(${wanted}::text[]) AS wanted (word)
    LEFT JOIN search_words AS known ON known.store_hash = ${storeHash} AND known.word = wanted.word
    WHERE known.word IS NULL OR NOT known.segments @> ARRAY[${segment}::int]`;
  const [added, widened] = [missing.filter(({ isNew }) => isNew), missing.filter(({ isNew }) => !isNew)];
  if (widened.length > 0) {
    await client.$executeRaw`
      UPDATE search_words SET segments = segments || ${segment}::int
      WHERE store_hash = ${storeHash} AND word = ANY(${widened.map(({ word }) => word)}::text[])`;
  }
  if (added.length === 0) return;
  const rows = JSON.stringify(added.map(({ word }) => ({ word, deletions: deletionsOf(word) })));
  await client.$executeRaw`
    INSERT INTO search_words (store_hash, word, deletions, segments)
    SELECT ${storeHash}, word, deletions, ARRAY[${segment}::int]
    FROM jsonb_to_recordset(${rows}::jsonb) AS sent (word text, deletions text[])
    ORDER BY word
    ON CONFLICT DO NOTHING`;
}

/** Words of the store in which the fragment stands, short ones first. The fragment is folded and has at least three letters. */
export function findWordsAround(
  store: SearchedStore,
  fragment: string,
  places: KnownPlaces,
  most = MOST_FRAGMENT_WORDS,
): Promise<string[]> {
  return findWordsLike(store, `%${literally(fragment)}%`, places, most);
}

/** The same of words that end with it. */
export function findWordsEnding(store: SearchedStore, ending: string, places: KnownPlaces): Promise<string[]> {
  return findWordsLike(store, `%${literally(ending)}`, places, MOST_FRAGMENT_WORDS);
}

/** Few words come as they stand; only of too many the shortest are looked for, which takes reading them all. */
async function findWordsLike(
  { client, storeHash }: SearchedStore,
  pattern: string,
  places: KnownPlaces,
  most: number,
): Promise<string[]> {
  const words = Prisma.sql`
    SELECT word, array_to_string(segments, ' ') AS segments FROM search_words
    WHERE store_hash = ${storeHash} AND word LIKE ${pattern}`;
  const some = wordsSchema.parse(await client.$queryRaw`${words} LIMIT ${most + 1}`);
  if (some.length <= most) {
    return learn(
      some.toSorted((one, other) => one.word.length - other.word.length),
      places,
    );
  }
  return learn(await client.$queryRaw`${words} ORDER BY length(word), word COLLATE "C" LIMIT ${most}`, places);
}

/** The three characters that LIKE would read as more than themselves. */
function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Words of the store that are one edit or swap away from a folded word. */
export async function findNeighbours(
  { client, storeHash }: SearchedStore,
  word: string,
  places: KnownPlaces,
): Promise<string[]> {
  const deletions = deletionsOf(word);
  if (deletions.length === 0) return [];
  const rows = await client.$queryRaw`
    SELECT word, array_to_string(segments, ' ') AS segments FROM search_words
    WHERE deletions && ${deletions}::text[] AND store_hash = ${storeHash}
      AND length(word) BETWEEN ${word.length - 1} AND ${word.length + 1}`;
  return learn(rows, places)
    .filter((other) => isOneEditApart(word, other))
    .slice(0, MOST_NEIGHBOURS);
}

/** Learns where these words stand. */
export async function findPlaces(
  { client, storeHash }: SearchedStore,
  words: readonly string[],
  places: KnownPlaces,
): Promise<void> {
  const asked = [...new Set(words)].filter(isVocabularyWord);
  if (asked.length === 0) return;
  const rows = await client.$queryRaw`
    SELECT word, array_to_string(segments, ' ') AS segments FROM search_words
    WHERE store_hash = ${storeHash} AND word = ANY(${asked}::text[])`;
  learn(rows, places);
}

function learn(rows: unknown, places: KnownPlaces): string[] {
  return wordsSchema.parse(rows).map(({ word, segments }) => {
    if (segments && isKeptWhole(word)) {
      const known = segments.split(' ').map(Number);
      places.set(word, new Set(ORDER_NUMBER.test(word) ? [...known, segmentOf(Number(word))] : known));
    }
    return word;
  });
}

/** What can be an order's number stands in its order too, whatever its texts say. */
const ORDER_NUMBER = /^\d{1,10}$/;
