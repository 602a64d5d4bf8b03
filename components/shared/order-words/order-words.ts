/** Where orders come from, as far as we have a word of our own for it (BigCommerce docs: Orders V2, order_source). */
const SOURCES = {
  www: 'www',
  manual: 'manual',
  external: 'external',
  checkout_api: 'checkout_api',
  mobile: 'mobile',
  iphone: 'mobile',
  ipad: 'mobile',
  android: 'mobile',
} as const;

export type KnownSource = (typeof SOURCES)[keyof typeof SOURCES];

/** An order's source as the name of a text, or the platform's own word where we have none. */
export function sourceWord(source: string): { readonly known: KnownSource } | { readonly word: string } {
  const known: Readonly<Record<string, KnownSource>> = SOURCES;
  const name = Object.hasOwn(known, source) ? known[source] : undefined;
  return name === undefined ? { word: source } : { known: name };
}

/** "Partially refunded" for `partially refunded`: the platform writes such words in lower case, with spaces or underscores. */
export function platformWord(word: string): string {
  const spaced = word.replaceAll('_', ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
