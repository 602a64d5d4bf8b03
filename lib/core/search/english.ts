import { addDays, isDay } from './days.ts';
import { foldText } from './fold.ts';
import { plainDecimal } from './numbers.ts';
import { countryCodeOf, usStateOf } from './places.ts';
import { Reader } from './reader.ts';
import type { AgeUnit, NumberBound, SearchNode } from './syntax.ts';

const PHRASE_STARTERS: ReadonlySet<string> = new Set([
  ...['over', 'above', 'more', 'under', 'below', 'less', 'at', 'between'],
  ...['last', 'past', 'this', 'today', 'yesterday', 'older', 'newer', 'younger', 'from'],
]);

const END = String.raw`(?=[\s()|"\u201c\u201d\u201e]|$)`;
const AMOUNT = String.raw`[$€£]?(\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,11}(?:\.\d{1,4})?)`;
const phrase = (source: string) => new RegExp(source + END, 'iuy');

const COMPARISON = phrase(
  String.raw`(over|above|more\s+than|at\s+least|under|below|less\s+than|at\s+most)\s+${AMOUNT}(?:\s+(items?))?`,
);
const BETWEEN = phrase(String.raw`between\s+${AMOUNT}\s+and\s+${AMOUNT}`);
const DAY = phrase('(today|yesterday)');
const LAST_DAYS = phrase(String.raw`(?:last|past)\s+(\d{1,4})\s+(days?|weeks?)`);
const PERIOD = phrase(String.raw`(this|last)\s+(week|month|year)`);
const AGE = phrase(String.raw`(older|newer|younger)\s+than\s+(\d{1,5})\s+(hours?|days?|weeks?)`);
const FROM = /from\s+(\p{L}[^\s()|",:]*(?:\s+[^\s()|",:]+){0,4})/iuy;

/**
 * A phrase that says the same as a term: `over $100`, `between 50 and 100`, `last week`, `this month`, `last 30 days`,
 * `older than 2 days`, `from Texas`. Null, and nothing read, where none stands or it could mean two things.
 */
export function readEnglish(reader: Reader): SearchNode | null {
  return readAmount(reader) ?? readTime(reader) ?? readPlace(reader);
}

/** Whether a text would be read as beginning with such a phrase, whatever day it is. Its first word is given apart. */
export function beginsPhrase(word: string, rest: string): boolean {
  // A phrase has no more than a hundred characters; limits of a whole search are not met here.
  const reader = () => new Reader(`${word}${rest.slice(0, 200)}`, { today: '2026-01-01' });
  return PHRASE_STARTERS.has(foldText(word)) && readEnglish(reader()) !== null;
}

function readAmount(reader: Reader): SearchNode | null {
  const range = reader.peek(BETWEEN);
  if (range !== null) {
    const [, low = '', high = ''] = range;
    if (Number(plainAmount(low)) > Number(plainAmount(high))) return null;
    reader.at += range[0].length;
    return { kind: 'number', field: 'total', from: bound(low, true), to: bound(high, true) };
  }
  const compared = reader.peek(COMPARISON);
  if (compared === null) return null;
  const [whole, words = '', amount = '', items] = compared;
  const isOfItems = items !== undefined && /^\d+$/.test(amount);
  // "over 100.5 items" is over 100.5, and the word "items".
  reader.at += items === undefined || isOfItems ? whole.length : whole.length - items.length;
  const sign = words.toLowerCase();
  const isUpper = /^(?:under|below|less|at\s+most)/.test(sign);
  const limit = bound(amount, sign.startsWith('at'));
  return { kind: 'number', field: isOfItems ? 'items' : 'total', ...(isUpper ? { to: limit } : { from: limit }) };
}

function readTime(reader: Reader): SearchNode | null {
  const day = reader.take(DAY);
  if (day !== null) {
    const daysAgo = day[1]?.toLowerCase() === 'today' ? 0 : 1;
    return { kind: 'day', field: 'created', from: { daysAgo }, to: { daysAgo } };
  }
  const last = reader.peek(LAST_DAYS);
  const days = Number(last?.[1]) * (last?.[2]?.toLowerCase().startsWith('w') ? 7 : 1);
  if (last !== null && days > 0) {
    reader.at += last[0].length;
    return { kind: 'day', field: 'created', from: { daysAgo: days - 1 }, to: { daysAgo: 0 } };
  }
  return readAge(reader) ?? readPeriod(reader);
}

function readAge(reader: Reader): SearchNode | null {
  const age = reader.peek(AGE);
  if (age === null || Number(age[2]) === 0) return null;
  reader.at += age[0].length;
  const [, comparison = '', amount, unit = ''] = age;
  return {
    kind: 'age',
    comparison: comparison.toLowerCase() === 'older' ? 'older' : 'younger',
    amount: Number(amount),
    unit: unit.charAt(0).toLowerCase() as AgeUnit,
  };
}

/** Whole weeks (from Monday), months and years of the store's calendar, which needs to be known. */
function readPeriod(reader: Reader): SearchNode | null {
  const { today } = reader.options;
  if (today === undefined || !isDay(today)) return null;
  const period = reader.take(PERIOD);
  if (period === null) return null;
  const isLast = period[1]?.toLowerCase() === 'last';
  const start = startOf(period[2]?.toLowerCase() ?? '', today);
  if (!isLast) return { kind: 'day', field: 'created', from: { day: start }, to: { daysAgo: 0 } };
  const lastDay = addDays(start, -1);
  const from = startOf(period[2]?.toLowerCase() ?? '', lastDay);
  return { kind: 'day', field: 'created', from: { day: from }, to: { day: lastDay } };
}

function startOf(period: string, day: string): string {
  if (period === 'year') return `${day.slice(0, 4)}-01-01`;
  if (period === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The longest name of a country or a state of the US after "from"; what names both (Georgia) stays text. */
function readPlace(reader: Reader): SearchNode | null {
  const found = reader.peek(FROM);
  const after = found?.[1];
  if (found === null || after === undefined) return null;
  const ends = [...after.matchAll(/(?<=\S)(?=\s|$)/gu)].map(({ index }) => index).toReversed();
  for (const end of ends) {
    const node = placeNode(after.slice(0, end));
    if (node === null) continue;
    reader.at += found[0].length - after.length + end;
    return node;
  }
  return null;
}

function placeNode(name: string): SearchNode | null {
  const folded = foldText(name).replaceAll(/\s+/g, ' ');
  // Two letters are as often a word ("from me", "from it") as a country's code.
  const code = folded.length > 2 || /^(?:UK|US)$/.test(name) ? countryCodeOf(folded) : null;
  const state = usStateOf(folded);
  if (code !== null && state === null) return { kind: 'choice', field: 'country', anyOf: [code] };
  if (state === null || code !== null) return null;
  return { kind: 'field', field: 'state', anyOf: [{ text: state, match: 'exact' }] };
}

function bound(amount: string, isInclusive: boolean): NumberBound {
  return { value: plainAmount(amount), isInclusive };
}

function plainAmount(amount: string): string {
  return plainDecimal(amount.replaceAll(',', ''));
}
