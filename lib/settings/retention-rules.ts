/** For how many months the record of what was done may be kept; less than a year would lose what a year's books are checked with. */
export const HISTORY_MONTHS = [12, 24, 36, 84] as const;
export type HistoryMonths = (typeof HISTORY_MONTHS)[number];

/** What is older than this goes, by the calendar: from the end of March, a month back is the end of February. */
export function historyEnd(now: Date, months: HistoryMonths): Date {
  const end = new Date(now);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return end;
}
