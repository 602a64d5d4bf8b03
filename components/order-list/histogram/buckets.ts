/** Orders of one or more calendar days, ends included. */
export interface Bucket {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** More bars than this are thinner than what one can point at. */
export const MOST_BUCKETS = 92;
const DAY_MS = 86_400_000;
/** Days per bar: a day, a week, four weeks, a quarter, a year. */
const STEPS = [1, 7, 28, 91, 364];

/** Counts per day as bars without a gap, in the finest of a few steps that gives not too many. The last bar ends with the last day. */
export function bucketsOf(days: readonly { readonly day: string; readonly count: number }[]): readonly Bucket[] {
  const first = days.at(0);
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = dayNumber(first.day);
  const end = dayNumber(last.day);
  const step =
    STEPS.find((one) => (end - start + 1) / one <= MOST_BUCKETS) ?? Math.ceil((end - start + 1) / MOST_BUCKETS);
  const size = Math.ceil((end - start + 1) / step);
  const counts = Array.from({ length: size }, () => 0);
  for (const { day, count } of days) {
    const place = size - 1 - Math.floor((end - dayNumber(day)) / step);
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts.map((count, place) => {
    const to = end - (size - 1 - place) * step;
    return { from: dayText(Math.max(to - step + 1, start)), to: dayText(to), count };
  });
}

/** Days since 1970. A calendar day has no zone: midnight UTC is only its spelling here. */
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function dayText(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** A stretch of bars, from where it was begun to where it was drawn to. */
export interface Stretch {
  readonly anchor: number;
  readonly end: number;
}

/** The days of a stretch of bars. */
export function daysOfStretch(
  buckets: readonly Bucket[],
  { anchor, end }: Stretch,
): { readonly from: string; readonly to: string; readonly count: number } | null {
  const [low, high] = anchor <= end ? [anchor, end] : [end, anchor];
  const inside = buckets.slice(low, high + 1);
  const first = inside.at(0);
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: first.from, to: last.to, count: inside.reduce((sum, { count }) => sum + count, 0) };
}

/** The stretch after a key; null where the key is not ours. Shift holds the beginning. */
export function stretchAfterKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  stretch: Stretch | null,
  size: number,
): Stretch | null {
  const at = stretch?.end ?? size - 1;
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, PageUp: at - 7, PageDown: at + 7, Home: 0, End: size - 1 }[key];
  if (to === undefined) return null;
  // The first key only shows where one is.
  const end = stretch === null && key.startsWith('Arrow') ? at : Math.max(0, Math.min(size - 1, to));
  return { anchor: shiftKey && stretch !== null ? stretch.anchor : end, end };
}
