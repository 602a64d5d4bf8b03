import type { ChoiceField, TextField } from '#lib/core/search/syntax.ts';

/**
 * Lexemes of an order's document. Each begins with its store's number, so that a search walks through no other store's
 * postings, and with the segment of order numbers in which the order lies, so that the newest orders can be asked for first:
 * in store `1a` and segment `7f`, `1a.7f~mug` is the word in any text, `1a.7fSmug` the word in an SKU, and `1a.7f#country=us`
 * a value that orders share.
 */
const FREE = '~';
const VALUE = '#';
/** Ends of phone numbers are no words: by a few digits only a number's own groups are found, not what stands inside them. */
const PHONE_END = 'D';

/** One capital letter each, `D` being taken: a store's number in base 36 has none, so it ends there. */
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

/** `with`: a flag or a payment status beside a status: few of these go together, and what never does is found at once. */
export type ValueName = ChoiceField | 'customer' | 'is' | 'with';

export function statusWith(statusId: number | string, name: 'is' | 'payment', value: string): string {
  return `${statusId} ${name} ${value}`;
}

/** Orders whose numbers share all but so many bits are one segment: few enough to be sorted, enough to be few segments. */
export const SEGMENT_BITS = 13;

export function segmentOf(orderId: number): number {
  return orderId >> SEGMENT_BITS;
}

/** The beginnings of the lexemes of one segment of a store's orders. */
export function lexemesOf(storeNumber: number, segment: number) {
  const beginning = `${storeNumber.toString(36)}.${segment.toString(16)}`;
  return {
    segment,
    word: (word: string): string => `${beginning}${FREE}${word}`,
    fieldWord: (field: TextField, word: string): string => `${beginning}${FIELD_TAGS[field]}${word}`,
    phoneEnd: (digits: string): string => `${beginning}${PHONE_END}${digits}`,
    value: (name: ValueName, value: string): string => `${beginning}${VALUE}${name}=${value.toLowerCase()}`,
  };
}
export type SegmentLexemes = ReturnType<typeof lexemesOf>;

/** As PostgreSQL reads a lexeme in the text of a document or of a query. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
