import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { anyTextQuery, fieldQuery, type KnownWords } from './compile-text.ts';
import {
  compileAge,
  compileChoice,
  compileDay,
  compileFlag,
  compileNumber,
  type SearchMoment,
} from './compile-values.ts';
import type { StoreLexemes } from './lexemes.ts';

/** What a search means in SQL: conditions over `indexed_orders` that must all hold. */
export interface CompiledSearch {
  /** Which orders are looked through: `is:archived` anywhere in a search opens the archive. */
  readonly place: Place;
  readonly conditions: readonly Condition[];
}
export type Place = 'listed' | 'archived' | 'both';

export interface Condition {
  readonly sql: Prisma.Sql;
  /** What it is about when it is a range, or one value, of a single column. */
  readonly node: SearchNode;
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
  return { place, conditions: others.map((node) => ({ node, sql: compileNode(node, context) })) };
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

function documentHas(query: string | null): Prisma.Sql {
  return query === null ? Prisma.sql`false` : Prisma.sql`document @@ ${query}::tsquery`;
}
