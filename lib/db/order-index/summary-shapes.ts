/** Orders of one status on one day of the store. */
export interface DayGroup {
  readonly statusId: number;
  readonly day: string;
  readonly count: number;
  /** The lowest number among them. */
  readonly firstId: number;
}

export interface IndexCount {
  readonly count: number;
  /** True: there are more, and nobody counted on. */
  readonly isCapped: boolean;
}

export interface IndexSummary {
  readonly total: IndexCount;
  /** Orders per status of the query without its status; only those that were met. */
  readonly statuses: readonly (IndexCount & { readonly statusId: number })[];
  /** True: statuses that were not met may have orders too. */
  readonly isEachCapped: boolean;
  /** Oldest first, and each with all its orders. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** True: orders of older days are not counted. */
  readonly areDaysPartial: boolean;
}
