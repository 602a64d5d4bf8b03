import { randomBytes } from 'node:crypto';
import type { Shopper } from './shopper.ts';
import type { Restore } from '../state/capture.ts';

/** What a shopper is doing in one store. */
export interface Visit {
  /** The cart, which may be gone in the meantime. */
  cartId: string | null;
  /** Contact and address as they were last given, to be offered again. */
  shopper: Shopper | null;
  /** The order that was just placed: the only one that this session may read. */
  placedOrderId: number | null;
  /** When that was; later ones win where two stores share a number. */
  placedMs: number;
  /** Whether the shopper agreed to cookies; null while not asked or not answered. */
  consent: boolean | null;
}

/** A browser that shops, under the id in the storefront's own cookie. */
export interface ShopSession {
  readonly id: string;
  /** By store hash: on one origin, one cookie serves both shops. */
  readonly visits: Map<string, Visit>;
}

/** Everybody who shops. */
export class ShopSessions {
  #sessions = new Map<string, ShopSession>();

  find(id: string | undefined): ShopSession | null {
    return id === undefined ? null : (this.#sessions.get(id) ?? null);
  }

  open(): ShopSession {
    const session: ShopSession = { id: randomBytes(18).toString('base64url'), visits: new Map() };
    this.#sessions.set(session.id, session);
    return session;
  }

  clear(): void {
    this.#sessions = new Map();
  }

  capture(): Restore {
    const kept = [...this.#sessions.values()].map(copyOf);
    return () => {
      this.#sessions = new Map(kept.map((session) => [session.id, copyOf(session)]));
    };
  }
}

function copyOf({ id, visits }: ShopSession): ShopSession {
  return { id, visits: new Map([...visits].map(([storeHash, visit]) => [storeHash, { ...visit }])) };
}

export function visitOf(session: ShopSession, storeHash: string): Visit {
  const known = session.visits.get(storeHash);
  if (known !== undefined) return known;
  const visit: Visit = {
    cartId: null,
    shopper: null,
    placedOrderId: null,
    placedMs: 0,
    consent: null,
  };
  session.visits.set(storeHash, visit);
  return visit;
}

/**
 * The store in which this session has just placed this order; null for any other order. `nearby` is the store that the
 * asking page belongs to, if that is known.
 */
export function storeOfPlaced(session: ShopSession, orderId: number, nearby: string | null): string | null {
  const stores = [...session.visits].filter(([, visit]) => visit.placedOrderId === orderId);
  const here = stores.find(([storeHash]) => storeHash === nearby);
  const latest = stores.toSorted(([, a], [, b]) => b.placedMs - a.placedMs)[0];
  return (here ?? latest)?.[0] ?? null;
}
