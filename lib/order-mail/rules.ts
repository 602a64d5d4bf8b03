/** The platform names no bound; nobody means more, and it bounds what a request carries. */
export const MOST_RECIPIENTS = 50;
export const ADDRESS_MAX_LENGTH = 254;

/** What the platform takes for an address, as far as can be told without it. */
export const ADDRESS_PATTERN = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/;

export type ReadAddresses =
  | { readonly addresses: readonly string[] }
  | { readonly problem: 'notAddress'; readonly text: string }
  | { readonly problem: 'tooMany' };

/** The addresses of a text with one on each line, or with commas or semicolons between; the same one twice is one. */
export function readAddresses(text: string): ReadAddresses {
  const addresses = new Map<string, string>();
  for (const part of text.split(/[\n,;]/)) {
    const address = part.trim();
    if (address === '') continue;
    if (address.length > ADDRESS_MAX_LENGTH || !ADDRESS_PATTERN.test(address))
      return { problem: 'notAddress', text: address };
    const key = address.toLowerCase();
    if (!addresses.has(key)) addresses.set(key, address);
  }
  return addresses.size > MOST_RECIPIENTS ? { problem: 'tooMany' } : { addresses: [...addresses.values()] };
}
