import { randomBytes, randomUUID } from 'node:crypto';
import { CART_LIFE_MS } from '../checkout/cart-records.ts';
import type { CartRecord } from '../checkout/cart-records.ts';
import { captureMap, captureSet } from './capture.ts';
import type { Restore } from './capture.ts';

/** What a link or a confirmation page is opened with. */
interface Ticket {
  readonly cartId: string;
  readonly endsMs: number;
  readonly usesLeft: number;
}

/** What a new cart is made from; everything else is empty. */
export type CartStart = Pick<CartRecord, 'origin' | 'customerId' | 'channelId' | 'currencyCode' | 'locale'>;

/** The carts of a store with their checkouts. Times are virtual milliseconds. */
export class Carts {
  readonly #carts = new Map<string, CartRecord>();
  /** Ids of carts that were there once. */
  readonly #gone = new Set<string>();
  readonly #links = new Map<string, Ticket>();
  readonly #tokens = new Map<string, Ticket>();

  /** Null when there is none, or no more. */
  find(cartId: string | null, nowMs: number): CartRecord | null {
    const cart = cartId === null ? undefined : this.#carts.get(cartId);
    if (cart === undefined) return null;
    if (nowMs < cart.updatedMs + CART_LIFE_MS) return cart;
    this.remove(cart.id);
    return null;
  }

  /** Whether there was such a cart. */
  isGone(cartId: string): boolean {
    return this.#gone.has(cartId);
  }

  /** An empty cart; it is kept with its first item, by `save`. */
  blank(start: CartStart, nowMs: number): CartRecord {
    return {
      id: randomUUID(),
      ...start,
      createdMs: nowMs,
      updatedMs: nowMs,
      version: 0,
      items: [],
      couponCodes: [],
      discount: 0,
      billing: null,
      consignments: [],
      fees: [],
      customerMessage: '',
      optsIn: false,
      order: null,
    };
  }

  /** Keeps the next version of a cart. */
  save(cart: CartRecord, nowMs: number): CartRecord {
    const next = { ...cart, version: cart.version + 1, updatedMs: nowMs };
    this.#carts.set(cart.id, next);
    return next;
  }

  /** Notes the order that was made of it, which is no change of the cart. */
  noteOrder(cart: CartRecord, orderId: number): void {
    this.#carts.set(cart.id, { ...cart, order: { id: orderId, version: cart.version } });
  }

  remove(cartId: string): void {
    if (this.#carts.delete(cartId)) this.#gone.add(cartId);
  }

  /** A secret that opens the cart once, within its thirty days. */
  newLink(cartId: string, nowMs: number): string {
    const secret = randomBytes(32).toString('hex');
    this.#links.set(secret, { cartId, endsMs: nowMs + CART_LIFE_MS, usesLeft: 1 });
    return secret;
  }

  /** Uses up a link; null when it is not one, or none of this cart, or used, or too old. */
  openLink(cartId: string, secret: string, nowMs: number): CartRecord | null {
    return spend(this.#links, secret, cartId, nowMs) ? this.find(cartId, nowMs) : null;
  }

  /** A token that shows the confirmation page of an order of this cart to whoever has it. */
  newToken(cartId: string, limits: { readonly maxUses: number; readonly ttlS: number }, nowMs: number): string {
    const secret = randomBytes(32).toString('hex');
    this.#tokens.set(secret, { cartId, endsMs: nowMs + limits.ttlS * 1000, usesLeft: limits.maxUses });
    return secret;
  }

  spendToken(cartId: string, secret: string, nowMs: number): boolean {
    return spend(this.#tokens, secret, cartId, nowMs);
  }

  capture(): Restore {
    const parts = [captureMap(this.#carts), captureSet(this.#gone), captureMap(this.#links), captureMap(this.#tokens)];
    return () => {
      for (const putBack of parts) putBack();
    };
  }
}

function spend(tickets: Map<string, Ticket>, secret: string, cartId: string, nowMs: number): boolean {
  const ticket = tickets.get(secret);
  if (ticket === undefined || ticket.cartId !== cartId || ticket.usesLeft < 1 || nowMs >= ticket.endsMs) return false;
  tickets.set(secret, { ...ticket, usesLeft: ticket.usesLeft - 1 });
  return true;
}
