import type { TextField } from '#lib/core/search/syntax.ts';

/**
 * Lexemes of an order's document. Each begins with its store's number, so that a search walks through no other store's
 * postings: `1a~mug` is the word in any text, `1aSmug` the word in an SKU, `1a#country=us` a value that orders share.
 */
const FREE = '~';
const VALUE = '#';

/** One capital letter each: a store's number in base 36 has none, so it ends there. */
const FIELD_TAGS: Readonly<Record<TextField, string>> = {
  name: 'N',
  company: 'C',
  email: 'E',
  phone: 'H',
  address: 'A',
  city: 'Y',
  state: 'T',
  zip: 'Z',
  sku: 'S',
  product: 'P',
  option: 'O',
  coupon: 'U',
  note: 'F',
  message: 'M',
  tracking: 'K',
  reference: 'R',
  external: 'X',
  method: 'W',
};

/** What a search within one field looks through: an address is all of its lines. */
export const FIELD_PARTS: Readonly<Partial<Record<TextField, readonly TextField[]>>> = {
  address: ['address', 'city', 'state', 'zip'],
};

/** How a payment was made is asked for by its field; as a word it would find half of all orders. */
export const UNSAID_FIELDS: ReadonlySet<TextField> = new Set(['method']);

export type ValueName = 'country' | 'source' | 'currency' | 'customer';

/** The beginnings of one store's lexemes. */
export function lexemesOf(storeNumber: number) {
  const store = storeNumber.toString(36);
  return {
    word: (word: string): string => `${store}${FREE}${word}`,
    fieldWord: (field: TextField, word: string): string => `${store}${FIELD_TAGS[field]}${word}`,
    value: (name: ValueName, value: string): string => `${store}${VALUE}${name}=${value.toLowerCase()}`,
  };
}
export type StoreLexemes = ReturnType<typeof lexemesOf>;

/** As PostgreSQL reads a lexeme in the text of a document or of a query. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
