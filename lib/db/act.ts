import type { Facts } from '#lib/core/act-outcome.ts';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import type { Intent } from './intents.ts';

/** What became of a write on the platform: the write results of the platform client fit it. */
export type Sent<Done extends object> =
  | ({ readonly kind: 'done' } & Readonly<Done>)
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly reason: string;
      readonly field?: string | undefined;
      readonly availableQuantity?: number | undefined;
      readonly platformCode?: number | undefined;
    }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not_sent'; readonly retryAfterMs?: number | undefined };

/** One write on the platform: exactly one intent, at most one call that changes something, exactly one audit row. */
export interface Act<Done extends object, Stop> {
  readonly userId: UserId;
  /** Null while the order does not exist; `subject` is then what one writer at a time holds. */
  readonly orderId: OrderId | null;
  /** Such as `cart:<id>`. */
  readonly subject?: string | undefined;
  /** Such as `shipment.create`: what the audit calls it, and what the reconciler knows it by. */
  readonly action: string;
  /** Of the dialog. A click that makes several writes gives each its own, such as `<key>#2`. */
  readonly idempotencyKey: string;
  /** What was asked for: the same key with another payload is refused. */
  readonly payload: unknown;
  /** What is to change, as the action's reconciler parses it later. Never a credential or a card number. */
  readonly change: Facts;
  /** Why, in the person's words. */
  readonly reason?: string | undefined;
  /** `held`: the caller holds the order or subject already. */
  readonly lock?: 'take' | 'held';
  readonly now: () => Date;
  /** Reads and compares, under the lock, before anything is recorded. May throw: nothing was sent. */
  readonly prepare: () => Promise<Prepared<Done, Stop>>;
  /**
   * Looks on the platform whether the write was made, after its answer was lost; null when that cannot be seen (yet). It never
   * sends. `sentAt` tells its own trace from an older one.
   */
  readonly look: (sentAt: Date) => Promise<Done | null>;
  /** What the audit says of the state after, and what a repeat of the same click is answered with. */
  readonly conclude: (done: Done) => Promise<Conclusion> | Conclusion;
}

export type Prepared<Done extends object, Stop> =
  | { readonly kind: 'stop'; readonly stop: Stop }
  | { readonly kind: 'go'; readonly before: Facts; readonly send: () => Promise<Sent<Done>> };

export interface Conclusion {
  readonly after: Facts;
  readonly answer: Facts;
  /** The order that came of it, where the act had none. */
  readonly orderId?: OrderId | undefined;
}

/** How the reconciler finds out what became of an act of one kind. */
export interface ActTrace<Done extends object> {
  readonly intent: Intent;
  readonly now: Date;
  readonly look: (sentAt: Date) => Promise<Done | null>;
  readonly conclude: (done: Done) => Promise<Conclusion> | Conclusion;
  /**
   * What an act without a trace after two minutes means. `not_done`: what it leaves is always seen, so it was not made.
   * `ask`: only a person can tell; used where doing it twice would cost money.
   */
  readonly whenUnseen: 'not_done' | 'ask';
}

export type Reconciled = 'done' | 'failed' | 'asked' | 'still_open';
