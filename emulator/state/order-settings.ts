import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

export const NOTIFICATIONS = ['order_placed', 'forward_invoice'] as const;
export type NotificationName = (typeof NOTIFICATIONS)[number];

/** Who is mailed about orders. Null on a channel: as for the whole store. */
export type Recipients = Readonly<Record<NotificationName, readonly string[] | null>>;

const INHERITED: Recipients = { order_placed: null, forward_invoice: null };

/** Mail recipients of a store and of its channels. */
export class OrderSettings {
  #global: Recipients;
  readonly #channels = new Map<number, Recipients>();

  constructor(orderEmail: string) {
    this.#global = { order_placed: [orderEmail], forward_invoice: [] };
  }

  get global(): Recipients {
    return this.#global;
  }

  setGlobal(recipients: Recipients): void {
    this.#global = recipients;
  }

  ofChannel(channelId: number): Recipients {
    return this.#channels.get(channelId) ?? INHERITED;
  }

  setChannel(channelId: number, recipients: Recipients): void {
    this.#channels.set(channelId, recipients);
  }

  capture(): Restore {
    const [global, channels] = [this.#global, captureMap(this.#channels)];
    return () => {
      this.#global = global;
      channels();
    };
  }
}
