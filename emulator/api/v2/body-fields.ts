import { invalidField, PlatformError } from '../../http/errors.ts';
import { parseUnits } from '../../rules/money.ts';
import type { Units } from '../../rules/money.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as an object. V2 answers 400 to anything else. */
export function objectBody(body: unknown): JsonObject {
  if (!isObject(body)) throw new PlatformError(400, 'The request body must be a JSON object.');
  return body;
}

/** A list of objects in a field. */
export function objectList(value: unknown, field: string): readonly JsonObject[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw invalidField(field, 'A list of objects is expected.');
  return value;
}

/** Text of `min` to `max` characters. Null is refused in the platform's own words. */
export function textField(value: unknown, field: string, limits: { min?: number; max?: number } = {}): string {
  if (value === null) throw new PlatformError(400, `The field '${field}' does not allow null values.`);
  if (typeof value !== 'string') throw invalidField(field, 'Text is expected.');
  if (value.length < (limits.min ?? 0)) throw invalidField(field, `At least ${limits.min} characters are expected.`);
  if (limits.max !== undefined && value.length > limits.max)
    throw invalidField(field, `At most ${limits.max} characters are allowed.`);
  return value;
}

export function textOrNull(value: unknown, field: string, limits: { max?: number } = {}): string | null {
  return value === null ? null : textField(value, field, limits);
}

/** A whole number from `least`; numeric text counts, as in all of V2. */
export function integerField(value: unknown, field: string, least = 0): number {
  const number = typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < least)
    throw invalidField(field, `A whole number from ${least} is expected.`);
  return number;
}

export function booleanField(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw invalidField(field, 'true or false is expected.');
  return value;
}

/** A number or numeric text; negatives are refused. */
export function moneyField(value: unknown, field: string): Units {
  const units = parseUnits(value);
  if (units === null) throw invalidField(field, 'An amount that is not negative is expected.');
  return units;
}

/** Two figures that only make sense together; null when neither is there. */
export function moneyPair(body: JsonObject, exField: string, incField: string): { ex: Units; inc: Units } | null {
  const has = { ex: exField in body, inc: incField in body };
  if (!has.ex && !has.inc) return null;
  if (has.ex !== has.inc) {
    const [sent, missing] = has.ex ? [exField, incField] : [incField, exField];
    throw invalidField(sent, `It must be sent together with '${missing}'.`);
  }
  return { ex: moneyField(body[exField], exField), inc: moneyField(body[incField], incField) };
}
