import type { Restore } from './capture.ts';

/** Success, notice, warning, error. */
export type Severity = 1 | 2 | 3 | 4;

export interface SystemLogEntry {
  readonly id: number;
  readonly type: 'general' | 'payment' | 'shipping' | 'tax' | 'notification' | 'ordersettings';
  readonly module: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly message: string;
  readonly createdS: number;
}

const KEPT = 5_000;

/** What a store noted about itself, oldest first. */
export class SystemLog {
  #entries: SystemLogEntry[] = [];
  #lastId = 0;

  record(entry: Omit<SystemLogEntry, 'id'>): void {
    this.#entries.push({ ...entry, id: ++this.#lastId });
    if (this.#entries.length > KEPT) this.#entries.shift();
  }

  entries(): readonly SystemLogEntry[] {
    return this.#entries;
  }

  capture(): Restore {
    const [entries, lastId] = [[...this.#entries], this.#lastId];
    return () => {
      this.#entries = [...entries];
      this.#lastId = lastId;
    };
  }
}
