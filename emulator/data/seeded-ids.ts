import { mix } from './random.ts';

/** Ids of sub-resources are unique in a store: each order owns as many numbers of a kind as it can have of it. */
export const ADDRESSES_PER_ORDER = 3;
export const SHIPMENTS_PER_ORDER = 8;
export const TRANSACTIONS_PER_ORDER = 8;
export const MESSAGES_PER_ORDER = 8;
export const REFUND_PAYMENTS_PER_ORDER = 2;

const ODD = 0x9e3779b1;
/** The inverse of ODD modulo 2^32. */
const ODD_INVERSE = 0x0e8b2f51;

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/** A version 4 UUID from a seed and numbers; its first eight digits are a reversible function of `row`. */
export function uuidOf(seed: number, row: number, salt: number): string {
  const first = hex(Math.imul(row ^ seed, ODD));
  const second = hex(mix(seed, row, salt, 1));
  const third = hex(mix(seed, row, salt, 2));
  const fourth = hex(mix(seed, row, salt, 3));
  return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-${'89ab'[mix(seed, row, salt, 4) & 3]}${third.slice(1, 4)}-${third.slice(4)}${fourth}`;
}

/** The row that a UUID of `uuidOf` was made for. The caller checks by making it again. */
export function rowOfUuid(seed: number, uuid: string): number {
  return (Math.imul(Number.parseInt(uuid.slice(0, 8), 16), ODD_INVERSE) ^ seed) >>> 0;
}
