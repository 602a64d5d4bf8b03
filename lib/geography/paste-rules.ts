import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { CountryChoice, StateChoice } from './contract.ts';

type Found = { -readonly [Part in keyof AddressDraft]?: AddressDraft[Part] };

const EMAIL = /[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+/;
const PHONE = /^(?:tel|phone|t|p)?[.:]?\s*\+?[\d\s()./-]{7,20}$/i;
const ZIP_LAST =
  /^(?<city>.+?),?\s+(?<state>\p{L}[\p{L}\s.]*?)?,?\s*(?<zip>[A-Z]{0,2}\d[\dA-Z]*(?:[\s-][\dA-Z]{3,4})?)$/iu;
const ZIP_FIRST = /^(?:[A-Z]{1,2}-)?(?<zip>\d{3,6}(?:\s?[A-Z]{2})?)\s+(?<city>\p{L}.+)$/u;
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
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '');
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
  const parts = (ZIP_LAST.exec(last) ?? ZIP_FIRST.exec(last))?.groups;
  if (parts === undefined) return lines;
  found.zip = parts['zip'] ?? '';
  const word = parts['state']?.trim() ?? '';
  const state = states.find(({ name, abbreviation }) =>
    [name, abbreviation].some((one) => one.toLowerCase() === word.toLowerCase()),
  );
  // Without a known state the word belongs to the city: "New York 10001".
  found.city = [parts['city'], state === undefined ? word : ''].filter((one) => one !== '').join(' ');
  if (state !== undefined) found.state = state.name;
  return lines.slice(0, -1);
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
