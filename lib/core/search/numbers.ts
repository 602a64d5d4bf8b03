import type { Item, Reader } from './reader.ts';
import type { NumberBound, NumberField, NumberNode } from './syntax.ts';

const MOST_WHOLE_DIGITS = 11;
const MOST_DECIMALS = 4;
const NUMBER = /^[#$€£]?(\d+)(?:\.(\d+))?$/;

/** `100`, `>100`, `100..200`, `>100..<200`, `..200`; `..` alone finds whatever has a number at all. */
export function numberOf(reader: Reader, field: NumberField, item: Item): NumberNode {
  const comma = item.text.indexOf(',');
  if (comma >= 0) reader.fail('comma-in-number', item.textAt + comma, 1);
  if (item.hasStarBefore || item.hasStarAfter) failNoNumber(reader, field, item);
  const node = item.text.includes('..') ? rangeOf(reader, field, item) : comparedOf(reader, field, item);
  failIfReversed(reader, item, node);
  return node;
}

/** Decimal text without needless zeros: `0100.50` is `100.5`. */
export function plainDecimal(value: string): string {
  const [whole = '', decimals = ''] = value.split('.');
  const kept = decimals.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (kept === '' ? '' : `.${kept}`);
}

function comparedOf(reader: Reader, field: NumberField, item: Item): NumberNode {
  const [, sign = '', rest = ''] = /^([<>]=?|=)?\s*(.*)$/su.exec(item.text) ?? [];
  const value = valueOf(reader, field, item, rest);
  const bound: NumberBound = { value, isInclusive: sign.endsWith('=') || sign === '' };
  const from = sign.startsWith('<') ? {} : { from: bound };
  return { kind: 'number', field, ...from, ...(sign.startsWith('>') ? {} : { to: bound }) };
}

function rangeOf(reader: Reader, field: NumberField, item: Item): NumberNode {
  const middle = item.text.indexOf('..');
  const start = boundOf(reader, field, item, item.text.slice(0, middle), '>');
  const end = boundOf(reader, field, item, item.text.slice(middle + 2), '<');
  return { kind: 'number', field, ...(start ? { from: start } : {}), ...(end ? { to: end } : {}) };
}

function boundOf(reader: Reader, field: NumberField, item: Item, text: string, sign: string): NumberBound | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const isInclusive = !trimmed.startsWith(sign) || trimmed.startsWith(`${sign}=`);
  const digits = trimmed.startsWith(sign) ? trimmed.slice(isInclusive ? 2 : 1) : trimmed;
  return { value: valueOf(reader, field, item, digits), isInclusive };
}

function valueOf(reader: Reader, field: NumberField, item: Item, text: string): string {
  const found = NUMBER.exec(text.trim());
  if (found === null) return failNoNumber(reader, field, item);
  const [, whole = '', decimals] = found;
  if (decimals !== undefined && field !== 'total') reader.fail('not-whole', item.at, item.length, { field });
  const value = plainDecimal(decimals === undefined ? whole : `${whole}.${decimals}`);
  const [digits = '', places = ''] = value.split('.');
  if (digits.length > MOST_WHOLE_DIGITS || places.length > MOST_DECIMALS)
    reader.fail('number-too-long', item.at, item.length);
  return value;
}

function failNoNumber(reader: Reader, field: NumberField, item: Item): never {
  const value = reader.text.slice(item.at, item.at + item.length);
  const isName = field === 'customer' && /^\p{L}/u.test(item.text);
  return reader.fail(isName ? 'not-a-customer-number' : 'not-a-number', item.at, item.length, { field, value });
}

function failIfReversed(reader: Reader, item: Item, { from, to }: NumberNode): void {
  if (from === undefined || to === undefined) return;
  // At most fifteen digits: exact as numbers.
  const gap = Number(to.value) - Number(from.value);
  if (gap < 0 || (gap === 0 && !(from.isInclusive && to.isInclusive)))
    reader.fail('from-after-to', item.at, item.length, { from: from.value, to: to.value });
}
