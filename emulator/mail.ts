import type { Restore } from './state/capture.ts';

/** A mail that the platform would have sent to a shopper or to staff. */
export interface Mail {
  readonly id: number;
  readonly atMs: number;
  readonly storeHash: string;
  readonly to: string;
  readonly subject: string;
  /** What caused it, for example "shipment created". */
  readonly cause: string;
  readonly orderId: number | null;
}

/** Mails that were not sent, newest last. */
export class MailLog {
  readonly #nowMs: () => number;
  #mails: Mail[] = [];
  #lastId = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  record(mail: Omit<Mail, 'id' | 'atMs'>): Mail {
    const kept: Mail = { id: ++this.#lastId, atMs: this.#nowMs(), ...mail };
    this.#mails.push(kept);
    if (this.#mails.length > 10_000) this.#mails.shift();
    return kept;
  }

  list(storeHash?: string): readonly Mail[] {
    return storeHash === undefined ? this.#mails : this.#mails.filter((mail) => mail.storeHash === storeHash);
  }

  clear(): void {
    this.#mails = [];
  }

  capture(): Restore {
    const mails = [...this.#mails];
    return () => {
      this.#mails = [...mails];
    };
  }
}
