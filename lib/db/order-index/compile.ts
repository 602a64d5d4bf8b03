import type { SearchNode, SearchQuery, TextPattern } from '#lib/core/search/syntax.ts';
import { partsOf } from '#lib/core/search/words.ts';
import { zonedDayBefore } from '#lib/core/zoned-days.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { askBeside, askOf, documentHas } from './compile-ask.ts';
import type { CompileContext, CompiledSearch, Condition, Place } from './compiled-search.ts';
import { patternsIn } from './fragments.ts';
import {
  ageLimit,
  compileAge,
  compileChoice,
  compileDay,
  compileFlag,
  compileNumber,
  dayOf,
  type SearchMoment,
} from './compile-values.ts';

/** Compiles a search for one store. Values become parameters. Throws a RangeError for a day that does not exist. */
export function compileSearch(query: SearchQuery, context: CompileContext): CompiledSearch {
  const nodes = query === null ? [] : query.kind === 'and' ? query.parts : [query];
  const isArchive = (node: SearchNode) => node.kind === 'flag' && node.flag === 'archived';
  const place = nodes.some(isArchive) ? 'archived' : query !== null && namesArchive(query) ? 'both' : 'listed';
  return {
    place,
    conditions: nodes.map((node) => conditionOf(node, nodes, context)),
    days: createdDays(nodes, context.moment),
  };
}

/** What testing a document for words takes, beside reading a row: it is uncompressed first. */
const DOCUMENT_COST = 4;

function conditionOf(node: SearchNode, others: readonly SearchNode[], context: CompileContext): Condition {
  const hasWords = readsWords(node);
  return {
    node,
    columns: hasWords ? null : testOf(node, context, []),
    ask: askBeside(node, others, context),
    test: (segments) => testOf(node, context, segments),
    cost: hasWords ? DOCUMENT_COST : 0,
    isPhrase: (node.kind === 'text' || node.kind === 'field') && patternsIn(node).some(isPhrase),
  };
}

function isPhrase({ text }: TextPattern): boolean {
  return partsOf(text).length > 1;
}

function readsWords(node: SearchNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(readsWords);
  return node.kind === 'not' ? readsWords(node.part) : node.kind === 'text' || node.kind === 'field';
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

/** Tests of rows: words by the row's document, everything else by columns. */
function testOf(node: SearchNode, context: CompileContext, segments: readonly number[]): Prisma.Sql {
  switch (node.kind) {
    case 'and':
      return joinTests(node.parts, ' AND ', context, segments);
    case 'or':
      return joinTests(node.parts, ' OR ', context, segments);
    case 'not':
      return Prisma.sql`(${testOf(node.part, context, segments)}) IS NOT TRUE`;
    case 'text':
    case 'field':
      return documentHas(askOf(node, context), segments);
    case 'choice':
      return compileChoice(node);
    case 'number':
      return compileNumber(node);
    case 'day':
      return compileDay(node, context.moment);
    case 'age':
      return compileAge(node, context.moment);
    case 'flag':
      return compileFlag(node.flag);
  }
}

function joinTests(
  parts: readonly SearchNode[],
  separator: ' AND ' | ' OR ',
  context: CompileContext,
  segments: readonly number[],
): Prisma.Sql {
  if (parts.length === 0) return separator === ' AND ' ? Prisma.sql`true` : Prisma.sql`false`;
  const tests = parts.map((part) => Prisma.sql`(${testOf(part, context, segments)})`);
  return Prisma.sql`(${Prisma.join(tests, separator)})`;
}
