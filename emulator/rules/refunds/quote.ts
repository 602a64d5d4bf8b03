import type { OrderParts } from '../../state/order-records.ts';
import type { RefundAdjustment, RefundItem, RefundItemType } from '../../state/refund-records.ts';
import { stepOf } from '../money.ts';
import type { Units } from '../money.ts';
import { heldBack, shareOfAmount, shareOfPieces } from './pieces.ts';
import type { Share } from './pieces.ts';
import { leftOf, takenOf, thingOf } from './refundable.ts';
import { RefundRefusal } from './refusal.ts';

/** A refund item as asked for. `quantity` or `amount`, by type. */
export interface RefundWish {
  readonly type: RefundItemType;
  readonly id: number;
  readonly quantity: number | null;
  readonly amount: Units | null;
  readonly adjustments: readonly RefundAdjustment[];
  readonly reason: string;
}

/** How points are settled on which the documentation is silent. */
export interface QuoteRules {
  /** What becomes of an amount above what is left of a thing. */
  readonly overAsk: 'adjusted' | 'refused';
  /** Whether amounts of SHIPPING, HANDLING and FEE are with tax whatever the store's prices are. */
  readonly amountsWithTax: boolean;
  readonly taxItems: 'accepted' | 'refused';
}

/** What a refund comes to (BigCommerce docs: refund quotes). Money in units, whole steps of the order's currency. */
export interface Quote {
  readonly total: Units;
  readonly tax: Units;
  readonly orderLevel: Units;
  /** What rounding to payable amounts added. */
  readonly rounding: Units;
  /** Below zero by what was asked for beyond what is refundable. */
  readonly adjustment: Units;
  readonly items: readonly RefundItem[];
}

interface Priced {
  readonly item: RefundItem;
  readonly inc: Units;
  readonly tax: Units;
  readonly exactInc: Units;
  /** What was asked for and is not there, with tax. */
  readonly beyond: Units;
}

/** Prices a refund of an order. Throws RefundRefusal where there is nothing to price. */
export function quoteItems(parts: OrderParts, wishes: readonly RefundWish[], rules: QuoteRules): Quote {
  const priced: Priced[] = [];
  for (const wish of wishes) priced.push(price(parts, wish, rules, priced));
  const left = leftOf(parts);
  const wanted = priced.reduce((sum, each) => sum + each.inc, 0);
  const beyond = priced.reduce((sum, each) => sum + each.beyond, 0);
  if (wanted > left.total && rules.overAsk === 'refused')
    throw new RefundRefusal('items', 'The amount is more than what can be refunded on the order.');
  const total = Math.min(wanted, left.total);
  const tax = priced.reduce((sum, each) => sum + each.tax, 0);
  return {
    total,
    tax: Math.max(Math.min(tax, left.tax, total), 0),
    orderLevel: priced.reduce((sum, each) => sum + (each.item.item_type === 'ORDER' ? each.inc : 0), 0),
    rounding: wanted - priced.reduce((sum, each) => sum + each.exactInc, 0),
    adjustment: total - wanted - beyond,
    items: priced.map((each) => each.item),
  };
}

function price(parts: OrderParts, wish: RefundWish, rules: QuoteRules, before: readonly Priced[]): Priced {
  if (wish.type === 'ORDER' || wish.type === 'TAX') return priceOfOrder(parts, wish, rules);
  const thing = thingOf(parts, wish.type, wish.id);
  if (thing === null) throw new RefundRefusal('item_id', `The order has no ${wish.type} ${wish.id} to refund.`);
  const step = stepOf(parts.head.decimal_places);
  const earlier = takenOf(parts.refunds, wish.type, wish.id);
  const same = before
    .map((each) => each.item)
    .filter((item) => item.item_type === wish.type && item.item_id === wish.id);
  if (thing.quantity !== null) {
    const taken = earlier.quantity + same.reduce((sum, item) => sum + (item.quantity ?? 0), 0);
    const quantity = wish.quantity ?? 0;
    if (quantity > thing.quantity - taken)
      throw new RefundRefusal('quantity', `Only ${Math.max(thing.quantity - taken, 0)} can still be refunded.`);
    return byQuantity(parts, wish, shareOfPieces(thing.total, thing.quantity, taken, quantity, step));
  }
  const withTax = rules.amountsWithTax || parts.head.is_tax_inclusive_pricing;
  const taken = earlier.amount + same.reduce((sum, item) => sum + item.granted, 0);
  const left = Math.max((withTax ? thing.total.inc : thing.total.ex) - taken, 0);
  const asked = wish.amount ?? 0;
  if (asked > left && rules.overAsk === 'refused')
    throw new RefundRefusal('amount', `The amount is more than what is left of the ${wish.type}.`);
  const granted = Math.min(asked, left);
  const share = shareOfAmount(thing.total, withTax, taken, granted, step);
  return { ...pricedShare(itemOf(wish, asked, granted), share), beyond: asked - granted };
}

function byQuantity({ head }: OrderParts, wish: RefundWish, whole: Share): Priced {
  const withTax = head.is_tax_inclusive_pricing;
  const entered = withTax ? whole.inc : whole.ex;
  const adjustment = wish.adjustments.reduce((sum, each) => sum + each.amount, 0);
  if (entered + adjustment < 0) throw new RefundRefusal('adjustments', 'More is held back than is refunded.');
  const share = heldBack(whole, withTax, adjustment, stepOf(head.decimal_places));
  return { ...pricedShare(itemOf(wish, entered, entered), share), beyond: 0 };
}

/** An amount off the order as a whole leaves its tax alone; an amount of tax is nothing but tax. */
function priceOfOrder(parts: OrderParts, wish: RefundWish, rules: QuoteRules): Priced {
  if (wish.id !== parts.head.id) throw new RefundRefusal('item_id', `It must be the order's id, ${parts.head.id}.`);
  const asked = wish.amount ?? 0;
  if (wish.type === 'ORDER')
    return { item: itemOf(wish, asked, asked), inc: asked, tax: 0, exactInc: asked, beyond: 0 };
  if (rules.taxItems === 'refused') throw new RefundRefusal('item_type', 'TAX cannot be refunded as an item.');
  const left = leftOf(parts).tax;
  if (asked > left && rules.overAsk === 'refused')
    throw new RefundRefusal('amount', 'The amount is more than what is left of the TAX.');
  const granted = Math.min(asked, left);
  const item = itemOf(wish, asked, granted);
  return { item, inc: granted, tax: granted, exactInc: granted, beyond: asked - granted };
}

function pricedShare(item: RefundItem, share: Share): Omit<Priced, 'beyond'> {
  return { item, inc: share.inc, tax: share.inc - share.ex, exactInc: share.exactInc };
}

function itemOf(wish: RefundWish, requested: Units, granted: Units): RefundItem {
  return {
    item_type: wish.type,
    item_id: wish.id,
    reason: wish.reason,
    quantity: wish.quantity,
    adjustments: wish.adjustments,
    requested_amount: requested,
    granted,
  };
}

/** Tax that was charged too much, given back alone. It must not be more than the tax that is left. */
export function quoteTaxAdjustment(parts: OrderParts, amount: Units): Quote {
  const left = leftOf(parts);
  if (amount <= 0 || amount > Math.min(left.tax, left.total))
    throw new RefundRefusal('tax_adjustment_amount', 'It must be the tax that was charged too much.');
  return { total: amount, tax: amount, orderLevel: 0, rounding: 0, adjustment: 0, items: [] };
}
