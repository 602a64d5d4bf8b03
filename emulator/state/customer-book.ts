import { seededAccountFields, seededAddresses, seededAttributes, seededCustomer } from '../data/seeded-customers.ts';
import type { CustomerSource } from '../data/seeded-customers.ts';
import type { Person } from '../data/people.ts';
import type { FormField } from './address-records.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';
import type { Customer, CustomerAddress, CustomerAttribute } from './customer-records.ts';

/** The customers of a store: the people whom its orders name and who have an account. */
export class CustomerBook {
  readonly #source: CustomerSource;
  /** Ids run from 1 to this; some of them are people who only ever order as guests. */
  readonly highestId: number;
  #seeded: readonly Customer[] | null = null;
  /** Customers as they were changed. */
  readonly #changed = new Map<number, Customer>();

  constructor(source: CustomerSource, highestId: number) {
    this.#source = source;
    this.highestId = highestId;
  }

  has(customerId: number): boolean {
    return this.#person(customerId) !== null;
  }

  find(customerId: number): Customer | null {
    return this.#changed.get(customerId) ?? this.#seededOne(customerId);
  }

  /** By id. Seeded ones are made once, when somebody first asks. */
  all(): readonly Customer[] {
    this.#seeded ??= Array.from({ length: this.highestId }, (_, index) => this.#seededOne(index + 1)).filter(
      (customer) => customer !== null,
    );
    if (this.#changed.size === 0) return this.#seeded;
    return this.#seeded.map((customer) => this.#changed.get(customer.id) ?? customer);
  }

  /** Keeps another state of a customer who is known. */
  change(customer: Customer): void {
    this.#changed.set(customer.id, customer);
  }

  /** Those of the ids that are customers, in order of the ids. */
  some(ids: ReadonlySet<number>): Customer[] {
    return [...ids].toSorted((a, b) => a - b).flatMap((id) => this.find(id) ?? []);
  }

  addressesOf(customerId: number): readonly CustomerAddress[] {
    const person = this.#person(customerId);
    return person === null ? [] : seededAddresses(this.#source, person);
  }

  attributesOf(customer: Customer): readonly CustomerAttribute[] {
    return seededAttributes(this.#source, customer);
  }

  formFieldsOf(customerId: number): readonly FormField[] {
    return seededAccountFields(this.#source, customerId);
  }

  capture(): Restore {
    return captureMap(this.#changed);
  }

  #seededOne(customerId: number): Customer | null {
    const person = this.#person(customerId);
    return person === null ? null : seededCustomer(this.#source, person);
  }

  #person(customerId: number): Person | null {
    if (customerId < 1 || customerId > this.highestId) return null;
    const person = this.#source.people.at(customerId - 1);
    return person.customerId === customerId ? person : null;
  }
}
