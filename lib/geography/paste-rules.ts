import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { CountryChoice, StateChoice } from './contract.ts';

type Found = { -readonly [Part in keyof AddressDraft]?: AddressDraft[Part] };

const EMAIL = /[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+/;
const PHONE = /^(?:tel|phone|t|p)?[.:]?\s*\+?[\d\s()./-]{7,20}$/i;
/** The two halves of postal codes that are written with a blank: British, Canadian, Dutch. */
const TWO_PART_ZIPS = [/^[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}$/i, /^[A-Z]\d[A-Z] \d[A-Z]\d$/i, /^\d{4} [A-Z]{2}$/i];
const ZIP_FIRST = /^(?:[A-Z]{1,2}-)?\d{3,6}$/i;
/** Longer lines are no part of an address, and nobody wants to wait for them. */
const LINE_MAX_LENGTH = 200;
const STATE_MOST_WORDS = 4;
const LINES_MOST = 20;
const STREET = /\d/;

/** Whether pasted text is a whole address rather than one part of it. */
export function isPastedAddress(text: string): boolean {
  return linesOf(text).length >= 3;
}

/**
 * The parts of an address that stands in a text line by line, as on a parcel: who, company, street, place, country. What
 * cannot be told apart is left for the person; nothing is thrown away that is not shown.
 */
export function readPastedAddress(
  text: string,
  countries: readonly CountryChoice[],
  statesOf: (countryCode: string) => readonly StateChoice[],
): Partial<AddressDraft> {
  const found: Found = {};
  let lines = linesOf(text);
  lines = lines.filter((line) => !takeContact(line, found));
  lines = takeCountry(lines, countries, found);
  lines = takePlace(lines, found, statesOf(found.countryCode ?? ''));
  takePerson(lines, found);
  return found;
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((line) => line.slice(0, LINE_MAX_LENGTH).trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .slice(0, LINES_MOST);
}

function takeContact(line: string, found: Found): boolean {
  const email = EMAIL.exec(line)?.[0];
  if (email !== undefined) found.email = email;
  const isPhone = PHONE.test(line) && line.replaceAll(/\D/g, '').length >= 7;
  if (isPhone) found.phone = line.replace(/^[a-z.:\s]+/i, '');
  return isPhone || email !== undefined;
}

function takeCountry(lines: string[], countries: readonly CountryChoice[], found: Found): string[] {
  const last = lines.at(-1)?.toLowerCase();
  const country = countries.find(({ name, code }) => name.toLowerCase() === last || code.toLowerCase() === last);
  if (country === undefined) return lines;
  found.country = country.name;
  found.countryCode = country.code;
  return lines.slice(0, -1);
}

function takePlace(lines: string[], found: Found, states: readonly StateChoice[]): string[] {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 3) return lines;
  const words = last.split(/[\s,]+/).filter((word) => word !== '');
  const zip = zipOf(words);
  if (zip === null || zip.length === words.length) return lines;
  found.zip = zip.isFirst ? zip.text.replace(/^[A-Z]{1,2}-/i, '') : zip.text;
  const others = zip.isFirst ? words.slice(zip.length) : words.slice(0, -zip.length);
  const { state, city } = splitState(others, states);
  found.city = city;
  if (state !== null) found.state = state.name;
  return lines.slice(0, -1);
}

interface FoundZip {
  readonly text: string;
  /** In words. */
  readonly length: number;
  readonly isFirst: boolean;
}

function zipOf(words: readonly string[]): FoundZip | null {
  const [first = ''] = words;
  const isTwoPart = (text: string) => TWO_PART_ZIPS.some((zip) => zip.test(text));
  const ends = words.slice(-2).join(' ');
  if (isTwoPart(ends)) return { text: ends, length: 2, isFirst: false };
  const begins = words.slice(0, 2).join(' ');
  if (isTwoPart(begins)) return { text: begins, length: 2, isFirst: true };
  const last = words.at(-1) ?? '';
  if (/\d{3}/.test(last)) return { text: last, length: 1, isFirst: false };
  return ZIP_FIRST.test(first) ? { text: first, length: 1, isFirst: true } : null;
}

/** The last words, as many as name a state; without one they belong to the city: "New York 10001". */
function splitState(words: readonly string[], states: readonly StateChoice[]) {
  for (let count = Math.min(STATE_MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const name = words.slice(-count).join(' ').toLowerCase();
    const state = states.find((one) => one.name.toLowerCase() === name || one.abbreviation.toLowerCase() === name);
    if (state !== undefined) return { state, city: words.slice(0, -count).join(' ') };
  }
  return { state: null, city: words.join(' ') };
}

function takePerson(lines: readonly string[], found: Found): void {
  const [person = '', ...others] = lines;
  const names = person.split(/\s+/);
  found.firstName = names.slice(0, -1).join(' ') || person;
  if (names.length > 1) found.lastName = names.at(-1) ?? '';
  const streetAt = others.findIndex((line) => STREET.test(line));
  const [company, streets] = streetAt > 0 ? [others.slice(0, streetAt), others.slice(streetAt)] : [[], others];
  if (company.length > 0) found.company = company.join(', ');
  if (streets[0] !== undefined) found.street1 = streets[0];
  if (streets.length > 1) found.street2 = streets.slice(1).join(', ');
}
