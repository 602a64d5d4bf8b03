import { isMissing, scalar } from './scalars.ts';

const ISO_4217 = /^[A-Z]{3}$/;

function readCode(input: unknown): string | null | undefined {
  if (isMissing(input)) return null;
  if (typeof input !== 'string') return undefined;
  const code = input.toUpperCase();
  return ISO_4217.test(code) ? code : undefined;
}

/** An ISO 4217 code that must be there. */
export const currencyCode = scalar((input) => readCode(input) ?? undefined, 'is not a currency code');

export const optionalCurrencyCode = scalar(readCode, 'is not a currency code');
