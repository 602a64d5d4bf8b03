import type { Stage } from './stage.ts';
import type { Table } from './table.ts';

/** What a bench found. */
export interface Report {
  readonly tables: readonly Table[];
  /** What a reader has to know to read the tables rightly. */
  readonly notes?: readonly string[];
  /** Figures that bench/budget.json limits, by the part of their name behind the dot. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Bench {
  readonly name: string;
  readonly says: string;
  readonly run: (stage: Stage) => Promise<Report>;
}
