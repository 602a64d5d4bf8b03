import type { SearchNode, SearchQuery, TextPattern } from '#lib/core/search/syntax.ts';
import { partsOf } from '#lib/core/search/words.ts';
import { zonedDayBefore } from '#lib/core/zoned-days.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { anyTextQuery, fieldQuery, type KnownWords } from './compile-text.ts';
import {
  ageLimit,
  compileAge,
  compileChoice,
  compileChoiceTest,
  compileDay,
  compileFlag,
  compileNumber,
  dayOf,
  type SearchMoment,
} from './compile-values.ts';
import type { StoreLexemes } from './lexemes.ts';

/** What a search means in SQL: conditions over `indexed_orders` that must all hold. */
export interface CompiledSearch {
  /** Which orders are looked through: `is:archived` anywhere in a search opens the archive. */
  readonly place: Place;
  readonly conditions: readonly Condition[];
  /** Days of creation (`YYYY-MM-DD`, in the store's zone) outside of which no order can be found; null for any. */
  readonly days: { readonly from: string; readonly to: string } | null;
}
export type Place = 'listed' | 'archived' | 'both';

export interface Condition {
  readonly sql: Prisma.Sql;
  /** What it is about when it is a range, or one value, of a single column. */
  readonly node: SearchNode;
  /** The same for testing rows one by one. */
  readonly rowSql: Prisma.Sql;
  /** What testing one row takes, beside reading it: 1 is as much as that. */
  readonly cost: number;
  /** Words must follow one another, which the word index does not know: it costs a look into each candidate. */
  readonly isPhrase: boolean;
}

export interface CompileContext {
  readonly lexemes: StoreLexemes;
  readonly known: KnownWords;
  readonly moment: SearchMoment;
}

/** Compiles a search for one store. Values become parameters. Throws a RangeError for a day that does not exist. */
export function compileSearch(query: SearchQuery, context: CompileContext): CompiledSearch {
  const nodes = query === null ? [] : query.kind === 'and' ? query.parts : [query];
  const isArchive = (node: SearchNode) => node.kind === 'flag' && node.flag === 'archived';
  const place = nodes.some(isArchive) ? 'archived' : query !== null && namesArchive(query) ? 'both' : 'listed';
  const others = nodes.filter((node) => !isArchive(node));
  return {
    place,
    conditions: others.map((node) => conditionOf(node, context)),
    days: createdDays(others, context.moment),
  };
}

/** What testing a document for words takes, beside reading a row: it is uncompressed first. */
const DOCUMENT_COST = 4;
/** To look at each of its words. */
const EVERY_WORD_COST = 20;
/** Each word that is an alternative is looked for in each document. */
const ALTERNATIVES_AT_COST_OF_ONE = 3;
const MOST_ALTERNATIVES = 30;

function conditionOf(node: SearchNode, context: CompileContext): Condition {
  const sql = compileNode(node, context);
  const alternatives = alternativesOf(node, context.known);
  const choice = choiceTest(node, context.lexemes);
  if (choice !== null) return { node, sql, rowSql: choice, cost: 0, isPhrase: false };
  const rowSql = alternatives > MOST_ALTERNATIVES ? fragmentTest(node, context) : null;
  if (rowSql !== null) return { node, sql, rowSql, cost: EVERY_WORD_COST, isPhrase: false };
  const cost = patternsIn(node).length > 0 ? DOCUMENT_COST + alternatives / ALTERNATIVES_AT_COST_OF_ONE : 0;
  return { node, sql, rowSql: sql, cost, isPhrase: hasPhrase(node) };
}

/** A choice, or none of it, by columns alone. */
function choiceTest(node: SearchNode, lexemes: StoreLexemes): Prisma.Sql | null {
  if (node.kind === 'choice') return compileChoiceTest(node, lexemes);
  const part = node.kind === 'not' ? choiceTest(node.part, lexemes) : null;
  return part === null ? null : Prisma.sql`(${part}) IS NOT TRUE`;
}

/** A fragment that stands in many words is quicker found by looking at all words of a row. */
function fragmentTest(node: SearchNode, { lexemes }: CompileContext): Prisma.Sql | null {
  if (node.kind !== 'text' || node.match !== 'contains') return null;
  const [fragment, ...others] = partsOf(node.text);
  if (fragment === undefined || others.length > 0) return null;
  const pattern = `${lexemes.word('')}%${fragment.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`EXISTS (SELECT FROM unnest(tsvector_to_array(document)) AS lexeme WHERE lexeme LIKE ${pattern})`;
}

function alternativesOf(node: SearchNode, known: KnownWords): number {
  return patternsIn(node).reduce((sum, { text }) => {
    const { around = [], endings = [] } = known.fragments.get(text) ?? {};
    return sum + around.length + endings.length + (known.similar.get(text)?.length ?? 0);
  }, 0);
}

function hasPhrase(node: SearchNode): boolean {
  return patternsIn(node).some(({ text }) => partsOf(text).length > 1);
}

function patternsIn(node: SearchNode): readonly TextPattern[] {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap(patternsIn);
  if (node.kind === 'not') return patternsIn(node.part);
  return node.kind === 'text' ? [node] : node.kind === 'field' ? node.anyOf : [];
}

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

function createdDays(nodes: readonly SearchNode[], moment: SearchMoment): CompiledSearch['days'] {
  let [from, to] = [FIRST_DAY, LAST_DAY];
  for (const node of nodes) {
    const days = daysOf(node, moment);
    if (days.from !== undefined && days.from > from) from = days.from;
    if (days.to !== undefined && days.to < to) to = days.to;
  }
  return from === FIRST_DAY && to === LAST_DAY ? null : { from, to };
}

function daysOf(node: SearchNode, moment: SearchMoment): { from?: string; to?: string } {
  if (node.kind === 'day' && node.field === 'created') {
    return {
      ...(node.from ? { from: dayOf(node.from, moment) } : {}),
      ...(node.to ? { to: dayOf(node.to, moment) } : {}),
    };
  }
  if (node.kind !== 'age') return {};
  const day = zonedDayBefore(ageLimit(node, moment), 0, moment.timeZone);
  return node.comparison === 'older' ? { to: day } : { from: day };
}

export function placeSql(place: Place): Prisma.Sql {
  if (place === 'both') return Prisma.sql`place IN ('listed', 'archived')`;
  return place === 'archived' ? Prisma.sql`place = 'archived'` : Prisma.sql`place = 'listed'`;
}

function namesArchive(node: SearchNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(namesArchive);
  if (node.kind === 'not') return namesArchive(node.part);
  return node.kind === 'flag' && node.flag === 'archived';
}

function compileNode(node: SearchNode, context: CompileContext): Prisma.Sql {
  const { lexemes, known, moment } = context;
  switch (node.kind) {
    case 'and':
      return joinParts(node.parts, ' AND ', context);
    case 'or':
      return joinParts(node.parts, ' OR ', context);
    case 'not':
      return Prisma.sql`(${compileNode(node.part, context)}) IS NOT TRUE`;
    case 'text':
      return documentHas(anyTextQuery(lexemes, known, node));
    case 'field':
      return documentHas(fieldQuery(lexemes, known, node.field, node.anyOf));
    case 'choice':
      return compileChoice(node, lexemes);
    case 'number':
      return compileNumber(node, lexemes);
    case 'day':
      return compileDay(node, moment);
    case 'age':
      return compileAge(node, moment);
    case 'flag':
      return compileFlag(node.flag);
  }
}

function joinParts(parts: readonly SearchNode[], separator: ' AND ' | ' OR ', context: CompileContext): Prisma.Sql {
  if (parts.length === 0) return separator === ' AND ' ? Prisma.sql`true` : Prisma.sql`false`;
  return Prisma.sql`(${Prisma.join(
    parts.map((part) => Prisma.sql`(${compileNode(part, context)})`),
    separator,
  )})`;
}

function documentHas(queries: readonly string[]): Prisma.Sql {
  if (queries.length === 0) return Prisma.sql`false`;
  const tests = queries.map((query) => Prisma.sql`document @@ ${query}::tsquery`);
  return tests.length === 1 ? Prisma.join(tests) : Prisma.sql`(${Prisma.join(tests, ' OR ')})`;
}
