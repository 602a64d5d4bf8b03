import { compare, minus, notNegative, sum } from '#lib/core/decimals.ts';
import type { Money } from '#lib/core/money.ts';
import { awaitsPayment } from '#lib/core/taking-payments.ts';

export const MOST_REASON_CHARACTERS = 500;
export const MOST_METHOD_CHARACTERS = 100;

/** Why nothing can be paid on an order now. */
export type PayBlock = 'switched_off' | 'archived' | 'status' | 'nothing_due' | 'under_way' | 'unclear';
/** Why the platform itself takes no payment for it; what came another way can still be recorded. */
export type GatewayBlock = 'status' | 'panel';

const INCOMPLETE = 0;
const PENDING = 1;
const COMPLETED = 10;
const AWAITING_FULFILLMENT = 11;

/** Ways that payments by store credit and gift certificates show in the ledger: the order's own figures count them. */
const TENDERS: ReadonlySet<string> = new Set(['store_credit', 'gift_certificate']);

/** An event of the order's ledger. */
export interface LedgerEvent {
  readonly event: string;
  readonly method: string | null;
  readonly status: string | null;
  readonly amount: Money;
}

export interface PayableOrder {
  readonly statusId: number;
  readonly isDeleted: boolean;
  readonly isDigital: boolean;
  readonly orderSource: string | null;
  readonly paymentStatus: string | null;
  readonly totalIncTax: Money;
  readonly storeCreditAmount: Money;
  readonly giftCertificateAmount: Money;
}

/** What came of an order's total already, and what is still due. Held money counts as come: it must not be asked for twice. */
export function amountsOf(
  order: PayableOrder,
  ledger: readonly LedgerEvent[],
): { readonly paid: Money; readonly due: Money } {
  const { currencyCode } = order.totalIncTax;
  const good = ledger.filter(
    ({ status, method, amount }) =>
      status === 'ok' && !TENDERS.has(method ?? '') && amount.currencyCode === currencyCode,
  );
  const of = (event: string) => sum(good.filter((each) => each.event === event).map(({ amount }) => amount.amount));
  const isVoided = good.some(({ event }) => event === 'void');
  const [held, captured] = [isVoided ? '0' : of('authorization'), of('capture')];
  // A capture takes what an authorization held.
  const authorized = compare(held, captured) > 0 ? held : captured;
  const tendered = [order.storeCreditAmount.amount, order.giftCertificateAmount.amount];
  const paid = sum([...tendered, of('purchase'), of('pending'), authorized]);
  const due = notNegative(minus(order.totalIncTax.amount, paid));
  return { paid: { amount: paid, currencyCode }, due: { amount: due, currencyCode } };
}

/** Why nothing can be paid on the order; null when something can. */
export function blockOf(
  order: PayableOrder,
  ledger: readonly LedgerEvent[],
  due: Money,
): Exclude<PayBlock, 'switched_off' | 'unclear'> | null {
  if (order.isDeleted) return 'archived';
  const isPending = ledger.some(({ event, status }) => event === 'pending' && status === 'ok');
  if (isPending || (order.paymentStatus ?? '').includes('pending')) return 'under_way';
  if (!awaitsPayment(order.statusId)) return 'status';
  return compare(due.amount, '0') === 0 ? 'nothing_due' : null;
}

/**
 * Why the platform takes no payment for an order that waits for one; null when it takes one. It must be Incomplete, or Pending
 * since a part was paid, and come from elsewhere than the control panel (BigCommerce docs: payments).
 */
export function gatewayBlockOf(order: PayableOrder): GatewayBlock | null {
  const tendered = sum([order.storeCreditAmount.amount, order.giftCertificateAmount.amount]);
  const isPartPaid = order.statusId === PENDING && compare(tendered, '0') > 0;
  if (order.statusId !== INCOMPLETE && !isPartPaid) return 'status';
  return order.orderSource === 'manual' ? 'panel' : null;
}

/** The status of an order whose money came another way: next it is packed, or it is done where there is nothing to pack. */
export function paidStatusOf({ isDigital }: Pick<PayableOrder, 'isDigital'>): number {
  return isDigital ? COMPLETED : AWAITING_FULFILLMENT;
}

export function isSameMoney(one: Money, other: Money): boolean {
  return one.currencyCode === other.currencyCode && compare(one.amount, other.amount) === 0;
}

/** A card is good until the end of its month. Without a date nobody can tell: the provider will. */
export function isExpired(month: number | null, year: number | null, now: Date): boolean {
  if (month === null || year === null) return false;
  return year * 12 + month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
}

const MOST_DIGITS = 12;

/** Whether a text holds so many digits in a row, blanks and hyphens between them left out, as only cards and accounts have. */
export function holdsLongNumber(text: string): boolean {
  return (text.match(/\d(?:[\s-]*\d)*/g) ?? []).some((run) => run.replaceAll(/\D/g, '').length >= MOST_DIGITS);
}

/**
 * What a refused payment asks of the person. `stop`: never again from here, somebody has to look; `again`: the same may be tried
 * later; `other`: another way to pay, or the shopper; `read`: what was decided by has changed; `set_up`: the store's settings.
 */
export type NextStep = 'again' | 'other' | 'read' | 'set_up' | 'stop';

export const NEXT_STEP = {
  10000: 'again',
  10001: 'read',
  30000: 'set_up',
  30001: 'set_up',
  30002: 'other',
  30003: 'read',
  30004: 'read',
  30050: 'other',
  30051: 'read',
  30100: 'again',
  30101: 'other',
  30102: 'other',
  30103: 'other',
  30104: 'other',
  30105: 'stop',
  30106: 'other',
  30107: 'other',
} as const satisfies Readonly<Record<number, NextStep>>;

/** A refusal's number that there are words for. */
export type RefusalCode = keyof typeof NEXT_STEP;

export function isRefusalCode(code: number | undefined): code is RefusalCode {
  return code !== undefined && Object.hasOwn(NEXT_STEP, code);
}
