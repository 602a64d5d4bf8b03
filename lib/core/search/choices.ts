import { plainName } from './fields.ts';
import { COUNTRY_CODES, countryCodeOf } from './places.ts';
import { PAYMENT_SLUGS, STATUS_SLUGS, type ChoiceField } from './syntax.ts';

/** A value of a choice with the words that a store or a language has for it. */
export interface ChoiceName {
  readonly value: string;
  readonly name: string;
}

/** What the store calls its own: status labels by slug, channels by id. All may be left out. */
export interface StoreWords {
  readonly statuses?: readonly ChoiceName[] | undefined;
  readonly channels?: readonly ChoiceName[] | undefined;
}

/** The platform's sources of orders (BigCommerce docs: Orders V2, order_source). Others are accepted as they come. */
export const ORDER_SOURCES = [
  'www',
  'iphone',
  'ipad',
  'android',
  'mobile',
  'manual',
  'external',
  'checkout_api',
  'buybutton',
  'amazon',
  'ebay',
  'facebookshop',
  'facebookcheckout',
  'facebookmarketplace',
  'pinterest',
  'socialshop',
] as const;

/** Whole values that people type for a slug. British spelling and American one are both understood everywhere. */
const STATUS_ALIASES: ReadonlyMap<string, string> = new Map([
  ['canceled', 'cancelled'],
  ['complete', 'completed'],
  ['partially-fulfilled', 'partially-shipped'],
  ['manual-verification', 'manual-verification-required'],
]);
const PAYMENT_ALIASES: ReadonlyMap<string, string> = new Map([
  ['authorised', 'authorized'],
  ['voided', 'void'],
]);

/** The value as the tree has it, from what a person typed: a slug, an id, a store's own label, a country's name; null for none. */
export function choiceValueOf(field: ChoiceField, text: string, words: StoreWords = {}): string | null {
  const plain = plainName(text);
  switch (field) {
    case 'status':
      return statusOf(plain, words);
    case 'payment':
      return oneOf(PAYMENT_SLUGS, PAYMENT_ALIASES.get(plain) ?? plain);
    case 'country':
      return countryCodeOf(text);
    case 'channel':
      return /^[1-9]\d{0,9}$/.test(plain) ? plain : named(words.channels, plain);
    case 'source':
      return /^[\w-]{1,64}$/.test(text) ? text.toLowerCase() : null;
    case 'currency':
      return /^[a-z]{3}$/.test(plain) ? plain.toUpperCase() : null;
  }
}

/** What a field's value could have been meant to be, for a suggestion. */
export function choiceCandidates(field: ChoiceField, words: StoreWords = {}): readonly string[] {
  switch (field) {
    case 'status':
      return STATUS_SLUGS;
    case 'payment':
      return PAYMENT_SLUGS;
    case 'channel':
      return (words.channels ?? []).map(({ name }) => plainName(name));
    case 'source':
      return ORDER_SOURCES;
    case 'country':
      return COUNTRY_CODES;
    case 'currency':
      return [];
  }
}

function statusOf(plain: string, words: StoreWords): string | null {
  if (/^\d{1,2}$/.test(plain)) return STATUS_SLUGS[Number(plain)] ?? null;
  const american = plain.replace('fulfilment', 'fulfillment');
  const slug = oneOf(STATUS_SLUGS, american);
  // A store may call "Shipped" what the platform calls otherwise; its own words come before other people's.
  return slug ?? named(words.statuses, plain) ?? oneOf(STATUS_SLUGS, STATUS_ALIASES.get(american) ?? '');
}

function oneOf(values: readonly string[], value: string): string | null {
  return values.includes(value) ? value : null;
}

function named(names: readonly ChoiceName[] | undefined, plain: string): string | null {
  return names?.find(({ name }) => plainName(name) === plain)?.value ?? null;
}
