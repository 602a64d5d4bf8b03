import { GraphqlError } from '../../graphql/graphql-error.ts';

/** A stretch of a list with its ends, as GraphQL lists are paged. Cursors are the places in the list. */
export function connectionOf<T>(items: readonly T[], args: Readonly<Record<string, unknown>>) {
  const after = placeOf(args['after'], -1);
  const before = placeOf(args['before'], items.length);
  const [first, last] = [args['first'], args['last']];
  let [start, end] = [Math.max(after + 1, 0), Math.min(before, items.length)];
  if (typeof first === 'number') end = Math.min(end, start + sizeOf(first));
  if (typeof last === 'number') start = Math.max(start, end - sizeOf(last));
  const edges = items.slice(start, end).map((node, index) => ({ node, cursor: cursorOf(start + index) }));
  return {
    edges,
    pageInfo: {
      hasPreviousPage: start > 0,
      hasNextPage: end < items.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(place: number): string {
  return Buffer.from(`place:${place}`).toString('base64');
}

function placeOf(cursor: unknown, otherwise: number): number {
  if (typeof cursor !== 'string') return otherwise;
  const match = /^place:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (match === null) throw new GraphqlError('The cursor is not valid.');
  return Number(match[1]);
}

function sizeOf(count: number): number {
  if (count < 0) throw new GraphqlError('The size of a page must not be negative.');
  return count;
}
