import type { ChoiceNode, FlagNode, SearchNode } from '#lib/core/search/syntax.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Ask, CompileContext } from './compiled-search.ts';
import { anyTextQuery, fieldQuery, type SegmentQuery } from './compile-text.ts';
import { choiceValues, onlyNumber } from './compile-values.ts';
import { lexemesOf, quoteLexeme, SEGMENT_BITS, statusWith } from './lexemes.ts';

/** Null for what documents say nothing of: ranges, and what is not there. */
export function askOf(node: SearchNode, context: CompileContext): Ask | null {
  const { storeNumber, known } = context;
  const whole = (of: SegmentQuery): Ask => ({
    of: (segment) => of(lexemesOf(storeNumber, segment)),
    isWhole: true,
  });
  switch (node.kind) {
    case 'and':
    case 'or':
      return askOfParts(node, context);
    case 'text':
      return whole(anyTextQuery(known, node));
    case 'field':
      return whole(fieldQuery(known, node.field, node.anyOf));
    case 'choice': {
      const values = choiceValues(node);
      return whole((lexemes) => anyOf(values.map((value) => lexemes.value(node.field, value))));
    }
    case 'flag':
      return whole((lexemes) => anyOf([lexemes.value('is', node.flag)]));
    case 'number': {
      const only = node.field === 'customer' ? onlyNumber(node) : null;
      return only === null ? null : whole((lexemes) => anyOf([lexemes.value('customer', String(only))]));
    }
    default:
      return null;
  }
}

/**
 * The same for one of several parts that must all hold: a flag or a payment status is asked for together with the status,
 * which then need not be asked for again.
 */
export function askBeside(node: SearchNode, parts: readonly SearchNode[], context: CompileContext): Ask | null {
  const status = parts.find(isStatus);
  if (status === undefined) return askOf(node, context);
  if (node === status) return parts.some(goesWithStatus) ? ASKED_BESIDE : askOf(node, context);
  if (!goesWithStatus(node)) return askOf(node, context);
  const [name, values] =
    node.kind === 'flag' ? (['is', [node.flag]] as const) : (['payment', choiceValues(node)] as const);
  const both = choiceValues(status).flatMap((statusId) => values.map((value) => statusWith(statusId, name, value)));
  return {
    isWhole: true,
    of: (segment) => {
      const lexemes = lexemesOf(context.storeNumber, segment);
      return anyOf(both.map((value) => lexemes.value('with', value)));
    },
  };
}

/** Another part asks for it too. */
export const ASKED_BESIDE: Ask = { isWhole: true, of: () => '' };

function isStatus(node: SearchNode): node is ChoiceNode {
  return node.kind === 'choice' && node.field === 'status';
}

function goesWithStatus(node: SearchNode): node is FlagNode | ChoiceNode {
  return node.kind === 'flag' || (node.kind === 'choice' && node.field === 'payment');
}

function anyOf(lexemes: readonly string[]): string | null {
  return lexemes.length === 0 ? null : lexemes.map(quoteLexeme).join(' | ');
}

/** Of parts that must all hold, those that can be asked are enough; of alternatives each has to be asked. */
function askOfParts(node: SearchNode & { readonly kind: 'and' | 'or' }, context: CompileContext): Ask | null {
  const asks = node.parts.flatMap((part) => askOf(part, context) ?? []);
  const areAll = asks.length === node.parts.length;
  if (asks.length === 0 || (node.kind === 'or' && !areAll)) return null;
  const isWhole = areAll && asks.every((ask) => ask.isWhole);
  return {
    isWhole,
    of: (segment) => {
      const queries = asks.flatMap((ask) => ask.of(segment) ?? []);
      if (queries.length === 0 || (node.kind === 'and' && queries.length < asks.length)) return null;
      return queries.map((query) => `(${query})`).join(node.kind === 'and' ? ' & ' : ' | ');
    },
  };
}

/** Whether a row of these segments has what is asked. */
export function documentHas(ask: Ask | null, segments: readonly number[]): Prisma.Sql {
  const asked = segments.flatMap((segment) => {
    const query = ask?.of(segment) ?? null;
    return query === null ? [] : [{ segment, query }];
  });
  const [first, ...others] = asked;
  if (first === undefined) return Prisma.sql`false`;
  if (others.length === 0) return Prisma.sql`document @@ ${first.query}::tsquery`;
  const queries = asked.map(({ query }) => query);
  const places = asked.map(({ segment }) => segment);
  return Prisma.sql`document @@ (${queries}::tsquery[])[array_position(${places}::int[], order_id >> ${SEGMENT_BITS}::int)]`;
}
