import type { Item, Reader } from './reader.ts';
import type { AgeNode, AgeUnit, DayBound, DayField, DayNode } from './syntax.ts';

const CALENDAR = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const BEFORE_TODAY = /^today-(\d{1,5})$/;
const LAST_DAYS = /^(\d{1,4})([dw])$/;
const AGE = /^([<>])=?\s*(\d{1,5})\s*(h|d|w|hours?|days?|weeks?)$/;
const AMOUNT_OF_TIME = /^\d+\s*[a-z]+$/;

/** A day or a month or a year, by its first and last day. */
interface Days {
  readonly first: DayBound;
  readonly last: DayBound;
}

/**
 * `2026-01-05`, `2026-01` (the month), `today`, `yesterday`, `today-30`, `7d` (the last seven days with today); with `>`,
 * `>=`, `<`, `<=` before it, or two with `..` between, of which either may be left out.
 */
export function dayOf(reader: Reader, field: DayField, item: Item): DayNode {
  const text = item.text.toLowerCase();
  if (item.hasStarBefore || item.hasStarAfter) failNoDay(reader, item);
  const node = rangeOf(reader, field, item, text);
  failIfReversed(reader, item, node);
  return node;
}

/** `>2d` is older than two days, `<4h` younger than four hours. */
export function ageOf(reader: Reader, item: Item): AgeNode {
  const text = item.text.toLowerCase();
  const value = reader.text.slice(item.at, item.at + item.length);
  const [, sign, amount = '', unit = ''] = AGE.exec(text) ?? [];
  if (AMOUNT_OF_TIME.test(text)) reader.fail('age-without-comparison', item.at, item.length, { field: 'age', value });
  if (sign === undefined || Number(amount) === 0 || item.hasStarBefore || item.hasStarAfter)
    return reader.fail('not-an-age', item.at, item.length, { value });
  return {
    kind: 'age',
    comparison: sign === '>' ? 'older' : 'younger',
    amount: Number(amount),
    unit: unit.charAt(0) as AgeUnit,
  };
}

/** The day so many days after (or before) another, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  // UTC has no clock changes: this is the calendar alone.
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function rangeOf(reader: Reader, field: DayField, item: Item, text: string): DayNode {
  const middle = text.indexOf('..');
  if (middle >= 0) {
    const [start, end] = [text.slice(0, middle).trim(), text.slice(middle + 2).trim()];
    const from = start === '' ? {} : { from: daysOf(reader, item, start).first };
    return { kind: 'day', field, ...from, ...(end === '' ? {} : { to: daysOf(reader, item, end).last }) };
  }
  const [, sign = '', rest = ''] = /^([<>]=?|=)?\s*(.*)$/su.exec(text) ?? [];
  const lastDays = sign === '' || sign === '=' ? LAST_DAYS.exec(rest) : null;
  if (lastDays !== null) return lastDaysOf(reader, field, item, Number(lastDays[1]) * (lastDays[2] === 'w' ? 7 : 1));
  const { first, last } = daysOf(reader, item, rest);
  switch (sign) {
    case '>':
      return { kind: 'day', field, from: next(reader, item, last, 1) };
    case '>=':
      return { kind: 'day', field, from: first };
    case '<':
      return { kind: 'day', field, to: next(reader, item, first, -1) };
    case '<=':
      return { kind: 'day', field, to: last };
    default:
      return { kind: 'day', field, from: first, to: last };
  }
}

function lastDaysOf(reader: Reader, field: DayField, item: Item, days: number): DayNode {
  if (days === 0) failNoDay(reader, item);
  return { kind: 'day', field, from: { daysAgo: days - 1 }, to: { daysAgo: 0 } };
}

function daysOf(reader: Reader, item: Item, text: string): Days {
  const daysAgo = daysAgoOf(text);
  if (daysAgo !== null) return { first: { daysAgo }, last: { daysAgo } };
  const found = CALENDAR.exec(text);
  if (found === null) return failNoDay(reader, item);
  const [, year = '', month, day] = found;
  const first = `${year}-${two(month ?? '1')}-${two(day ?? '1')}`;
  if (!isDay(first)) reader.fail('no-such-day', item.at, item.length, { value: text });
  if (day !== undefined) return { first: { day: first }, last: { day: first } };
  const last = month === undefined ? `${year}-12-31` : lastOfMonth(first);
  return { first: { day: first }, last: { day: last } };
}

function daysAgoOf(text: string): number | null {
  if (text === 'today') return 0;
  if (text === 'yesterday') return 1;
  const ago = BEFORE_TODAY.exec(text)?.[1];
  return ago === undefined ? null : Number(ago);
}

function next(reader: Reader, item: Item, bound: DayBound, days: number): DayBound {
  if ('day' in bound) {
    const day = addDays(bound.day, days);
    return isDay(day) ? { day } : reader.fail('no-such-day', item.at, item.length, { value: day });
  }
  const daysAgo = bound.daysAgo - days;
  return daysAgo >= 0 ? { daysAgo } : reader.fail('day-after-today', item.at, item.length);
}

/** Days of the years 1000 to 9999: a year of fewer digits is a slip. */
export function isDay(day: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function lastOfMonth(first: string): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function failNoDay(reader: Reader, item: Item): never {
  const value = reader.text.slice(item.at, item.at + item.length);
  return reader.fail('not-a-day', item.at, item.length, { value });
}

function failIfReversed(reader: Reader, item: Item, { from, to }: DayNode): void {
  if (from === undefined || to === undefined) return;
  const isReversed =
    'day' in from && 'day' in to
      ? from.day > to.day
      : 'daysAgo' in from && 'daysAgo' in to && from.daysAgo < to.daysAgo;
  if (isReversed) reader.fail('from-after-to', item.at, item.length, { from: dayText(from), to: dayText(to) });
}

/** A bound as written: `2026-01-31`, `today`, `yesterday`, `today-30`. */
export function dayText(bound: DayBound): string {
  if ('day' in bound) return bound.day;
  if (bound.daysAgo < 2) return bound.daysAgo === 0 ? 'today' : 'yesterday';
  return `today-${bound.daysAgo}`;
}
