import type { IndexInput, IndexableAddress, IndexableLine } from '#lib/db/order-index/input.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { createDice, type Dice } from './dice.ts';
import {
  CITIES,
  COLOURS,
  COMPANIES,
  DOMAINS,
  FIRST_NAMES,
  LAST_NAMES,
  MATERIALS,
  PRODUCTS,
  SIZES,
  STREETS,
} from './search-words.ts';

const FIRST_DAY = Date.UTC(2023, 0, 1);
const SPAN_MS = 3 * 365 * 86_400_000;
const STATUSES: readonly (readonly [statusId: number, label: string, payment: string, weight: number])[] = [
  [2, 'Shipped', 'captured', 520],
  [10, 'Completed', 'paid', 240],
  [11, 'Awaiting Fulfillment', 'captured', 60],
  [9, 'Awaiting Shipment', 'captured', 30],
  [5, 'Cancelled', 'void', 40],
  [4, 'Refunded', 'refunded', 25],
  [14, 'Partially Refunded', 'partially refunded', 20],
  [7, 'Awaiting Payment', 'pending', 20],
  [1, 'Pending', '', 15],
  [0, 'Incomplete', '', 15],
  [12, 'Manual Verification Required', 'held for review', 4],
  [13, 'Disputed', 'captured', 1],
];

/**
 * The orders of a store as the platform client gives them, one after the other and always the same for a seed: about one
 * customer for three orders, names and products as uneven as real ones.
 */
export function* makeOrders(count: number, seed = 1, { from = 0, to = count }: Part = {}): Generator<IndexInput> {
  for (let at = from; at < to; at += 1) yield makeOrder(createDice(seed * 1_000_003 + at), at, count);
}

export interface Part {
  /** Of the orders, counted from 0; `to` is not among them. */
  readonly from?: number;
  readonly to?: number;
}

function makeOrder(dice: Dice, at: number, count: number): IndexInput {
  const created = new Date(FIRST_DAY + Math.floor((SPAN_MS * at) / count / 1000) * 1000);
  const customer = createDice(7_919 * (1 + dice.below(Math.ceil(count / 3))));
  const billing = makeAddress(customer);
  const lines = Array.from({ length: 1 + dice.skewed(5) }, () => makeLine(dice));
  const [statusId, status, paymentStatus] = dice.weighted(STATUSES, ([, , , weight]) => weight);
  const items = lines.length + dice.skewed(4);
  const isShipped = statusId === 2 || statusId === 10;
  const order: IndexInput['order'] = {
    id: (100 + at) as OrderId,
    customerId: dice.chance(0.3) ? null : customer.below(10_000_000) + 1,
    dateCreated: created.toISOString(),
    dateModified: new Date(created.getTime() + dice.below(10 * 86_400) * 1000).toISOString(),
    dateShipped: isShipped ? new Date(created.getTime() + dice.below(5 * 86_400) * 1000).toISOString() : null,
    statusId,
    status,
    customStatus: status,
    paymentMethod: dice.pick(['Credit Card', 'PayPal', 'Bank Deposit', 'Cash on Delivery']),
    paymentStatus,
    paymentProviderId: dice.chance(0.8) ? `ch_${dice.code(16)}` : null,
    itemsTotal: items,
    itemsShipped: isShipped ? items : 0,
    isDigital: dice.chance(0.05),
    isDeleted: false,
    billingAddress: billing,
    staffNotes: dice.chance(0.15) ? dice.pick(NOTES) : null,
    customerMessage: dice.chance(0.2) ? dice.pick(MESSAGES) : null,
    channelId: dice.chance(0.8) ? 1 : 2 + dice.below(3),
    orderSource: dice.pick(['www', 'www', 'www', 'manual', 'external', 'checkout_api']),
    externalId: null,
    externalOrderId: dice.chance(0.2) ? `EXT-${dice.code(9)}` : null,
    externalMerchantId: null,
    currencyCode: dice.chance(0.9) ? 'USD' : 'EUR',
    totalIncTax: { amount: (5 + dice.skewed(400) + dice.below(100) / 100).toFixed(2), currencyCode: 'USD' },
  };
  const deliveries = [dice.chance(0.85) ? billing : makeAddress(dice)];
  return { order, lines, deliveries, fetchedAt: new Date(FIRST_DAY + SPAN_MS + 30 * 86_400_000) };
}

const NOTES = [
  'Call before delivery',
  'Gift, leave out the invoice',
  'VIP customer',
  'Checked address by phone',
  'Replacement for a broken item',
];
const MESSAGES = [
  'Please leave it with the neighbour',
  'Happy birthday, dear aunt!',
  'Ring the bell twice',
  'No plastic wrapping, thank you',
];

function makeAddress(dice: Dice): IndexableAddress {
  const [city, state, zip, country, countryIso2, dial] = CITIES[dice.skewed(CITIES.length)] ?? CITIES[0];
  const firstName = FIRST_NAMES[dice.skewed(FIRST_NAMES.length)] ?? '';
  const lastName = dice.chance(0.5) ? (LAST_NAMES[dice.skewed(LAST_NAMES.length)] ?? '') : dice.name();
  const plain = `${firstName}.${lastName}`
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z.]/g, '')
    .toLowerCase();
  return {
    firstName,
    lastName,
    company: dice.chance(0.2) ? `${lastName} ${dice.pick(COMPANIES)}` : '',
    street1: `${1 + dice.below(999)} ${dice.name()} ${dice.pick(STREETS)}`,
    street2: dice.chance(0.2) ? `Apt ${1 + dice.below(60)}` : '',
    city,
    state,
    zip: `${zip}${String(dice.below(1000)).padStart(3, '0')}`,
    country,
    countryIso2,
    phone: `+${dial} ${200 + dice.below(700)} ${String(dice.below(10_000_000)).padStart(7, '0')}`,
    email: `${plain}${dice.below(1000)}@${dice.pick(DOMAINS)}`,
  };
}

function makeLine(dice: Dice): IndexableLine {
  const product = PRODUCTS[dice.skewed(PRODUCTS.length)] ?? '';
  const [colour, size] = [dice.pick(COLOURS), dice.pick(SIZES)];
  return {
    name: `${dice.pick(MATERIALS)} ${product}`,
    sku: `${product.slice(0, 3)}-${colour.slice(0, 3)}-${1000 + dice.skewed(3000)}`.toUpperCase(),
    appliedDiscounts: dice.chance(0.1) ? [{ code: `SAVE${dice.skewed(50)}` }] : [],
    options: [
      { displayName: 'Colour', displayValue: colour },
      { displayName: 'Size', displayValue: size },
    ],
  };
}
