import type { Currency } from '../data/store-profile.ts';
import { stepOf } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import { NO_CHARGE, totalsOf, withTax } from '../rules/totals.ts';
import type { Charge, Totals } from '../rules/totals.ts';
import type { CostTriple } from '../state/payment-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { CartRecord, CheckoutFee, Consignment } from './cart-records.ts';
import { reductionsOf } from './discounts.ts';
import type { Reductions } from './discounts.ts';
import { currencyOfCart, firstAddress, inCurrency, pricedItems, taxRateAt } from './price-items.ts';
import type { PricedItem } from './price-items.ts';

/** All that a checkout comes to, in the cart's currency. The order that is made of it comes to the same. */
export interface CheckoutFigures {
  readonly currency: Currency;
  readonly step: number;
  readonly items: readonly PricedItem[];
  readonly reductions: Reductions;
  readonly shipping: readonly { readonly consignment: Consignment; readonly cost: CostTriple }[];
  readonly shippingTotal: CostTriple;
  readonly fees: readonly { readonly fee: CheckoutFee; readonly cost: CostTriple }[];
  /** Items before any reduction. */
  readonly goods: Charge;
  /** Coupons in all, those on shipping included. */
  readonly couponTotal: Units;
  /** Manual discounts in all. */
  readonly discountTotal: Units;
  readonly totals: Totals;
}

/** Nobody taxes what is in this class. */
const NOT_TAXED = 1;

export function figuresOfCheckout(store: StoreState, cart: CartRecord): CheckoutFigures {
  const { profile } = store;
  const currency = currencyOfCart(profile, cart);
  const step = stepOf(currency.decimalPlaces);
  const items = pricedItems(store, cart);
  const taxed = (amount: Units, rate: number): CostTriple => ({
    base: amount,
    ...withTax(amount, rate, profile.entersTax, step),
  });
  const shipping = cart.consignments.map((consignment) => ({
    consignment,
    cost: taxed(consignment.option?.cost ?? 0, taxRateAt(profile, consignment.address)),
  }));
  const feeRate = taxRateAt(profile, firstAddress(cart.consignments) ?? cart.billing);
  const fees = cart.fees.map((fee) => ({ fee, cost: taxed(fee.cost, fee.taxClassId === NOT_TAXED ? 0 : feeRate) }));
  const shippingTotal = {
    base: shipping.reduce((sum, { cost }) => sum + cost.base, 0),
    ...summed(shipping.map(({ cost }) => cost)),
  };
  const reductions = reductionsOf({
    items,
    couponCodes: cart.couponCodes,
    cartDiscount: cart.discount,
    shippingInc: shippingTotal.inc,
    step,
    converted: (amount) => inCurrency(amount, currency),
  });
  const goods = summed(
    items.map(({ price, item }) => ({ ex: price.ex * item.quantity, inc: price.inc * item.quantity })),
  );
  const couponTotal = reductions.coupons.reduce((sum, { discount }) => sum + discount, 0);
  const discountTotal = reductions.ofCart + reductions.ofItems.reduce((sum, off) => sum + off, 0);
  const totals = totalsOf({
    items: goods,
    shipping: shippingTotal,
    handling: NO_CHARGE,
    wrapping: NO_CHARGE,
    fees: summed(fees.map(({ cost }) => cost)),
    discount: discountTotal,
    coupon: couponTotal,
    step,
  });
  return {
    currency,
    step,
    items,
    reductions,
    shipping,
    shippingTotal,
    fees,
    goods,
    couponTotal,
    discountTotal,
    totals,
  };
}

function summed(charges: readonly Charge[]): Charge {
  return charges.reduce((sum, each) => ({ ex: sum.ex + each.ex, inc: sum.inc + each.inc }), NO_CHARGE);
}
