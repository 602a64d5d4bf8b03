import { parseDate } from '../../../rules/dates.ts';
import { unprocessable } from '../json-body.ts';

/** An instant as text: Unix seconds, or ISO 8601. Answers milliseconds since 1970; undefined when it is not there. */
export function instantField(value: unknown, path: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw unprocessable({ [path]: 'error.expected.jsstring' });
  if (/^\d{9,11}$/.test(value)) return Number(value) * 1000;
  const seconds = /^\d{4}-\d{2}-\d{2}T/.test(value) ? parseDate(value) : null;
  if (seconds === null) throw unprocessable({ [path]: 'error.expected.date.isoformat' });
  return seconds * 1000;
}
