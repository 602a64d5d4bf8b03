import { PlatformError } from '../../http/errors.ts';
import { parseUnits } from '../../rules/money.ts';
import type { Units } from '../../rules/money.ts';
import { isObject } from '../v2/body-fields.ts';
import type { JsonObject } from '../v2/body-fields.ts';

/** V3's answer to a body that cannot be used: 422 with the path of each bad field. */
export function unprocessable(fields: Readonly<Record<string, string>>, title?: string): PlatformError {
  return new PlatformError(422, title ?? 'JSON data is missing or invalid', { fields });
}

/** The body as an object. */
export function bodyObject(body: unknown): JsonObject {
  if (!isObject(body)) throw unprocessable({ '.': 'error.expected.jsobject' });
  return body;
}

/** The body, or a field of it, as a list. */
export function listField(value: unknown, path: string): readonly unknown[] {
  if (value === undefined) throw unprocessable({ [path]: 'error.path.missing' });
  if (!Array.isArray(value)) throw unprocessable({ [path]: 'error.expected.jsarray' });
  return value;
}

export function objectField(value: unknown, path: string): JsonObject {
  if (value === undefined) throw unprocessable({ [path]: 'error.path.missing' });
  if (!isObject(value)) throw unprocessable({ [path]: 'error.expected.jsobject' });
  return value;
}

/** Text of `min` to `max` characters. */
export function stringField(value: unknown, path: string, limits: { min?: number; max?: number } = {}): string {
  if (value === undefined) throw unprocessable({ [path]: 'error.path.missing' });
  if (typeof value !== 'string') throw unprocessable({ [path]: 'error.expected.jsstring' });
  if (value.length < (limits.min ?? 0)) throw unprocessable({ [path]: `error.minLength: ${limits.min}` });
  if (limits.max !== undefined && value.length > limits.max)
    throw unprocessable({ [path]: `error.maxLength: ${limits.max}` });
  return value;
}

export function wholeNumber(value: unknown, path: string, least = 1): number {
  if (value === undefined) throw unprocessable({ [path]: 'error.path.missing' });
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw unprocessable({ [path]: 'error.expected.int' });
  if (value < least) throw unprocessable({ [path]: `error.min: ${least}` });
  return value;
}

export function flagField(value: unknown, path: string): boolean {
  if (value === undefined) throw unprocessable({ [path]: 'error.path.missing' });
  if (typeof value !== 'boolean') throw unprocessable({ [path]: 'error.expected.jsboolean' });
  return value;
}

/** A JSON number as money in whole steps of a currency; never negative. Text is no number in V3. */
export function amountField(value: unknown, path: string, step: number): Units {
  if (value === undefined) throw unprocessable({ [path]: 'error.path.missing' });
  if (typeof value !== 'number') throw unprocessable({ [path]: 'error.expected.jsnumber' });
  const units = parseUnits(value);
  if (units === null) throw unprocessable({ [path]: 'error.min: 0' });
  if (units % step !== 0) throw unprocessable({ [path]: 'error.precision' });
  return units;
}
