import { seededAccountFields, seededAddresses, seededAttributes, seededCustomer } from '../data/seeded-customers.ts';
import type { CustomerSource } from '../data/seeded-customers.ts';
import type { Person } from '../data/people.ts';
import type { FormField } from './address-records.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';
import type { Customer, CustomerAddress, CustomerAttribute, CustomerRecord } from './customer-records.ts';

/** The customers of a store: the people whom its orders name and who have an account, and those who were added. */
export class CustomerBook {
  readonly #source: CustomerSource;
  /** Ids of people run from 1 to this; some of them only ever order as guests. */
  readonly #highestSeededId: number;
  #seeded: readonly Customer[] | null = null;
  /** Customers that were changed or added, whole. */
  readonly #kept = new Map<number, CustomerRecord>();

  constructor(source: CustomerSource, highestSeededId: number) {
    this.#source = source;
    this.#highestSeededId = highestSeededId;
  }

  has(customerId: number): boolean {
    return this.#kept.has(customerId) || this.isSeeded(customerId);
  }

  /** Whether the customer was there from the start. */
  isSeeded(customerId: number): boolean {
    return this.#person(customerId) !== null;
  }

  find(customerId: number): Customer | null {
    return this.#kept.get(customerId)?.customer ?? this.#seededOne(customerId);
  }

  /** By id. Seeded ones are made once, when somebody first asks. */
  all(): readonly Customer[] {
    this.#seeded ??= Array.from({ length: this.#highestSeededId }, (_, index) => this.#seededOne(index + 1)).filter(
      (customer) => customer !== null,
    );
    if (this.#kept.size === 0) return this.#seeded;
    const added = [...this.#kept.values()].filter(({ customer }) => customer.id > this.#highestSeededId);
    return [
      ...this.#seeded.map((customer) => this.#kept.get(customer.id)?.customer ?? customer),
      ...added.map(({ customer }) => customer),
    ];
  }

  /** Those of the ids that are customers, in order of the ids. */
  some(ids: ReadonlySet<number>): Customer[] {
    return [...ids].toSorted((a, b) => a - b).flatMap((id) => this.find(id) ?? []);
  }

  addressesOf(customerId: number): readonly CustomerAddress[] {
    const person = this.#person(customerId);
    return this.#kept.get(customerId)?.addresses ?? (person === null ? [] : seededAddresses(this.#source, person));
  }

  attributesOf(customer: Customer): readonly CustomerAttribute[] {
    return this.#kept.get(customer.id)?.attributes ?? seededAttributes(this.#source, customer);
  }

  formFieldsOf(customerId: number): readonly FormField[] {
    return this.#kept.get(customerId)?.form_fields ?? seededAccountFields(this.#source, customerId);
  }

  /** The id of the next customer to be added. */
  nextId(): number {
    return Math.max(this.#highestSeededId, ...this.#kept.keys()) + 1;
  }

  /** Keeps a new customer, or another state of one who is known. */
  keep(record: CustomerRecord): void {
    this.#kept.set(record.customer.id, record);
  }

  capture(): Restore {
    return captureMap(this.#kept);
  }

  #seededOne(customerId: number): Customer | null {
    const person = this.#person(customerId);
    return person === null ? null : seededCustomer(this.#source, person);
  }

  #person(customerId: number): Person | null {
    if (!Number.isInteger(customerId) || customerId < 1 || customerId > this.#highestSeededId) return null;
    const person = this.#source.people.at(customerId - 1);
    return person.customerId === customerId ? person : null;
  }
}
