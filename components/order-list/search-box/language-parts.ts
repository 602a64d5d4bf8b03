import { printListAddress } from '#lib/core/search/address.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { Mistake } from '#lib/core/search/mistakes.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';

export { parseSearch, printListAddress, printSearch };

/** What is wrong with a search, if anything. */
export function mistakeIn(text: string, words: ReadOptions): Mistake | null {
  const parsed = parseSearch(text, words);
  return parsed.kind === 'failed' ? parsed : null;
}

/** The one text of a search, whatever words were used for it; a text that cannot be read stays as it is. */
export function canonical(text: string): string {
  const parsed = parseSearch(text);
  return parsed.kind === 'parsed' ? printSearch(parsed.query) : text;
}
