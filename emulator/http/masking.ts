/** Keys whose values are never kept: secrets, tokens and what is printed on a card. */
const SECRET_KEYS = new Set([
  'access_token',
  'authorization',
  'client_secret',
  'cvv',
  'number',
  'password',
  'secret',
  'signed_payload_jwt',
  'token',
  'verification_value',
  'x-auth-token',
]);

const CARD_NUMBER = /\b(?:\d[ -]?){12,18}\d\b/g;

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function maskText(text: string): string {
  return text.replace(CARD_NUMBER, (found) => {
    const digits = found.replaceAll(/[ -]/g, '');
    return passesLuhn(digits) ? `****${digits.slice(-4)}` : found;
  });
}

/** A copy of a parsed body that is fit to be kept: secrets by name, card numbers wherever they stand. */
export function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
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
