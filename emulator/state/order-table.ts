import type { Restore } from './capture.ts';

/** What filters, sorts and counts know of one order. */
export interface OrderFacts {
  readonly customerId: number;
  readonly statusId: number;
  readonly createdS: number;
  readonly modifiedS: number;
  readonly channelId: number;
  readonly totalInc: number;
  readonly paymentMethod: string;
  readonly email: string;
  readonly externalOrderId: string | null;
  readonly externalId: string | null;
  readonly archived: boolean;
}

/** Texts of few kinds, kept once and known by number. */
class Words {
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  find(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }
}

/** FNV-1a of a text, never 0. E-mails are compared without regard to case. */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** A sort key for ids of other systems: their digits, 0 for none. */
export function externalIdKey(externalId: string | null): number {
  return externalId === null ? 0 : Number(externalId.replaceAll(/\D/g, '').slice(-9));
}

/** The columns of a store's orders, one slot per row; row r is order 100 + r. About 36 bytes an order. */
export class OrderTable {
  length = 0;
  customerId: Int32Array;
  statusId: Uint8Array;
  createdS: Uint32Array;
  modifiedS: Uint32Array;
  channel: Uint8Array;
  method: Uint16Array;
  totalInc: Float64Array;
  emailKey: Uint32Array;
  externalOrderKey: Uint32Array;
  externalIdKey: Uint32Array;
  archived: Uint8Array;
  readonly methods = new Words();
  readonly #channelIds: number[] = [];

  constructor(capacity: number) {
    this.customerId = new Int32Array(capacity);
    this.statusId = new Uint8Array(capacity);
    this.createdS = new Uint32Array(capacity);
    this.modifiedS = new Uint32Array(capacity);
    this.channel = new Uint8Array(capacity);
    this.method = new Uint16Array(capacity);
    this.totalInc = new Float64Array(capacity);
    this.emailKey = new Uint32Array(capacity);
    this.externalOrderKey = new Uint32Array(capacity);
    this.externalIdKey = new Uint32Array(capacity);
    this.archived = new Uint8Array(capacity);
  }

  set(row: number, facts: OrderFacts): void {
    if (row >= this.customerId.length) this.#grow(row + 1);
    this.customerId[row] = facts.customerId;
    this.statusId[row] = facts.statusId;
    this.createdS[row] = facts.createdS;
    this.modifiedS[row] = facts.modifiedS;
    this.channel[row] = this.#channelNumber(facts.channelId);
    this.method[row] = this.methods.numberOf(facts.paymentMethod);
    this.totalInc[row] = facts.totalInc;
    this.emailKey[row] = keyOf(facts.email);
    this.externalOrderKey[row] = facts.externalOrderId === null ? 0 : keyOf(facts.externalOrderId);
    this.externalIdKey[row] = externalIdKey(facts.externalId);
    this.archived[row] = facts.archived ? 1 : 0;
    if (row >= this.length) this.length = row + 1;
  }

  /** The number by which a channel is stored; -1 when no order has it. */
  findChannel(channelId: number): number {
    return this.#channelIds.indexOf(channelId);
  }

  channelIdOf(row: number): number {
    return this.#channelIds[this.channel[row] ?? 0] ?? 0;
  }

  #channelNumber(channelId: number): number {
    const known = this.#channelIds.indexOf(channelId);
    return known >= 0 ? known : this.#channelIds.push(channelId) - 1;
  }

  #grow(least: number): void {
    const capacity = Math.max(least, Math.ceil(this.customerId.length * 1.25), 64);
    this.customerId = widened(this.customerId, new Int32Array(capacity));
    this.statusId = widened(this.statusId, new Uint8Array(capacity));
    this.createdS = widened(this.createdS, new Uint32Array(capacity));
    this.modifiedS = widened(this.modifiedS, new Uint32Array(capacity));
    this.channel = widened(this.channel, new Uint8Array(capacity));
    this.method = widened(this.method, new Uint16Array(capacity));
    this.totalInc = widened(this.totalInc, new Float64Array(capacity));
    this.emailKey = widened(this.emailKey, new Uint32Array(capacity));
    this.externalOrderKey = widened(this.externalOrderKey, new Uint32Array(capacity));
    this.externalIdKey = widened(this.externalIdKey, new Uint32Array(capacity));
    this.archived = widened(this.archived, new Uint8Array(capacity));
  }

  /** Numbers of texts and channels stay given: only rows go back. */
  capture(): Restore {
    const { length } = this;
    const columns = this.#columns().map((column) => column.slice(0, length));
    return () => {
      this.length = length;
      for (const [index, column] of this.#columns().entries()) column.set(columns[index] ?? []);
    };
  }

  #columns() {
    return [
      this.customerId,
      this.statusId,
      this.createdS,
      this.modifiedS,
      this.channel,
      this.method,
      this.totalInc,
      this.emailKey,
      this.externalOrderKey,
      this.externalIdKey,
      this.archived,
    ];
  }
}

function widened<T extends { set(values: ArrayLike<number>): void }>(from: ArrayLike<number>, to: T): T {
  to.set(from);
  return to;
}
