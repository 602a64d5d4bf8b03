import { Decimal } from 'decimal.js';
import { addMoney, isZeroMoney, subtractMoney, type Money } from '#lib/core/money.ts';
import type { OrderDetail } from './contract.ts';

/** Why what was paid is not what the order costs. Each says what is known, none guesses. */
export type BalanceReason =
  | { readonly kind: 'nothingRecorded'; readonly method: string }
  | { readonly kind: 'held'; readonly amount: Money }
  | { readonly kind: 'failed' }
  | { readonly kind: 'voided' }
  | { readonly kind: 'offline'; readonly method: string }
  /** What was paid is what the order cost at an earlier time. */
  | { readonly kind: 'totalChanged'; readonly from: Money }
  | { readonly kind: 'partlyPaid' }
  | { readonly kind: 'overpaid' }
  | { readonly kind: 'otherCurrency' };

/** Why the refunds that were recorded are not the refunds that the payment side tells. */
export type RefundReason = 'offline' | 'declined' | 'underWay' | 'refundedElsewhere' | 'unexplained';

export interface PaymentSums {
  readonly total: Money;
  /** Store credit and gift certificates that paid a part and left no transaction. */
  readonly tender: Money;
  /** Taken: purchases and captures that went well. */
  readonly paid: Money;
  /** Authorised and neither captured nor voided. */
  readonly held: Money;
  /** `total - tender - paid`: positive is owed, negative is too much. */
  readonly balance: Money;
  readonly balanceReason: BalanceReason | null;
  /** Refunds as the payment side tells them, and as they were recorded on the order. */
  readonly refundedByTransactions: Money;
  readonly refundRecords: Money;
  readonly refundReasons: readonly RefundReason[];
  /** What the merchant keeps: paid and tender without what was given back. */
  readonly kept: Money;
  /** Transactions in another currency, which no sum can hold. */
  readonly otherCurrencies: readonly string[];
}

/** A payment event, as the ledger tells it. */
export interface RecordedTransaction {
  readonly event: string;
  readonly method: string;
  readonly amount: Money;
  readonly isOk: boolean;
}

/** A refund as it was recorded on the order; its money is back once a provider says so. */
export interface RecordedRefund {
  readonly total: Money;
  readonly payments: readonly { readonly isOffline: boolean; readonly isDeclined: boolean }[];
}

const TENDER_METHODS: ReadonlySet<string> = new Set(['store_credit', 'gift_certificate']);
const TAKEN: ReadonlySet<string> = new Set(['purchase', 'capture']);
const ENDS_HOLDING: ReadonlySet<string> = new Set(['capture', 'void']);
/** Payment statuses of an order whose money has come (BigCommerce docs: payment_status). */
const PAID_STATUSES: ReadonlySet<string> = new Set(['paid', 'captured', 'partially refunded', 'refunded']);

type PaidOrder = Pick<OrderDetail, 'row' | 'totals'>;

/** What refunds were recorded for in the order's currency; one whose every payment was declined gave nothing back. */
export function recordedRefunds(currencyCode: string, refunds: readonly RecordedRefund[]): Money {
  const standing = refunds.filter(({ payments }) => payments.length === 0 || !payments.every((one) => one.isDeclined));
  return addMoney(
    currencyCode,
    ...standing.map(({ total }) => total).filter((total) => total.currencyCode === currencyCode),
  );
}

/** Transactions and refunds against the order's total, exactly. `earlierTotals`: what history knows that it cost before. */
export function sumPayments(
  { row, totals }: PaidOrder,
  transactions: readonly RecordedTransaction[],
  refunds: readonly RecordedRefund[],
  earlierTotals: readonly Money[] = [],
): PaymentSums {
  const total = totals.totalIncTax;
  const { currencyCode } = total;
  const own = transactions.filter(({ amount }) => amount.currencyCode === currencyCode);
  const otherCurrencies = [...new Set(transactions.map(({ amount }) => amount.currencyCode))].filter(
    (code) => code !== currencyCode,
  );
  const good = own.filter(({ isOk }) => isOk);
  const sum = (chosen: readonly { readonly amount: Money }[]) =>
    addMoney(currencyCode, ...chosen.map(({ amount }) => amount));
  const paid = sum(good.filter(({ event }) => TAKEN.has(event)));
  const hasTenderRows = good.some(({ method }) => TENDER_METHODS.has(method));
  const tender = hasTenderRows
    ? addMoney(currencyCode)
    : addMoney(currencyCode, totals.storeCredit, totals.giftCertificate);
  const isHolding = !good.some(({ event }) => ENDS_HOLDING.has(event));
  const held = isHolding ? sum(good.filter(({ event }) => event === 'authorization')) : addMoney(currencyCode);
  const balance = subtractMoney(subtractMoney(total, tender), paid);
  const refundedByTransactions = sum(good.filter(({ event }) => event === 'refund'));
  const refundRecords = recordedRefunds(currencyCode, refunds);
  const givenBack = larger(refundedByTransactions, refundRecords);
  return {
    ...{ total, tender, paid, held, balance, refundedByTransactions, refundRecords, otherCurrencies },
    balanceReason: isZeroMoney(balance)
      ? null
      : balanceReason({
          row,
          own,
          good,
          taken: addMoney(currencyCode, paid, tender),
          held,
          balance,
          otherCurrencies,
          earlierTotals,
        }),
    refundReasons: refundReasons(refundedByTransactions, refundRecords, refunds),
    kept: subtractMoney(addMoney(currencyCode, paid, tender), givenBack),
  };
}

interface BalanceFacts {
  readonly row: PaidOrder['row'];
  readonly own: readonly RecordedTransaction[];
  readonly good: readonly RecordedTransaction[];
  /** Paid, tender included. */
  readonly taken: Money;
  readonly held: Money;
  readonly balance: Money;
  readonly otherCurrencies: readonly string[];
  readonly earlierTotals: readonly Money[];
}

function balanceReason({
  row,
  own,
  good,
  taken,
  held,
  balance,
  otherCurrencies,
  earlierTotals,
}: BalanceFacts): BalanceReason {
  if (otherCurrencies.length > 0) return { kind: 'otherCurrency' };
  if (!isZeroMoney(held)) return { kind: 'held', amount: held };
  if (good.length === 0 && own.length > 0) return { kind: 'failed' };
  if (good.some(({ event }) => event === 'void')) return { kind: 'voided' };
  if (own.length === 0)
    return PAID_STATUSES.has(row.paymentStatus)
      ? { kind: 'offline', method: row.paymentMethod }
      : { kind: 'nothingRecorded', method: row.paymentMethod };
  const from = earlierTotals.find(
    (one) => one.currencyCode === taken.currencyCode && isZeroMoney(subtractMoney(one, taken)),
  );
  if (from !== undefined) return { kind: 'totalChanged', from };
  const isByTenderAlone = !good.some(({ event, method }) => TAKEN.has(event) && !TENDER_METHODS.has(method));
  if (isByTenderAlone) return { kind: 'nothingRecorded', method: row.paymentMethod };
  return { kind: new Decimal(balance.amount).isPositive() ? 'partlyPaid' : 'overpaid' };
}

function refundReasons(told: Money, recorded: Money, refunds: readonly RecordedRefund[]): readonly RefundReason[] {
  const gap = new Decimal(recorded.amount).minus(told.amount);
  if (gap.isZero()) return [];
  if (gap.isNegative()) return [refunds.length === 0 ? 'refundedElsewhere' : 'unexplained'];
  const payments = refunds.flatMap((refund) => refund.payments);
  const reasons: RefundReason[] = [];
  if (payments.some(({ isOffline, isDeclined }) => isOffline && !isDeclined)) reasons.push('offline');
  if (payments.some(({ isDeclined }) => isDeclined)) reasons.push('declined');
  if (payments.some(({ isOffline, isDeclined }) => !isOffline && !isDeclined)) reasons.push('underWay');
  return reasons.length === 0 ? ['unexplained'] : reasons;
}

function larger(one: Money, other: Money): Money {
  return new Decimal(one.amount).gte(other.amount) ? one : other;
}
