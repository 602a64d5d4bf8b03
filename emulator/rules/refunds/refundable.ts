import { counts, refundedAmount } from '../../state/refund-records.ts';
import type { Refund, RefundItemType } from '../../state/refund-records.ts';
import type { OrderLine } from '../../state/line-records.ts';
import type { OrderParts } from '../../state/order-records.ts';
import { scaled, stepOf } from '../money.ts';
import type { Units } from '../money.ts';
import { spread } from '../totals.ts';
import type { Charge } from '../totals.ts';

/** A thing of an order that can be refunded on its own. `total` is all of it, discounts taken off. */
export interface RefundableThing {
  readonly total: Charge;
  /** Pieces that the total is for; null for what goes by amount. */
  readonly quantity: number | null;
}

const SHIPPING_COUPONS: ReadonlySet<number> = new Set([3, 4]);

/** The thing that a refund item names; null when the order has none such. ORDER and TAX are no things. */
export function thingOf(parts: OrderParts, type: RefundItemType, id: number): RefundableThing | null {
  switch (type) {
    case 'PRODUCT': {
      const line = parts.lines.find((each) => each.id === id);
      return line === undefined ? null : { total: lineTotal(line, parts), quantity: line.quantity };
    }
    case 'GIFT_WRAPPING': {
      const line = parts.lines.find((each) => each.id === id && each.wrapping.inc > 0);
      return line === undefined ? null : { total: line.wrapping, quantity: line.quantity };
    }
    case 'SHIPPING':
      return shippingOf(parts, id);
    case 'HANDLING': {
      const address = parts.addresses.find((each) => each.id === id);
      return address === undefined ? null : { total: address.handling, quantity: null };
    }
    case 'FEE': {
      const fee = parts.fees.find((each) => each.id === id);
      return fee === undefined ? null : { total: fee.cost, quantity: null };
    }
    case 'ORDER':
    case 'TAX':
      return null;
  }
}

/** A line less its discounts, which are amounts with tax; the part without tax goes down in proportion. */
function lineTotal(line: OrderLine, { head }: OrderParts): Charge {
  const whole = { ex: line.price.ex * line.quantity, inc: line.price.inc * line.quantity };
  const off = line.applied_discounts.reduce((sum, discount) => sum + discount.amount, 0);
  return lessened(whole, off, stepOf(head.decimal_places));
}

function shippingOf(parts: OrderParts, addressId: number): RefundableThing | null {
  const index = parts.addresses.findIndex((each) => each.id === addressId);
  const address = parts.addresses[index];
  if (address === undefined) return null;
  const step = stepOf(parts.head.decimal_places);
  const off = parts.coupons.reduce((sum, each) => sum + (SHIPPING_COUPONS.has(each.type) ? each.discount : 0), 0);
  const shares = spread(
    off,
    parts.addresses.map((each) => each.cost.inc),
    step,
  );
  return { total: lessened(address.cost, shares[index] ?? 0, step), quantity: null };
}

function lessened(whole: Charge, off: Units, step: number): Charge {
  const inc = Math.max(whole.inc - off, 0);
  return { ex: whole.inc === 0 ? 0 : off === 0 ? whole.ex : scaled(inc, whole.ex, whole.inc, step), inc };
}

/** What earlier refunds took of a thing: pieces, or an amount in the mode of the order's prices. */
export function takenOf(refunds: readonly Refund[], type: RefundItemType, id: number) {
  const items = refunds
    .filter(counts)
    .flatMap((refund) => refund.items)
    .filter((item) => item.item_type === type && item.item_id === id);
  return {
    quantity: items.reduce((sum, item) => sum + (item.quantity ?? 0), 0),
    amount: items.reduce((sum, item) => sum + item.granted, 0),
  };
}

/** What of an order's total has not gone back yet, and what of its tax. */
export function leftOf({ head, refunds }: Pick<OrderParts, 'head' | 'refunds'>): { total: Units; tax: Units } {
  const back = refunds.reduce((sum, refund) => sum + refundedAmount(refund), 0);
  const tax = refunds.filter(counts).reduce((sum, refund) => sum + refund.total_tax, 0);
  return { total: Math.max(head.total_inc_tax - back, 0), tax: Math.max(head.total_tax - tax, 0) };
}
