import { CALLS, measureEmulator, type MeasuredEmulator } from './measured-emulator.ts';
import type { Bench, Report } from './report.ts';
import type { Table } from './table.ts';

const SIZES = [2_000, 100_000] as const;

export const emulatorSize: Bench = {
  name: 'emulator-size',
  says: 'the emulator by itself, small and large',
  standsAlone: true,
  run: async () => {
    const results: MeasuredEmulator[] = [];
    for (const orders of SIZES) results.push(await measureEmulator(orders, { underLoad: false }));
    return report(results);
  },
};

function report(results: readonly MeasuredEmulator[]): Report {
  const largest = results.at(-1);
  if (largest === undefined) throw new Error('No size to measure.');
  return {
    tables: [sizeTable(results)],
    figures: {
      'start-seconds': largest.startSeconds,
      'rss-mb': Math.max(largest.restMb, largest.busyMb),
      'snapshot-ms': Math.max(largest.snapshotMs, largest.restoreMs),
    },
  };
}

export function sizeTable(results: readonly MeasuredEmulator[]): Table {
  return {
    title: `The emulator without latency (p95 of ${CALLS} calls each, ms)`,
    columns: [
      'orders',
      'start s',
      'RSS MB',
      'RSS MB after',
      'one order',
      'list of 50',
      'any page, by change',
      'snapshot',
      'restore',
    ],
    rows: results.map((size) => [
      size.orders.toLocaleString('en'),
      size.startSeconds,
      size.restMb,
      size.busyMb,
      size.getP95,
      size.listP95,
      size.deepP95,
      size.snapshotMs,
      size.restoreMs,
    ]),
  };
}
