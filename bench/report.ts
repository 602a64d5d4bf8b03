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

interface AnyBench {
  readonly name: string;
  readonly says: string;
  /** Runs only when it is named: too long, or too heavy, for every run. */
  readonly onDemand?: true;
}

/** Measures the app with all that belongs to it. */
export interface StagedBench extends AnyBench {
  readonly standsAlone?: undefined;
  readonly run: (stage: Stage) => Promise<Report>;
}

/** Starts for itself what it measures. */
export interface StandaloneBench extends AnyBench {
  readonly standsAlone: true;
  readonly run: () => Promise<Report>;
}

export type Bench = StagedBench | StandaloneBench;
