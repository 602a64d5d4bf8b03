import { z } from 'zod';

const budgetSchema = z.record(
  z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must be named bench.figure'),
  z.strictObject({
    /** A measured figure above this breaks the budget. */
    most: z.number().positive(),
    /** What the figure is, in words. */
    says: z.string().min(1),
  }),
);

/** The most that each figure may be, by `bench.figure`. */
export type Budget = z.infer<typeof budgetSchema>;

/** Throws a ZodError that names what is wrong with a budget file. */
export function parseBudget(text: string): Budget {
  return budgetSchema.parse(JSON.parse(text));
}

export interface Verdict {
  readonly name: string;
  readonly says: string;
  readonly most: number;
  /** Null: the bench ran and did not measure it, which counts as broken. */
  readonly measured: number | null;
  readonly isKept: boolean;
}

/**
 * Holds figures against the budget of the benches that ran. A figure that is in no budget is a mistake in the bench, since
 * nobody would notice it growing: throws.
 */
export function judge(
  budget: Budget,
  ranBenches: readonly string[],
  figures: Readonly<Record<string, number>>,
): Verdict[] {
  const unknown = Object.keys(figures).filter((name) => !(name in budget));
  if (unknown.length > 0) throw new Error(`bench/budget.json has no entry for ${unknown.join(', ')}.`);
  return Object.entries(budget)
    .filter(([name]) => ranBenches.includes(name.split('.')[0] ?? ''))
    .map(([name, { most, says }]) => {
      const measured = figures[name] ?? null;
      return { name, says, most, measured, isKept: measured !== null && measured <= most };
    });
}
