import { EMPTY_ADDRESS, type AddressPart } from '#lib/core/address-draft.ts';

const PARTS = Object.keys(EMPTY_ADDRESS).filter((part): part is AddressPart => part !== 'formFields');

/** What is wrong with the parts of an address of a new order, as its form takes it. */
export function addressErrors(
  at: string,
  errorOf: (path: string) => string | undefined,
): Partial<Record<AddressPart, { text: string }>> {
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const text = errorOf(`${at}.${part}`);
      return text === undefined ? [] : [[part, { text }]];
    }),
  );
}
