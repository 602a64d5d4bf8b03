import { makeCatalogue } from '../data/catalogue.ts';
import type { Product } from '../data/catalogue.ts';
import { ORDERS_SPAN_S, OrderPlanner } from '../data/order-plan.ts';
import { peopleOf } from '../data/people.ts';
import { mix, textHash } from '../data/random.ts';
import { seededCredit } from '../data/seeded-customers.ts';
import { SeededOrders } from '../data/seeded-orders.ts';
import type { StoreProfile } from '../data/store-profile.ts';
import { CustomerBook } from './customer-book.ts';
import { Carts } from './carts.ts';
import { EmailStatuses } from './email-statuses.ts';
import { GiftCertificates } from './gift-certificates.ts';
import { Metafields } from './metafields.ts';
import { OrderBook } from './order-book.ts';
import { OrderSettings } from './order-settings.ts';
import { PickupLog } from './pickup-log.ts';
import { RefundIndex } from './refund-index.ts';
import { StorePreferences } from './store-preferences.ts';
import { Stock } from './stock.ts';
import { StoreCredit } from './store-credit.ts';
import { SystemLog } from './system-log.ts';
import { Vault } from './vault.ts';

/** One store: what it is, what it sells, and its orders. */
export interface StoreState {
  /** As it is now, with what the merchant changed. */
  readonly profile: StoreProfile;
  readonly preferences: StorePreferences;
  readonly products: readonly Product[];
  readonly stock: Stock;
  readonly storeCredit: StoreCredit;
  readonly customers: CustomerBook;
  readonly giftCertificates: GiftCertificates;
  /** Payment instruments that customers left with the store's providers. */
  readonly vault: Vault;
  /** Carts with their checkouts. */
  readonly carts: Carts;
  readonly orders: OrderBook;
  readonly refunds: RefundIndex;
  readonly metafields: Metafields;
  readonly orderSettings: OrderSettings;
  readonly emailStatuses: EmailStatuses;
  readonly pickupLog: PickupLog;
  readonly systemLog: SystemLog;
  /** Customer ids run from 1 to this; some of them are people who only ever order as guests. */
  readonly highestCustomerId: number;
  hasCustomer(customerId: number): boolean;
}

/** Makes a store with `orderCount` orders, the newest of them just before `endMs`. */
export function createStore(profile: StoreProfile, seedText: string, orderCount: number, endMs: number): StoreState {
  const seed = textHash(seedText);
  const endS = Math.floor(endMs / 1000);
  const products = makeCatalogue(profile);
  const planner = new OrderPlanner(profile, products, seed, orderCount, endS);
  const highestCustomerId = peopleOf(orderCount);
  const preferences = new StorePreferences(profile);
  const seeded = new SeededOrders(planner, seed);
  const orders = new OrderBook(seeded);
  const customers = new CustomerBook(
    {
      people: planner.people,
      seed: mix(seed, profile.storeId),
      oldestOrderS: endS - ORDERS_SPAN_S,
      endS,
      channelIds: profile.channels.map((channel) => channel.id),
    },
    highestCustomerId,
  );
  return {
    get profile() {
      return preferences.profile;
    },
    preferences,
    products,
    stock: new Stock(profile.storeId, products),
    storeCredit: new StoreCredit((customerId) => (customers.isSeeded(customerId) ? seededCredit(seed, customerId) : 0)),
    customers,
    giftCertificates: new GiftCertificates(),
    vault: new Vault({
      people: planner.people,
      seed: mix(seed, profile.storeId),
      endS,
      isSeeded: (customerId) => customers.isSeeded(customerId),
    }),
    carts: new Carts(),
    orders,
    refunds: new RefundIndex(seeded, orders),
    metafields: new Metafields(),
    orderSettings: new OrderSettings(profile.orderEmail),
    emailStatuses: new EmailStatuses(),
    pickupLog: new PickupLog(),
    systemLog: new SystemLog(),
    highestCustomerId,
    hasCustomer: (customerId) => customers.has(customerId),
  };
}
