import { stepOf } from './money.ts';
import type { Units } from './money.ts';
import { NO_CHARGE, spread, totalsOf, withTax } from './totals.ts';
import type { Charge, Totals } from './totals.ts';
import type { ShippingAddress } from '../state/delivery-records.ts';
import type { OrderLine } from '../state/line-records.ts';
import type { OrderHead } from '../state/order-records.ts';
import type { CostTriple, Fee } from '../state/payment-records.ts';

type FiguredHead = Pick<
  OrderHead,
  'shipping' | 'handling' | 'wrapping' | 'discount_amount' | 'coupon_discount' | 'decimal_places'
>;

function sumOf(charges: readonly Charge[]): Charge {
  return charges.reduce((sum, each) => ({ ex: sum.ex + each.ex, inc: sum.inc + each.inc }), NO_CHARGE);
}

/** The figures of an order from its lines, charges, fees and discounts. */
export function figuresOf(head: FiguredHead, lines: readonly OrderLine[], fees: readonly Fee[]): Totals {
  return totalsOf({
    items: sumOf(lines.map(({ price, quantity }) => ({ ex: price.ex * quantity, inc: price.inc * quantity }))),
    shipping: head.shipping,
    handling: head.handling,
    wrapping: head.wrapping,
    fees: sumOf(fees.map((fee) => fee.cost)),
    discount: head.discount_amount,
    coupon: head.coupon_discount,
    step: stepOf(head.decimal_places),
  });
}

/** What wrapping comes to over all lines. */
export function wrappingOfLines(lines: readonly OrderLine[]): CostTriple {
  const total = sumOf(lines.map((line) => line.wrapping));
  return { base: lines.reduce((sum: Units, line) => sum + line.wrapping.base, 0), ...total };
}

/** Lines at another tax rate. The price as entered stays; the derived one follows. Gift certificates are never taxed. */
export function relined(lines: readonly OrderLine[], head: OrderHead, ratePpm: number): readonly OrderLine[] {
  const step = stepOf(head.decimal_places);
  const taxed = (entered: Units) => withTax(entered, ratePpm, head.is_tax_inclusive_pricing, step);
  return lines.map((line) =>
    line.type === 'giftcertificate'
      ? line
      : {
          ...line,
          price: taxed(line.base_price),
          wrapping: { base: line.wrapping.base, ...taxed(line.wrapping.base) },
        },
  );
}

/** A charge at another tax rate. */
export function recharged(cost: CostTriple, head: OrderHead, ratePpm: number): CostTriple {
  const step = stepOf(head.decimal_places);
  return { base: cost.base, ...withTax(cost.base, ratePpm, head.is_tax_inclusive_pricing, step) };
}

/** Addresses with an order's charge shared out over them, to the last unit. */
export function chargedAddresses(
  addresses: readonly ShippingAddress[],
  name: 'shipping' | 'handling',
  cost: CostTriple,
  step: number,
): readonly ShippingAddress[] {
  const shares = addresses.map(() => 1);
  const [base, ex, inc] = [
    spread(cost.base, shares, step),
    spread(cost.ex, shares, step),
    spread(cost.inc, shares, step),
  ];
  const part = name === 'shipping' ? 'cost' : 'handling';
  return addresses.map((address, index): ShippingAddress => {
    const share = { base: base[index] ?? 0, ex: ex[index] ?? 0, inc: inc[index] ?? 0 };
    return { ...address, [part]: share };
  });
}
