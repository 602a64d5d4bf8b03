import { scaled } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import { withTax } from '../rules/totals.ts';
import type { Charge } from '../rules/totals.ts';
import type { Product, Variant } from './catalogue.ts';
import type { Random } from './random.ts';
import type { Currency } from './store-profile.ts';

/** One line of an order in figures. Prices are per piece in units of the order's currency; `wrapping` is for the line. */
export interface PlannedLine {
  /** Null for a custom product. */
  readonly product: Product | null;
  readonly variant: Variant | null;
  readonly kind: 'physical' | 'digital' | 'giftcertificate';
  readonly quantity: number;
  readonly entered: Units;
  readonly price: Charge;
  readonly wrapping: Charge;
  readonly wrappingEntered: Units;
}

/** What prices of an order depend on. `step` is the currency's rounding step. */
export interface Pricing {
  readonly currency: Currency;
  readonly step: number;
  readonly ratePpm: number;
  readonly entersTax: boolean;
}

const WRAPPING_PER_PIECE: Units = 35_000;

/** An amount in the default currency as an amount in the order's. */
export function converted(amount: Units, pricing: Pricing): Units {
  return pricing.currency.perDefault === 10_000
    ? amount
    : scaled(amount, pricing.currency.perDefault, 10_000, pricing.step);
}

/** How many lines an order has: mostly one to four, seldom more than fifty. Row 11 has 51, row 12 has 120. */
export function lineCountOf(random: Random, row: number): number {
  if (row === 11) return 51;
  if (row === 12) return 120;
  const low = random.weighted([
    [1, 450],
    [2, 250],
    [3, 130],
    [4, 80],
    [6, 60],
    [11, 25],
    [21, 3],
    [51, 2],
  ]);
  const spread = low >= 51 ? 70 : low >= 21 ? 30 : low >= 11 ? 10 : low === 6 ? 5 : 1;
  return low + random.below(spread);
}

export function planLine(random: Random, products: readonly Product[], pricing: Pricing): PlannedLine {
  const dice = random.below(1000);
  const quantity = random.chance(750) ? 1 : random.chance(900) ? random.between(2, 4) : random.between(5, 40);
  if (dice < 8)
    return priced(null, null, 'giftcertificate', 1, converted(random.between(1, 20) * 100_000, pricing), pricing, 0);
  if (dice < 30) return customLine(random, quantity, pricing);
  const product = random.pick(products);
  const variant = random.pick(product.variants);
  const wraps = product.type === 'physical' && random.chance(30);
  const wrapping = wraps ? converted(WRAPPING_PER_PIECE, pricing) * quantity : 0;
  return priced(product, variant, product.type, quantity, converted(variant.price, pricing), pricing, wrapping);
}

/** A line that is not in the catalogue. */
export function customLine(random: Random, quantity: number, pricing: Pricing): PlannedLine {
  return priced(null, null, 'physical', quantity, converted(random.between(3, 90) * 10_000, pricing), pricing, 0);
}

function priced(
  product: Product | null,
  variant: Variant | null,
  kind: PlannedLine['kind'],
  quantity: number,
  entered: Units,
  pricing: Pricing,
  wrapping: Units,
): PlannedLine {
  const ratePpm = kind === 'giftcertificate' ? 0 : pricing.ratePpm;
  return {
    product,
    variant,
    kind,
    quantity,
    entered,
    price: withTax(entered, ratePpm, pricing.entersTax, pricing.step),
    wrappingEntered: wrapping,
    wrapping: withTax(wrapping, pricing.ratePpm, pricing.entersTax, pricing.step),
  };
}
