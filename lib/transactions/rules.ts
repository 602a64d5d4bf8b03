import { compare, minus, notNegative, sum } from '#lib/core/decimals.ts';
import type { Money } from '#lib/core/money.ts';
import type { LedgerRow, PaymentAction } from './contract.ts';

/** What of the order the ledger is held against. */
export interface PaidOrder {
  readonly total: Money;
  readonly paymentStatus: string;
  readonly storeCredit: Money;
  readonly giftCertificate: Money;
}

/**
 * How the ledger and the order's total go together. `difference` is never below zero.
 * `covered`: store credit and gift certificates pay for all of it, so no gateway knows the order.
 */
export type Verdict =
  | { readonly kind: 'balanced' | 'authorized' | 'voided' | 'covered' | 'nothing_due' | 'offline' }
  | { readonly kind: 'short' | 'over'; readonly difference: Money };

export interface Reconciliation {
  readonly received: Money;
  /** Held by a gateway and not taken yet. */
  readonly authorized: Money;
  readonly refunded: Money;
  /** Store credit and gift certificates that no ledger row tells of. */
  readonly tendered: Money;
  /** What is left of it all: received less refunded. */
  readonly net: Money;
  readonly verdict: Verdict;
}

const TENDERS: ReadonlySet<string> = new Set(['store_credit', 'gift_certificate']);

/** The ledger in time order: what came first stands first, what has no date last. */
export function inTimeOrder<Row extends { readonly id: number; readonly createdAt: string | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const atMs = (createdAt: string | null) => (createdAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(createdAt));
  return rows.toSorted((a, b) => atMs(a.createdAt) - atMs(b.createdAt) || a.id - b.id);
}

/** Holds a ledger against its order's total. Rows in another currency than the order's are left out. */
export function reconcile(rows: readonly LedgerRow[], order: PaidOrder): Reconciliation {
  const { currencyCode } = order.total;
  const own = rows.filter((row) => row.isOk && row.amount.currencyCode === currencyCode);
  const total = (events: readonly string[], from = own) =>
    sum(from.filter(({ event }) => events.includes(event)).map(({ amount }) => amount.amount));
  const tenders = own.filter(({ method }) => TENDERS.has(method));
  const tendered = notNegative(
    minus(sum([order.storeCredit.amount, order.giftCertificate.amount]), total(['purchase'], tenders)),
  );
  const received = total(['purchase', 'capture']);
  const refunded = total(['refund']);
  const isVoided = own.some(({ event }) => event === 'void');
  const authorized = isVoided ? '0' : notNegative(minus(total(['authorization']), total(['capture'])));
  const due = notNegative(minus(order.total.amount, tendered));
  const money = (amount: string): Money => ({ amount, currencyCode });
  return {
    received: money(received),
    authorized: money(authorized),
    refunded: money(refunded),
    tendered: money(tendered),
    net: money(minus(received, refunded)),
    verdict: verdictOf({ due, received, authorized, isVoided, isEmpty: own.length === 0, tendered }, money),
  };
}

interface Sums {
  readonly due: string;
  readonly received: string;
  readonly authorized: string;
  readonly tendered: string;
  readonly isVoided: boolean;
  readonly isEmpty: boolean;
}

function verdictOf(sums: Sums, money: (amount: string) => Money): Verdict {
  const { due, received, authorized, tendered, isVoided, isEmpty } = sums;
  if (compare(due, '0') === 0 && isEmpty) return { kind: compare(tendered, '0') > 0 ? 'covered' : 'nothing_due' };
  if (isEmpty) return { kind: 'offline' };
  if (isVoided && compare(received, '0') === 0) return { kind: 'voided' };
  if (compare(received, due) === 0) return { kind: 'balanced' };
  if (compare(received, due) > 0) return { kind: 'over', difference: money(minus(received, due)) };
  if (compare(sum([received, authorized]), due) === 0) return { kind: 'authorized' };
  return { kind: 'short', difference: money(minus(due, received)) };
}

/** A capture or void takes the whole of what is authorized, and only while nothing else is under way. */
export function isPossible(_action: PaymentAction, paymentStatus: string): boolean {
  return paymentStatus === 'authorized';
}
