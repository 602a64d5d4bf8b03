import type { Dice } from './dice.ts';

/** Kinds of searches that staff do, in the order in which they are generated. */
export const SEARCH_KINDS = [
  'rare',
  'common',
  'two-term',
  'beginning',
  'fragment',
  'typo',
  'range',
  'filter',
  'boolean',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface GeneratedSearch {
  readonly kind: SearchKind;
  /** In the query language. */
  readonly text: string;
  /** For a typo, the word as it should have been typed. */
  readonly meant: string | null;
}

/** What stands in a store's orders, as it is written there; at least one of each. */
export interface SearchSamples {
  /** Each in few orders: e-mail addresses, phone numbers, order numbers, tracking numbers, full names. */
  readonly rare: readonly string[];
  /** Each in many orders: products, cities, first names. */
  readonly common: readonly string[];
  readonly skus: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** `YYYY-MM-DD`, days on which orders were placed. */
  readonly days: readonly string[];
}

const STATUSES = ['awaiting-fulfillment', 'awaiting-shipment', 'completed', 'shipped', 'pending', 'cancelled'] as const;
const FLAGS = ['paid', 'unpaid', 'unshipped', 'refunded', 'guest', 'has:note'] as const;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** One edit of a shorter word is another word as often as not. */
const SHORTEST_TYPO = 5;

/** So many searches, the kinds in turn; the same ones for the same dice. */
export function generateSearches(dice: Dice, count: number, samples: SearchSamples): readonly GeneratedSearch[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = SEARCH_KINDS[index % SEARCH_KINDS.length] ?? 'rare';
    return { kind, meant: null, ...MAKERS[kind](dice, samples) };
  });
}

/** The word with one letter left out, added, replaced or swapped with the next: never the first, and never the same word. */
export function withTypo(dice: Dice, word: string): string {
  for (;;) {
    const at = 1 + dice.below(Math.max(1, word.length - 2));
    const letter = dice.pick(LETTERS);
    const [head, here, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const swapped = head + rest.charAt(0) + here + rest.slice(1);
    const edited = dice.pick([head + rest, head + here + letter + rest, head + letter + rest, swapped]);
    if (edited !== word) return edited;
  }
}

type Made = Omit<GeneratedSearch, 'kind' | 'meant'> & Partial<Pick<GeneratedSearch, 'meant'>>;

const MAKERS: Readonly<Record<SearchKind, (dice: Dice, samples: SearchSamples) => Made>> = {
  rare: (dice, { rare }) => ({ text: quoted(dice.pick(rare)) }),
  common: (dice, { common }) => ({ text: `${wordOf(dice, common)}*` }),
  'two-term': (dice, { common }) => ({ text: `${wordOf(dice, common)}* ${wordOf(dice, common)}*` }),
  beginning: (dice, { rare }) => ({ text: `${quoted(dice.pick(rare).slice(0, 3 + dice.below(4)))}*` }),
  fragment: (dice, { common }) => ({ text: `*${fragmentOf(dice, wordOf(dice, common))}*` }),
  typo: makeTypo,
  range: makeRange,
  filter: (dice, { countries }) => {
    const statuses = `status:(${dice.pick(STATUSES)},${dice.pick(STATUSES)})`;
    return { text: `${statuses} country:${dice.pick(countries)} ${dice.pick(FLAGS)}` };
  },
  boolean: (dice, { common, skus, countries }) => {
    const either = `(${wordOf(dice, common)}* OR sku:${quoted(dice.pick(skus))})`;
    return { text: `${either} -country:${dice.pick(countries)}` };
  },
};

function makeTypo(dice: Dice, { common }: SearchSamples): Made {
  const meant = dice.pick(common.flatMap(wordsIn).filter((word) => word.length >= SHORTEST_TYPO));
  return { text: `${withTypo(dice, meant)}*`, meant };
}

function makeRange(dice: Dice, { days }: SearchSamples): Made {
  const least = dice.below(400);
  const total = `total:${least}..${least + 1 + dice.below(200)}`;
  const [first = '', last = ''] = [dice.pick(days), dice.pick(days)].toSorted();
  return { text: dice.chance(0.5) ? total : `${total} created:${first}..${last}` };
}

/** A word of a sample. Callers put a star behind it, without which some words are flags (`paid`, `digital`). */
function wordOf(dice: Dice, samples: readonly string[]): string {
  return dice.pick(samples.flatMap(wordsIn));
}

function wordsIn(text: string): readonly string[] {
  return (text.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase());
}

function fragmentOf(dice: Dice, word: string): string {
  const from = dice.below(Math.max(1, word.length - 3));
  return word.slice(from, from + 4);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
