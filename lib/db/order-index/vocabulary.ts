import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexTransactionClient } from './transaction.ts';
import { deletionsOf, isOneEditApart, isVocabularyWord } from './vocabulary-words.ts';

/** More words than anybody means by one fragment. */
const MOST_FRAGMENT_WORDS = 2_000;
const MOST_NEIGHBOURS = 24;

const wordsSchema = z.array(z.object({ word: z.string() }));

/** Adds words that the store has not yet. To be called by who holds the store's write lock. */
export async function addWords(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  words: ReadonlySet<string>,
): Promise<void> {
  const wanted = [...words].filter(isVocabularyWord);
  const missing = wordsSchema.parse(
    await client.$queryRaw`
      SELECT word FROM unnest(${wanted}::text[]) AS wanted (word)
      WHERE NOT EXISTS (SELECT FROM search_words known WHERE known.store_hash = ${storeHash} AND known.word = wanted.word)`,
  );
  if (missing.length === 0) return;
  const rows = JSON.stringify(missing.map(({ word }) => ({ word, deletions: deletionsOf(word) })));
  await client.$executeRaw`
    INSERT INTO search_words (store_hash, word, deletions)
    SELECT ${storeHash}, word, deletions FROM jsonb_to_recordset(${rows}::jsonb) AS sent (word text, deletions text[])
    ORDER BY word
    ON CONFLICT DO NOTHING`;
}

/** Words of the store in which the fragment stands, short ones first. The fragment is folded and has at least three letters. */
export function findWordsAround(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  fragment: string,
  most = MOST_FRAGMENT_WORDS,
): Promise<string[]> {
  return findWordsLike(client, storeHash, `%${literally(fragment)}%`, most);
}

/** The same of words that end with it. */
export function findWordsEnding(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  ending: string,
): Promise<string[]> {
  return findWordsLike(client, storeHash, `%${literally(ending)}`, MOST_FRAGMENT_WORDS);
}

async function findWordsLike(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  pattern: string,
  most: number,
): Promise<string[]> {
  const rows = await client.$queryRaw`
    SELECT word FROM search_words WHERE store_hash = ${storeHash} AND word LIKE ${pattern}
    ORDER BY length(word), word LIMIT ${most}`;
  return wordsSchema.parse(rows).map(({ word }) => word);
}

/** The three characters that LIKE would read as more than themselves. */
function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** Words of the store that are one edit or swap away from a folded word. */
export async function findNeighbours(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  word: string,
): Promise<string[]> {
  const deletions = deletionsOf(word);
  if (deletions.length === 0) return [];
  const rows = await client.$queryRaw`
    SELECT word FROM search_words
    WHERE deletions && ${deletions}::text[] AND store_hash = ${storeHash}
      AND length(word) BETWEEN ${word.length - 1} AND ${word.length + 1}`;
  return wordsSchema
    .parse(rows)
    .map((row) => row.word)
    .filter((other) => isOneEditApart(word, other))
    .slice(0, MOST_NEIGHBOURS);
}
