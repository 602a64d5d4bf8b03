import type { IsoDate } from '#lib/core/dates.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type AgeUnit = 'now' | 'seconds' | 'minutes' | 'hours' | 'days';

export interface Age {
  readonly unit: AgeUnit;
  readonly count: number;
  /** How long this can be said before it is another. */
  readonly nextMs: number;
}

/** How old something is, in the one unit that a person would say it in. What lies ahead is of now: clocks differ a little. */
export function ageOf(date: IsoDate, nowMs: number): Age {
  const ageMs = Math.max(0, nowMs - Date.parse(date));
  if (ageMs < SECOND_MS) return { unit: 'now', count: 0, nextMs: SECOND_MS - ageMs };
  if (ageMs < MINUTE_MS) return inUnit('seconds', ageMs, SECOND_MS);
  if (ageMs < HOUR_MS) return inUnit('minutes', ageMs, MINUTE_MS);
  return ageMs < DAY_MS ? inUnit('hours', ageMs, HOUR_MS) : inUnit('days', ageMs, DAY_MS);
}

function inUnit(unit: AgeUnit, ageMs: number, unitMs: number): Age {
  return { unit, count: Math.floor(ageMs / unitMs), nextMs: unitMs - (ageMs % unitMs) };
}

/** The later of two; null only where there is none. */
export function laterOf(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) >= Date.parse(other) ? one : other;
}
