import fc from 'fast-check';
import { blankHead } from '#emulator/orders/order-draft.ts';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import { EMPTY_ADDRESS } from '#emulator/api/v2/orders/update/address-fields.ts';
import { withManualDiscount } from '#emulator/api/v2/orders/update/discounts.ts';
import { stepOf } from '#emulator/rules/money.ts';
import { figuresOf, wrappingOfLines } from '#emulator/rules/order-figures.ts';
import { withTax } from '#emulator/rules/totals.ts';
import type { RefundWish } from '#emulator/rules/refunds/quote.ts';
import type { ShippingAddress } from '#emulator/state/delivery-records.ts';
import type { OrderLine } from '#emulator/state/line-records.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import type { Refund, RefundItem } from '#emulator/state/refund-records.ts';

/** What an order to be refunded is made from. Amounts are in steps of the currency. */
interface OrderSeed {
  readonly decimals: number;
  readonly entersTax: boolean;
  readonly ratePpm: number;
  readonly lines: readonly { readonly price: number; readonly quantity: number; readonly wrapping: number }[];
  readonly shipping: number;
  readonly handling: number;
  readonly fee: number;
  /** Share of the goods that a manual discount takes, in percent. */
  readonly discount: number;
}

/** Orders in currencies of 0, 2 and 3 decimal places, with and without tax in prices, discounts, wrapping and charges. */
export const orderSeeds: fc.Arbitrary<OrderSeed> = fc.record({
  decimals: fc.constantFrom(0, 2, 3),
  entersTax: fc.boolean(),
  ratePpm: fc.constantFrom(0, 88_750, 190_000, 255_000),
  lines: fc.array(
    fc.record({
      price: fc.integer({ min: 1, max: 20_000 }),
      quantity: fc.integer({ min: 1, max: 7 }),
      wrapping: fc.constantFrom(0, 0, 350),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  shipping: fc.integer({ min: 0, max: 2_000 }),
  handling: fc.constantFrom(0, 0, 199),
  fee: fc.constantFrom(0, 0, 85),
  discount: fc.constantFrom(0, 0, 5, 33, 100),
});

export function orderFrom(seed: OrderSeed): OrderParts {
  const step = stepOf(seed.decimals);
  const taxed = (steps: number) => withTax(steps * step, seed.ratePpm, seed.entersTax, step);
  const cost = (steps: number) => ({ base: steps * step, ...taxed(steps) });
  const plain = seed.lines.map((line, index) => lineOf(index + 1, line, taxed(line.price), cost(line.wrapping)));
  const profile = seed.entersTax ? FJORD_SUPPLY : MAPLE_AND_MAIN;
  const currency = { ...profile.currencies[0], decimalPlaces: seed.decimals };
  const goods = plain.reduce((sum, line) => sum + line.price.inc * line.quantity, 0);
  const discount = Math.floor((goods * seed.discount) / 100 / step) * step;
  const draft = {
    ...blankHead(profile, { nowS: 1, currency, billing: EMPTY_ADDRESS, taxRate: seed.ratePpm }),
    status_id: 11,
    customer_id: 7,
    shipping: cost(seed.shipping),
    handling: cost(seed.handling),
    wrapping: wrappingOfLines(plain),
    discount_amount: discount,
  };
  const lines = withManualDiscount(plain, discount, draft);
  const fee = { id: 31, display_name_customer: '', display_name_merchant: '', source: '', tax_class_id: null };
  const fees = seed.fee === 0 ? [] : [{ ...fee, cost: cost(seed.fee) }];
  const counts = { items_total: 0, items_shipped: 0, order_is_digital: false, shipping_address_count: 1 };
  const head = { ...draft, ...figuresOf(draft, lines, fees), id: 500, modified_s: 1, shipped_s: 0, counts };
  const address: ShippingAddress = {
    ...EMPTY_ADDRESS,
    id: 21,
    shipping_method: '',
    cost: draft.shipping,
    handling: draft.handling,
    shipping_zone_id: 1,
    shipping_zone_name: '',
    quote: null,
  };
  const none = { pickups: [], coupons: [], messages: [], shipments: [], transactions: [], refunds: [] };
  return { ...none, head, lines, fees, addresses: [address] };
}

function lineOf(
  id: number,
  seed: { quantity: number },
  price: { ex: number; inc: number },
  wrapping: OrderLine['wrapping'],
): OrderLine {
  return {
    id,
    product_id: 0,
    variant_id: 0,
    order_pickup_method_id: 0,
    order_address_id: 21,
    name: `Thing ${id}`,
    name_merchant: '',
    sku: '',
    upc: '',
    type: 'physical',
    base_price: price.ex,
    price,
    quantity: seed.quantity,
    quantity_shipped: 0,
    quantity_refunded: 0,
    cost_price: 0,
    weight: 0,
    size: [0, 0, 0],
    wrapping_id: wrapping.inc > 0 ? 2 : 0,
    wrapping_name: null,
    wrapping_message: '',
    wrapping,
    option_set_id: null,
    bin_picking_number: '',
    brand: '',
    gift_certificate_id: null,
    applied_discounts: [],
    options: [],
  };
}

/** A wish with everything unsaid left out. */
export function wish(type: RefundWish['type'], id: number, what: Partial<RefundWish>): RefundWish {
  return { type, id, quantity: null, amount: null, adjustments: [], reason: '', ...what };
}

/** The order after a refund of it that went through. */
export function afterRefund(
  parts: OrderParts,
  refund: { readonly total: number; readonly tax: number; readonly items: readonly RefundItem[] },
  providerId = 'custom',
): OrderParts {
  const id = parts.refunds.length + 1;
  const done: Refund = {
    id,
    created_s: 1,
    user_id: 0,
    reason: '',
    total_amount: refund.total,
    total_tax: refund.tax,
    uses_merchant_override_values: false,
    items: refund.items,
    payments: [
      {
        id,
        provider_id: providerId,
        amount: refund.total,
        offline: true,
        is_declined: false,
        declined_message: '',
        transaction_id: null,
        is_pending: false,
      },
    ],
  };
  // Seeded orders make their parts when they are looked at, so they cannot be spread.
  const { head, lines, addresses, pickups, coupons, messages, shipments, fees, transactions } = parts;
  const rest = { head, lines, addresses, pickups, coupons, messages, shipments, fees, transactions };
  return { ...rest, refunds: [...parts.refunds, done] };
}
