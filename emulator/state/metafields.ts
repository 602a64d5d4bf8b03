import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

export const PERMISSION_SETS = ['app_only', 'read', 'write', 'read_and_sf_access', 'write_and_sf_access'] as const;
export type PermissionSet = (typeof PERMISSION_SETS)[number];

/** What somebody writes (BigCommerce docs: order metafields). */
export interface MetafieldText {
  readonly permission_set: PermissionSet;
  readonly namespace: string;
  readonly key: string;
  readonly value: string;
  readonly description: string;
}

export interface Metafield extends MetafieldText {
  readonly id: number;
  readonly orderId: number;
  /** The app that made it. */
  readonly ownerClientId: string;
  readonly createdS: number;
  readonly modifiedS: number;
}

/** Who looks. `seesAll` is the scope to everybody's metafields, private ones included. */
export interface MetafieldReader {
  readonly clientId: string;
  readonly seesAll: boolean;
}

/** Most metafields of one app on one order. */
export const MOST_PER_ORDER = 250;

export function canRead(metafield: Metafield, reader: MetafieldReader): boolean {
  return reader.seesAll || metafield.ownerClientId === reader.clientId || metafield.permission_set !== 'app_only';
}

export function canWrite(metafield: Metafield, reader: MetafieldReader): boolean {
  const { permission_set: set } = metafield;
  const open = set === 'write' || set === 'write_and_sf_access';
  return reader.seesAll || metafield.ownerClientId === reader.clientId || open;
}

/** The metafields of a store's orders. */
export class Metafields {
  readonly #byId = new Map<number, Metafield>();
  readonly #byOrder = new Map<number, Set<number>>();
  #lastId = 0;

  find(id: number): Metafield | null {
    return this.#byId.get(id) ?? null;
  }

  /** By id. */
  all(): readonly Metafield[] {
    return [...this.#byId.values()];
  }

  ofOrder(orderId: number): readonly Metafield[] {
    return [...(this.#byOrder.get(orderId) ?? [])].flatMap((id) => this.find(id) ?? []);
  }

  /** Whether an app has another metafield of this name on the order: app, namespace, key and order name one together. */
  isTaken(orderId: number, ownerClientId: string, text: MetafieldText, exceptId = 0): boolean {
    return this.ofOrder(orderId).some(
      (each) =>
        each.id !== exceptId &&
        each.ownerClientId === ownerClientId &&
        each.namespace === text.namespace &&
        each.key === text.key,
    );
  }

  isFull(orderId: number, ownerClientId: string): boolean {
    return this.ofOrder(orderId).filter((each) => each.ownerClientId === ownerClientId).length >= MOST_PER_ORDER;
  }

  add(orderId: number, ownerClientId: string, text: MetafieldText, nowS: number): Metafield {
    const metafield = { ...text, id: ++this.#lastId, orderId, ownerClientId, createdS: nowS, modifiedS: nowS };
    this.#byId.set(metafield.id, metafield);
    const ids = this.#byOrder.get(orderId) ?? new Set();
    this.#byOrder.set(orderId, ids.add(metafield.id));
    return metafield;
  }

  change(metafield: Metafield, text: MetafieldText, nowS: number): Metafield {
    const changed = { ...metafield, ...text, modifiedS: nowS };
    this.#byId.set(metafield.id, changed);
    return changed;
  }

  remove(metafield: Metafield): void {
    this.#byId.delete(metafield.id);
    this.#byOrder.get(metafield.orderId)?.delete(metafield.id);
  }

  capture(): Restore {
    const byId = captureMap(this.#byId);
    const byOrder = [...this.#byOrder].map(([orderId, ids]) => [orderId, [...ids]] as const);
    const lastId = this.#lastId;
    return () => {
      byId();
      this.#byOrder.clear();
      for (const [orderId, ids] of byOrder) this.#byOrder.set(orderId, new Set(ids));
      this.#lastId = lastId;
    };
  }
}
