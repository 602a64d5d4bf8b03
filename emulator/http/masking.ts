import { passesLuhn } from '../rules/luhn.ts';

/** Keys whose values are never kept: secrets, tokens and what is printed on a card. */
const SECRET_KEYS = new Set([
  'access_token',
  'authorization',
  'checkouttoken',
  'client_secret',
  'cvv',
  'number',
  'password',
  'secret',
  'signed_payload',
  'signed_payload_jwt',
  'token',
  'verification_value',
  'x-auth-token',
]);

const CARD_NUMBER = /\b(?:\d[ -]?){12,18}\d\b/g;

/** Signed tokens, and those in the query of an address. */
const TOKENS = /\beyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=[?&](?:t|token)=)[\w.-]+/g;

function maskText(text: string): string {
  return text.replaceAll(TOKENS, '***').replace(CARD_NUMBER, (found) => {
    const digits = found.replaceAll(/[ -]/g, '');
    return passesLuhn(digits) ? `****${digits.slice(-4)}` : found;
  });
}

/** A card number stays one without quotes around it. */
function maskNumber(value: number): number | string {
  const text = maskText(String(value));
  return text === String(value) ? value : text;
}

/** A copy of a parsed body that is fit to be kept: secrets by name, card numbers wherever they stand. */
export function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return maskNumber(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET_KEYS.has(key.toLowerCase()) && inner !== null && inner !== '' ? '***' : masked(inner),
    ]),
  );
}

/** A path whose query carries no secret: values of secret names are masked. */
export function maskedPath(path: string): string {
  return path.replace(/([?&])([^=&]+)=([^&]*)/g, (whole, mark: string, name: string) =>
    SECRET_KEYS.has(name.toLowerCase()) || name === 'code' ? `${mark}${name}=***` : whole,
  );
}
