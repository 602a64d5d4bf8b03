import { ORDER_SOURCES, type ChoiceName } from './choices.ts';
import { FIELD_NAMES, fieldRoleOf, flagText, plainName, type FieldRole } from './fields.ts';
import { foldText } from './fold.ts';
import { COUNTRY_CODES, countryNameOf } from './places.ts';
import {
  CHOICE_FIELDS,
  DAY_FIELDS,
  FLAGS,
  NUMBER_FIELDS,
  PAYMENT_SLUGS,
  STATUS_SLUGS,
  TEXT_FIELDS,
  type ChoiceField,
} from './syntax.ts';
import { wordAt, type WordAt } from './word-at.ts';

/** The names that the reader knows; what is left out is offered as the language spells it. */
export interface Vocabulary {
  readonly statuses?: readonly ChoiceName[];
  readonly payments?: readonly ChoiceName[];
  readonly countries?: readonly ChoiceName[];
  readonly channels?: readonly ChoiceName[];
  readonly sources?: readonly ChoiceName[];
  readonly currencies?: readonly ChoiceName[];
}

export interface Completion {
  readonly kind: 'field' | 'flag' | 'value';
  /** What is put in, without the space or colon after it: `status`, `paid`, `awaiting-shipment`. */
  readonly value: string;
  /** The store's or the reader's own name for it, where there is one. */
  readonly name: string | null;
  /** The whole text afterwards, and where the cursor stands in it (UTF-16 units). */
  readonly text: string;
  readonly cursor: number;
}

const MOST_COMPLETIONS = 12;
const DAY_WORDS = ['today', 'yesterday', '7d', '30d', '90d', 'today-30'];
const AGE_WORDS = ['>2d', '>1d', '>12h', '>1w', '<4h', '<1d'];
const FIELDS: readonly string[] = [...CHOICE_FIELDS, ...DAY_FIELDS, 'age', ...NUMBER_FIELDS, ...TEXT_FIELDS];
let englishNames: readonly ChoiceName[] | undefined;

interface Candidate {
  readonly kind: Completion['kind'];
  readonly value: string;
  readonly name: string | null;
  /** What it is found by; the value and the name are always among it. */
  readonly also: readonly string[];
}

/** What could stand at the cursor, best first: what begins with the typed letters, then what has a word that does. */
export function completeAt(text: string, cursor: number, vocabulary: Vocabulary = {}): readonly Completion[] {
  const word = wordAt(text, Math.max(0, Math.min(cursor, text.length)));
  if (word === null) return [];
  const typed = plainName(word.typed);
  const candidates = word.field === null ? termCandidates(typed) : valueCandidates(word.field, vocabulary);
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate, typed) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((left, right) => left.rank - right.rank)
    .slice(0, MOST_COMPLETIONS)
    .map(({ candidate }) => completionOf(text, word, candidate));
}

/** Before anything is typed, all fields would be as good as none. */
function termCandidates(typed: string): readonly Candidate[] {
  const flags = FLAGS.map((flag): Candidate => {
    const value = flagText(flag);
    return { kind: 'flag', value, name: null, also: [value.replace('has:', '')] };
  });
  const fields = FIELDS.map((field): Candidate => {
    return { kind: 'field', value: field, name: null, also: typed === '' ? [] : aliasesOf(field) };
  });
  return [...fields, ...flags];
}

function aliasesOf(field: string): readonly string[] {
  return FIELD_NAMES.filter((name) => {
    const role = fieldRoleOf(name);
    return role !== null && 'field' in role && role.field === field;
  });
}

function valueCandidates(fieldName: string, vocabulary: Vocabulary): readonly Candidate[] {
  const role = fieldRoleOf(fieldName);
  return role === null
    ? []
    : valuesOf(role, vocabulary).map(({ value, name }) => {
        return { kind: 'value', value, name: name === value ? null : name, also: [] };
      });
}

function valuesOf(role: FieldRole, vocabulary: Vocabulary): readonly ChoiceName[] {
  switch (role.kind) {
    case 'choice':
      return choicesOf(role.field, vocabulary);
    case 'day':
      return unnamed(DAY_WORDS);
    case 'age':
      return unnamed(AGE_WORDS);
    case 'is':
      return unnamed(FLAGS.filter((flag) => !flag.startsWith('has-')));
    case 'has':
      return unnamed(FLAGS.filter((flag) => flag.startsWith('has-')).map((flag) => flag.slice(4)));
    default:
      return [];
  }
}

function choicesOf(field: ChoiceField, vocabulary: Vocabulary): readonly ChoiceName[] {
  switch (field) {
    case 'status':
      return vocabulary.statuses ?? unnamed(STATUS_SLUGS);
    case 'payment':
      return vocabulary.payments ?? unnamed(PAYMENT_SLUGS);
    case 'country':
      return vocabulary.countries ?? englishCountries();
    case 'channel':
      return vocabulary.channels ?? [];
    case 'source':
      return vocabulary.sources ?? unnamed(ORDER_SOURCES);
    case 'currency':
      return vocabulary.currencies ?? [];
  }
}

function englishCountries(): readonly ChoiceName[] {
  englishNames ??= COUNTRY_CODES.map((value) => ({ value, name: countryNameOf(value) }));
  return englishNames;
}

function unnamed(values: readonly string[]): readonly ChoiceName[] {
  return values.map((value) => ({ value, name: value }));
}

const NO_MATCH = 4;

/** 0: begins with what was typed; 1: another name for it does; 2: a later word does; 3: has it somewhere. */
function rankOf({ value, name, also }: Candidate, typed: string): number {
  if (typed === '') return 0;
  const own = [foldText(value), ...(name === null ? [] : [plainName(name)])];
  if (own.some((text) => text.startsWith(typed))) return 0;
  if (also.some((text) => text.startsWith(typed))) return 1;
  if (own.some((text) => text.includes(`-${typed}`))) return 2;
  return typed.length > 1 && own.some((text) => text.includes(typed)) ? 3 : NO_MATCH;
}

function completionOf(text: string, { from, to, isInList }: WordAt, { kind, value, name }: Candidate): Completion {
  const after = text.slice(to);
  const insert = kind === 'field' ? `${value}:` : value;
  // In a list a comma or the parenthesis comes next, after a field its value; otherwise a space makes room for the next term.
  const needsSpace = kind !== 'field' && !isInList && !/^[\s)|]/.test(after);
  const colonThere = kind === 'field' && after.startsWith(':');
  const done = colonThere ? value : `${insert}${needsSpace ? ' ' : ''}`;
  const moved = from + done.length + (colonThere || (kind !== 'field' && !isInList && /^\s/.test(after)) ? 1 : 0);
  return { kind, value, name, text: text.slice(0, from) + done + after, cursor: moved };
}
