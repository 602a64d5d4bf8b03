import type { Units } from '../rules/money.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** What customers of a store have in store credit, in its default currency. Whoever gives or takes any does it here. */
export class StoreCredit {
  readonly #first: (customerId: number) => Units;
  readonly #balances = new Map<number, Units>();

  /** `first` is what a customer has before anything is given or taken here. */
  constructor(first: (customerId: number) => Units) {
    this.#first = first;
  }

  balance(customerId: number): Units {
    return this.#balances.get(customerId) ?? this.#first(customerId);
  }

  /** Answers the new balance; it never falls below zero. */
  add(customerId: number, amount: Units): Units {
    const balance = Math.max(this.balance(customerId) + amount, 0);
    this.#balances.set(customerId, balance);
    return balance;
  }

  capture(): Restore {
    return captureMap(this.#balances);
  }
}
