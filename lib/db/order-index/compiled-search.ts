import type { SearchNode } from '#lib/core/search/syntax.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { KnownWords } from './compile-text.ts';
import type { SearchMoment } from './compile-values.ts';

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
  readonly node: SearchNode;
  /** By columns alone, as the indexes of columns know it; null where words decide. */
  readonly columns: Prisma.Sql | null;
  /** What the word index is asked; null where it cannot be asked. */
  readonly ask: Ask | null;
  /** For testing rows one by one whose order numbers lie in these segments. */
  readonly test: (segments: readonly number[]) => Prisma.Sql;
  /** What testing one row takes, beside reading it: 1 is as much as that. */
  readonly cost: number;
  /** Words must follow one another, which the word index does not know: each candidate that it gives is looked into. */
  readonly isPhrase: boolean;
}

export interface CompileContext {
  readonly storeNumber: number;
  readonly known: KnownWords;
  readonly moment: SearchMoment;
}

/** What the word index is asked for a part of a search. */
export interface Ask {
  /** Text of a tsquery for the orders of a segment; null when none of them can have it. */
  readonly of: (segment: number) => string | null;
  /** False: it gives more orders than are meant, and each is to be tested. */
  readonly isWhole: boolean;
}
