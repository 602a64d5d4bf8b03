/** The smallest measured value that at least `share` (0 to 1) of all values do not exceed. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('no percentile of nothing');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/**
 * How two things compare, measured by turns: the ratio of their medians within each round, and of those the median. A machine
 * that is slow for a while is slow for both halves of a round, which the ratio of that round forgives.
 */
export function medianRatio(
  rounds: readonly { readonly of: readonly number[]; readonly to: readonly number[] }[],
): number {
  return median(rounds.map(({ of, to }) => median(of) / median(to)));
}
