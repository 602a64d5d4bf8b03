import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { iso8601 } from '../../../rules/dates.ts';
import type { SystemLogEntry } from '../../../state/system-log.ts';
import { idList, wordFilter } from '../filters.ts';
import { pageOfList } from '../paging.ts';

function wireEntry(entry: SystemLogEntry): Record<string, unknown> {
  return {
    id: entry.id,
    type: entry.type,
    module: entry.module,
    severity: String(entry.severity),
    summary: entry.summary,
    message: entry.message,
    date_created: iso8601(entry.createdS),
  };
}

const SEVERITIES = ['1', '2', '3', '4'] as const;

function wanted(query: URLSearchParams): (entry: SystemLogEntry) => boolean {
  const severity = (name: string) => wordFilter(query, name, SEVERITIES);
  const [only, low, high] = [severity('severity'), severity('severity:min'), severity('severity:max')];
  const ids = idList(query, 'id:in');
  const is = (name: string, value: string) => query.get(name) === null || query.get(name) === value;
  const isNot = (name: string, value: string) => query.get(name) !== value;
  return (entry) =>
    is('type', entry.type) &&
    isNot('type:not', entry.type) &&
    is('module', entry.module) &&
    isNot('module:not', entry.module) &&
    (only === undefined || entry.severity === Number(only)) &&
    entry.severity >= Number(low ?? 1) &&
    entry.severity <= Number(high ?? 4) &&
    (ids?.has(entry.id) ?? true);
}

/** The store's event log. */
export const systemLogs: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/store/systemlogs',
    scopes: ['store_logs_read_only'],
    run: (call) => {
      const { query } = call;
      const sort = wordFilter(query, 'sort', ['date_created', 'type']);
      const descending = wordFilter(query, 'direction', ['asc', 'desc']) === 'desc';
      const found = call.store.systemLog.entries().filter(wanted(query));
      const sorted =
        sort === 'type' ? found.toSorted((a, b) => a.type.localeCompare(b.type) || a.id - b.id) : [...found];
      return ok(pageOfList((descending ? sorted.toReversed() : sorted).map(wireEntry), query));
    },
  },
];
