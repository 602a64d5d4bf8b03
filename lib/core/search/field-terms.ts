import { choiceCandidates, choiceValueOf } from './choices.ts';
import { ageOf, dayOf } from './days.ts';
import { FIELD_NAMES, fieldRoleOf, flagAfter, plainName, type FieldRole } from './fields.ts';
import { nearestOf } from './nearest.ts';
import { numberOf } from './numbers.ts';
import { patternOf } from './patterns.ts';
import type { Item, Reader } from './reader.ts';
import { FLAGS, STATUS_SLUGS, type ChoiceField, type SearchNode, type TextPattern } from './syntax.ts';

/** A name, then a colon that begins no web address. */
const NAME = /(\p{L}[\p{L}\p{N}_-]*):(?!\/\/)/uy;
/** `total>100`: only after the name of something that can be compared. */
const COMPARED = /([a-z][a-z_-]*)(?=[<>])/iy;
const SEPARATOR = /,|\|+|OR(?=[\s)|"\u201c\u201d\u201e])/y;

/** `field:value`, `field:(a,b)`, `total:>100`; null, and nothing read, where no field's name and colon stand. */
export function readFieldTerm(reader: Reader): SearchNode | null {
  const at = reader.at;
  const named = reader.take(NAME);
  if (named === null) return readComparedTerm(reader);
  const name = named[1] ?? '';
  const role = fieldRoleOf(name);
  if (role === null) return failUnknownField(reader, at, name);
  reader.skipSpaces();
  return nodeOf(
    reader,
    role,
    readItems(reader, role, () => failWithoutValue(reader, at, name)),
  );
}

function readComparedTerm(reader: Reader): SearchNode | null {
  const at = reader.at;
  const name = reader.peek(COMPARED)?.[1];
  const role = name === undefined ? null : fieldRoleOf(name);
  if (name === undefined || role === null || !isCompared(role)) return null;
  reader.at += name.length;
  return nodeOf(
    reader,
    role,
    readItems(reader, role, () => failWithoutValue(reader, at, name)),
  );
}

function readItems(reader: Reader, role: FieldRole, failWithout: () => never): readonly Item[] {
  const items = reader.peek(/\(/y) === null ? readPlainItems(reader, role) : readListItems(reader);
  return items.length === 0 ? failWithout() : items;
}

function readPlainItems(reader: Reader, role: FieldRole): Item[] {
  const items: Item[] = [];
  do {
    const item = reader.takeValue(isCompared(role));
    if (item.length === 0) break;
    reader.countTerm(item.at);
    items.push(item);
    if (role.kind === 'number' && reader.peek(/,/y) !== null) reader.fail('comma-in-number', reader.at, 1);
  } while (reader.take(/,(?=[^\s,()|])/y) !== null);
  return items;
}

function readListItems(reader: Reader): Item[] {
  const opening = reader.at;
  const items: Item[] = [];
  reader.at += 1;
  for (;;) {
    reader.skipSpaces();
    if (reader.isAtEnd) reader.fail('paren-not-closed', opening, 1);
    if (reader.take(/\)/y) !== null) return items;
    if (reader.peek(/\(/y) !== null) reader.fail('paren-in-list', reader.at, 1);
    if (reader.take(SEPARATOR) !== null) continue;
    const item = reader.takeListValue();
    reader.countTerm(item.at);
    items.push(item);
  }
}

function nodeOf(reader: Reader, role: FieldRole, items: readonly Item[]): SearchNode {
  switch (role.kind) {
    case 'text':
      return { kind: 'field', field: role.field, anyOf: items.map((item) => neededPattern(reader, item)) };
    case 'choice':
      return { kind: 'choice', field: role.field, anyOf: items.map((item) => choiceOf(reader, role.field, item)) };
    case 'number':
      return anyOf(items.map((item) => numberOf(reader, role.field, item)));
    case 'day':
      return anyOf(items.map((item) => dayOf(reader, role.field, item)));
    case 'age':
      return anyOf(items.map((item) => ageOf(reader, item)));
    case 'is':
    case 'has':
      return anyOf(items.map((item) => flagOf(reader, role.kind, item)));
  }
}

function neededPattern(reader: Reader, item: Item): TextPattern {
  return patternOf(reader, item) ?? reader.fail('no-words', item.at, item.length);
}

function choiceOf(reader: Reader, field: ChoiceField, item: Item): string {
  const value = hasStar(item) ? null : choiceValueOf(field, item.text, reader.options);
  return value ?? failUnknownValue(reader, field, item, choiceCandidates(field, reader.options));
}

/** `is:` takes statuses too: people write is:cancelled. */
function flagOf(reader: Reader, name: 'is' | 'has', item: Item): SearchNode {
  const flag = hasStar(item) ? null : flagAfter(name, item.text);
  if (flag !== null) return { kind: 'flag', flag };
  const status = name === 'is' && /\D/.test(item.text) ? choiceValueOf('status', item.text, reader.options) : null;
  if (status !== null && !hasStar(item)) return { kind: 'choice', field: 'status', anyOf: [status] };
  const having = FLAGS.filter((one) => one.startsWith('has-')).map((one) => one.slice(4));
  const being = [...FLAGS.filter((one) => !one.startsWith('has-')), ...STATUS_SLUGS];
  return failUnknownValue(reader, name, item, name === 'has' ? having : being);
}

function anyOf(nodes: readonly SearchNode[]): SearchNode {
  const [first] = nodes;
  return first !== undefined && nodes.length === 1 ? first : { kind: 'or', parts: nodes };
}

function hasStar(item: Item): boolean {
  return item.hasStarBefore || item.hasStarAfter;
}

function isCompared(role: FieldRole): boolean {
  return role.kind === 'number' || role.kind === 'day' || role.kind === 'age';
}

function failWithoutValue(reader: Reader, at: number, name: string): never {
  return reader.fail('no-value', at, Math.max(reader.at - at, name.length), { field: name });
}

function failUnknownField(reader: Reader, at: number, name: string): never {
  const nearest = nearestOf(plainName(name), FIELD_NAMES);
  if (nearest === null) return reader.fail('unknown-field', at, name.length, { field: name });
  return reader.fail('unknown-field-near', at, name.length, { field: name, nearest });
}

function failUnknownValue(reader: Reader, field: string, item: Item, candidates: readonly string[]): never {
  const value = reader.text.slice(item.at, item.at + item.length);
  const nearest = nearestOf(plainName(item.text), candidates);
  if (nearest === null) return reader.fail('unknown-value', item.at, item.length, { field, value });
  return reader.fail('unknown-value-near', item.at, item.length, { field, value, nearest });
}
