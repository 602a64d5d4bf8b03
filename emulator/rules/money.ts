/** An amount in ten-thousandths of a currency unit: the four decimal places of the V2 API, as a safe integer. */
export type Units = number;

export const UNITS_PER_ONE = 10_000;

/** "69.8400": how V2 writes money. */
export function fourPlaces(units: Units): string {
  const sign = units < 0 ? '-' : '';
  const size = Math.abs(units);
  const fraction = size % UNITS_PER_ONE;
  return `${sign}${(size - fraction) / UNITS_PER_ONE}.${String(fraction).padStart(4, '0')}`;
}

/** A JSON number, as V3 and V2 consignments have it. Division by 10,000 gives the double nearest to the exact amount. */
export function asNumber(units: Units): number {
  return units / UNITS_PER_ONE;
}

/** Rounding steps of a currency in units: 100 for two places, 10,000 for none, 10 for three. */
export function stepOf(decimalPlaces: number): number {
  return 10 ** (4 - decimalPlaces);
}

/** `a * b / divisor`, rounded half away from zero to a multiple of `step`. All arguments are whole; `divisor` > 0. */
export function scaled(a: Units, b: number, divisor: number, step = 1): Units {
  const product = a * b;
  const whole = divisor * step;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(whole)) return roundedQuotient(product, whole) * step;
  const exact = BigInt(a) * BigInt(b);
  const size = exact < 0n ? -exact : exact;
  const wide = BigInt(divisor) * BigInt(step);
  const quotient = Number((2n * size + wide) / (2n * wide)) * step;
  return exact < 0n ? -quotient : quotient;
}

function roundedQuotient(value: number, divisor: number): number {
  const size = Math.abs(value);
  const rest = size % divisor;
  const quotient = (size - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  return value < 0 ? -quotient : quotient;
}

const DECIMAL = /^([0-9]{1,11})(?:\.([0-9]{1,10}))?$/;

/**
 * A number or numeric text of a request as units, rounded to four places; null for anything else, negatives included
 * (BigCommerce docs: the values cannot be negative).
 */
export function parseUnits(value: unknown): Units | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const match = DECIMAL.exec(typeof value === 'number' ? plain(value) : value.trim());
  if (match === null) return null;
  const fraction = (match[2] ?? '').padEnd(5, '0');
  return (
    Number(match[1]) * UNITS_PER_ONE +
    Number(fraction.slice(0, 4)) +
    (fraction[4] !== undefined && fraction[4] >= '5' ? 1 : 0)
  );
}

function plain(value: number): string {
  return Number.isFinite(value) ? value.toFixed(10).replace(/\.?0+$/, '') : '';
}
