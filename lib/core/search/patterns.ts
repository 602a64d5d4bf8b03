import type { Item, Reader } from './reader.ts';
import type { TextPattern } from './syntax.ts';
import { partsOf } from './words.ts';

/** The pattern that an item stands for; null when there is no letter or digit in it. */
export function patternOf(reader: Reader, item: Item): TextPattern | null {
  if (!item.isQuoted && item.text.includes('*')) {
    const star = item.textAt + item.text.indexOf('*');
    reader.fail('star-inside', star, 1);
  }
  return normalisedPattern({ text: item.text, match: matchOf(item) });
}

/** The pattern in the form that trees have; null when there is no letter or digit in it. */
export function normalisedPattern({ text, match }: TextPattern): TextPattern | null {
  const clean = text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (partsOf(clean).length === 0) return null;
  // "#1234" is how people write the order's number.
  const plain = match === 'starts' ? clean.replace(/^#(?=\d+$)/, '') : clean;
  return { text: plain, match };
}

function matchOf(item: Item): TextPattern['match'] {
  if (item.hasStarBefore) return 'contains';
  return item.isQuoted && !item.hasStarAfter ? 'exact' : 'starts';
}
