import { sizeTable } from './emulator-size.ts';
import { CONNECTIONS, measureEmulator } from './measured-emulator.ts';
import type { Bench } from './report.ts';

const ORDERS = 1_000_000;

/** Takes a quiet machine of two cores: one for the emulator, one for the calls. */
export const emulatorMillion: Bench = {
  name: 'emulator-million',
  says: 'the emulator with a million orders in one store',
  standsAlone: true,
  onDemand: true,
  run: async () => {
    const size = await measureEmulator(ORDERS, { underLoad: true });
    const perSecond = size.getsPerSecond ?? 0;
    return {
      tables: [
        sizeTable([size]),
        {
          title: `Single orders over ${CONNECTIONS} connections`,
          columns: ['a second', 'ms of the emulator each'],
          rows: [[perSecond, 1000 / perSecond]],
        },
      ],
      figures: {
        'start-seconds': size.startSeconds,
        'rss-mb': Math.max(size.restMb, size.busyMb),
        'get-p95-ms': size.getP95,
        'list-p95-ms': size.listP95,
        'deep-p95-ms': size.deepP95,
        'snapshot-ms': Math.max(size.snapshotMs, size.restoreMs),
        'ms-per-get-under-load': 1000 / perSecond,
      },
    };
  },
};
