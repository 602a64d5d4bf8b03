import type { z } from 'zod';
import type { NewCheckoutFee } from '#lib/bigcommerce/types/checkout.ts';
import { hasCardNumber } from '#lib/core/card-numbers.ts';
import { compare } from '#lib/core/decimals.ts';
import type { CheckoutContext } from './context.ts';
import type { CheckoutDiscounts, CheckoutFeeInput, couponSchema, messageSchema } from './contract.ts';
import { failure } from './failures.ts';
import type { Click } from './lines-service.ts';
import { takeStep } from './step-service.ts';
import type { CheckoutView } from './view-contract.ts';

/** Calls: add the coupon. */
export function addCoupon(
  ctx: CheckoutContext,
  click: Click,
  { version, code }: z.output<typeof couponSchema>,
): Promise<CheckoutView> {
  // No coupon is called so, and what is asked for is kept in the audit.
  if (hasCardNumber(code)) throw failure('unprocessable', 'making.coupon', { problem: 'coupon' }, 'code');
  return takeStep(ctx, {
    ...click,
    action: 'checkout.add_coupon',
    version,
    payload: { version, code },
    facts: { code },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.addCoupon(cartId, code, version),
    shows: ({ coupons }) => coupons.some((coupon) => isCode(coupon.code, code)),
  });
}

/** Calls: delete the coupon. */
export function removeCoupon(
  ctx: CheckoutContext,
  { couponCode, ...click }: Click & { readonly couponCode: string },
  version: number,
): Promise<CheckoutView> {
  return takeStep(ctx, {
    ...click,
    action: 'checkout.remove_coupon',
    version,
    payload: { couponCode, version },
    facts: { code: couponCode },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.removeCoupon(cartId, couponCode, version),
    shows: ({ coupons }) => coupons.every((coupon) => !isCode(coupon.code, couponCode)),
    isRemoval: true,
  });
}

function isCode(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** All manual discounts there are to be. Calls: add discounts. */
export function setDiscounts(ctx: CheckoutContext, click: Click, body: CheckoutDiscounts): Promise<CheckoutView> {
  const { version, cart, lines } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.discounts',
    version,
    payload: body,
    facts: { cart, lines: lines.map(({ lineId, amount }) => `${lineId} ${amount}`) },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.setDiscounts(cartId, { cart, lines }, version),
    shows: ({ totals }) => compare(totals.discount.amount, cart) === 0,
  });
}

/** Who asks for a fee, as the platform wants it named. */
const FEE_SOURCE = 'Orderdeck';

function toFee({ name, displayName, cost, taxClassId }: CheckoutFeeInput): NewCheckoutFee {
  return { name, displayName, cost, taxClassId, source: FEE_SOURCE };
}

/** Calls: add fees. */
export function addFee(ctx: CheckoutContext, click: Click, body: CheckoutFeeInput): Promise<CheckoutView> {
  const { version, name, displayName, cost } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.add_fee',
    version,
    payload: body,
    facts: { name, cost },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.addFee(cartId, toFee(body)),
    shows: ({ fees }) => fees.some((fee) => fee.name === name && fee.displayName === displayName),
  });
}

/** Calls: update fees. */
export function changeFee(
  ctx: CheckoutContext,
  { feeId, ...click }: Click & { readonly feeId: string },
  body: CheckoutFeeInput,
): Promise<CheckoutView> {
  const { version, name, displayName, cost } = body;
  return takeStep(ctx, {
    ...click,
    action: 'checkout.change_fee',
    version,
    payload: { feeId, body },
    facts: { feeId, name, cost },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.changeFee(cartId, feeId, toFee(body)),
    shows: ({ fees }) => fees.some((fee) => fee.id === feeId && fee.name === name && fee.displayName === displayName),
  });
}

/** Calls: delete fees. */
export function removeFee(
  ctx: CheckoutContext,
  { feeId, ...click }: Click & { readonly feeId: string },
  version: number,
): Promise<CheckoutView> {
  return takeStep(ctx, {
    ...click,
    action: 'checkout.remove_fee',
    version,
    payload: { feeId, version },
    facts: { feeId },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.removeFee(cartId, feeId),
    shows: ({ fees }) => fees.every(({ id }) => id !== feeId),
    isRemoval: true,
  });
}

/** What the shopper says to the order. Calls: update the checkout. */
export function setMessage(
  ctx: CheckoutContext,
  click: Click,
  body: z.output<typeof messageSchema>,
): Promise<CheckoutView> {
  const { version, message } = body;
  if (hasCardNumber(message))
    throw failure('unprocessable', 'making.cardNumberInMessage', { problem: 'refused' }, 'message');
  return takeStep(ctx, {
    ...click,
    action: 'checkout.message',
    version,
    payload: body,
    facts: { characters: message.length },
    send: ({ cartId }) => ctx.bigcommerce.checkouts.setMessage(cartId, message, version),
    shows: ({ customerMessage }) => customerMessage === message,
  });
}
