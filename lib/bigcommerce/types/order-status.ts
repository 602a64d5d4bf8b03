/** An order status (BigCommerce docs: Order statuses). Ids are fixed; merchants rename `customLabel` only: show it, key on `id`. */
export interface OrderStatus {
  readonly id: number;
  readonly name: string;
  readonly systemLabel: string;
  readonly customLabel: string;
  readonly systemDescription: string | null;
  /** Rank in the control panel (`order` in statuses, `sort_order` in counts). */
  readonly sortOrder: number;
}

export interface StatusCount extends OrderStatus {
  readonly count: number;
}

/** `total` includes Incomplete orders and follows the filters. */
export interface OrderCounts {
  readonly statuses: readonly StatusCount[];
  readonly total: number;
}
