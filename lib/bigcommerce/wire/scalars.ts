import { z } from 'zod';
import { parsePlatformDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';

// The platform says "none" in many ways: null, "", 0, "0", {}, [] or by leaving the key out. These schemas are where that
// ends: each takes any of the spellings seen and gives one. Messages name what is wrong and never quote the value.

const DECIMAL = /^ *[+-]?[0-9]{1,15}(\.[0-9]+)? *$/;
const MAX_ID = 2_147_483_647;

type Complain = { issues: unknown[] };

/** A schema made of one function: undefined stands for "refuse", with `complaint` as the reason. */
export function scalar<T>(read: (input: unknown) => T | undefined, complaint: string) {
  return z.transform((input: unknown, context: Complain): T => {
    const value = read(input);
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', message: complaint, input });
    return z.NEVER;
  });
}

export function isMissing(input: unknown): boolean {
  if (input === null || input === undefined || input === '') return true;
  // {} and [] stand for null in places where text or an object is meant.
  return typeof input === 'object' && Object.keys(input).length === 0;
}

function readText(input: unknown): string | null | undefined {
  if (typeof input === 'string') return input === '' ? null : input;
  if (isMissing(input)) return null;
  return typeof input === 'number' || typeof input === 'boolean' ? String(input) : undefined;
}

function readNumber(input: unknown): number | null | undefined {
  if (typeof input === 'number') return Number.isFinite(input) ? input : undefined;
  if (isMissing(input)) return null;
  // Number() alone would read blanks as 0, which is a status, and take other bases and exponents.
  return typeof input === 'string' && DECIMAL.test(input) ? Number(input) : undefined;
}

function readId(input: unknown): number | null | undefined {
  const value = readNumber(input);
  if (value === null || value === 0) return null;
  return value !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
}

function readBoolean(input: unknown): boolean | undefined {
  if (typeof input === 'boolean') return input;
  if (isMissing(input)) return false;
  if (input === 1 || input === '1' || input === 'true') return true;
  return input === 0 || input === '0' || input === 'false' ? false : undefined;
}

function required<T>(read: (input: unknown) => T | null | undefined): (input: unknown) => T | undefined {
  return (input) => read(input) ?? undefined;
}

/** Text, or null for none. */
export const optionalText = scalar(readText, 'is not text');

/** Text, or null for anything else: for a field that has been seen to hold an object in place of its text. */
export const textOrNothing = scalar((input) => readText(input) ?? null, 'is not text');

/** Text, empty for none. */
export const text = scalar((input) => {
  const value = readText(input);
  return value === null ? '' : value;
}, 'is not text');

/** Text that must be there. */
export const requiredText = scalar(required(readText), 'is missing');

/** Any text but the platform's "0" for none. */
export const textOrZero = scalar((input) => {
  const value = readText(input);
  return value === '0' ? null : value;
}, 'is not text');

/** A positive whole number that must be there. */
export const requiredId = scalar(required(readId), 'is not a positive whole number');

/** An id, or null for none and for 0. */
export const optionalId = scalar(readId, 'is not a whole number');

export const orderId = scalar((input) => {
  const id = readId(input);
  return typeof id === 'number' && id <= MAX_ID ? (id as OrderId) : undefined;
}, 'is not an order number');

/** A whole number from 0 on; 0 for none. */
export const count = scalar((input) => {
  const value = readNumber(input);
  if (value === null) return 0;
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}, 'is not a whole number');

/** A number that must be there, such as a status id, where 0 means something. */
export const requiredCount = scalar((input) => {
  const value = readNumber(input);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}, 'is not a whole number');

/** Any whole number, null for none. */
export const optionalInteger = scalar((input) => {
  const value = readNumber(input);
  return value === null || Number.isInteger(value) ? value : undefined;
}, 'is not a whole number');

export const flag = scalar(readBoolean, 'is not true or false');

/** A date, or null for none in any of its spellings. */
export const optionalDate = scalar((input) => {
  if (typeof input === 'string') return parsePlatformDate(input);
  return isMissing(input) || input === 0 ? null : undefined;
}, 'is not a date');

export const requiredDate = scalar(
  (input) => (typeof input === 'string' ? (parsePlatformDate(input) ?? undefined) : undefined),
  'is not a date',
);
