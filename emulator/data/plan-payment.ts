import type { Random } from './random.ts';

/** A way to pay as the store names it, and what stands behind it. */
export interface PaymentWay {
  readonly name: string;
  readonly kind: 'card' | 'wallet' | 'offline' | 'manual' | 'marketplace';
  readonly gateway: string;
}

const CARD: PaymentWay = { name: 'Credit Card', kind: 'card', gateway: 'stripe' };
const PAYPAL: PaymentWay = { name: 'PayPal', kind: 'wallet', gateway: 'paypalcommerce' };

const WAYS: readonly (readonly [PaymentWay, number])[] = [
  [CARD, 480],
  [{ name: 'Credit Card', kind: 'card', gateway: 'squarev2' }, 100],
  [PAYPAL, 190],
  [{ name: 'Apple Pay', kind: 'wallet', gateway: 'stripe' }, 60],
  [{ name: 'Bank Deposit', kind: 'offline', gateway: 'bankdeposit' }, 60],
  [{ name: 'Cash on Delivery', kind: 'offline', gateway: 'cod' }, 25],
  [{ name: 'Manual', kind: 'manual', gateway: '' }, 55],
  [{ name: 'Test Payment Gateway', kind: 'card', gateway: 'testgateway' }, 10],
  [{ name: 'Purchase Order – 30 days net', kind: 'offline', gateway: 'cheque' }, 20],
];

/** What shoppers can pay with. */
export const OFFERED_WAYS: readonly PaymentWay[] = WAYS.map(([way]) => way);

const MARKETPLACE: PaymentWay = { name: 'Amazon Payments', kind: 'marketplace', gateway: '' };

const SOURCES: readonly (readonly [string, number])[] = [
  ['www', 560],
  ['iphone', 150],
  ['android', 110],
  ['mobile', 30],
  ['ipad', 20],
  ['manual', 50],
  ['external', 40],
  ['checkout_api', 25],
  ['buybutton', 15],
];

/** Where an order came from and how it was paid. */
export interface Origin {
  readonly source: string;
  readonly way: PaymentWay;
  readonly marketplace: boolean;
}

/** `marketplace` is whether the store has one; rows 20 to 34 never come from there. */
export function originOf(random: Random, marketplace: boolean): Origin {
  const fromMarketplace = random.chance(70) && marketplace;
  const source = fromMarketplace ? 'amazon' : random.weighted(SOURCES);
  const way = random.weighted(WAYS);
  if (fromMarketplace) return { source, way: MARKETPLACE, marketplace: true };
  return { source, way, marketplace: false };
}

/** Payments that no gateway knows of. */
export function isOffline(way: PaymentWay): boolean {
  return way.kind === 'offline' || way.kind === 'manual' || way.kind === 'marketplace';
}
