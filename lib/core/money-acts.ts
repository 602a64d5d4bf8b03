/** Acts that move money or stock: nothing is done twice, and a person is asked where nobody can see whether it was done. */
export const MONEY_ACTIONS = [
  'refund.create',
  'payment.capture',
  'payment.void',
  'payment.charge',
  'payment.record',
  'inventory.restock',
] as const;
export type MoneyAction = (typeof MONEY_ACTIONS)[number];

export function isMoneyAction(action: string): action is MoneyAction {
  return (MONEY_ACTIONS as readonly string[]).includes(action);
}

/** One that moves money: while it is open, no other may begin on the same order. */
export function isPaymentAction(action: string): boolean {
  return isMoneyAction(action) && action !== 'inventory.restock';
}

/** How far a refund is. `requested`: taken by the platform, and the gateway has not answered. */
export type RefundState = 'requested' | 'refunded' | 'recorded' | 'declined' | 'partly_declined';

interface PaidBack {
  readonly isOffline: boolean;
  readonly isDeclined: boolean;
  /** Null until the gateway has answered. */
  readonly transactionId: string | null;
}

/** A refund's state by its payments: money is back only once its transaction is there (BigCommerce docs: refunds). */
export function refundStateOf(payments: readonly PaidBack[]): RefundState {
  const declined = payments.filter(({ isDeclined }) => isDeclined).length;
  const isWaiting = payments.some((one) => !one.isDeclined && !one.isOffline && one.transactionId === null);
  if (declined > 0 && declined === payments.length) return 'declined';
  if (isWaiting) return 'requested';
  if (declined > 0) return 'partly_declined';
  return payments.every(({ isOffline }) => isOffline) ? 'recorded' : 'refunded';
}

/** So long a gateway may take before an order that still shows nothing counts as fallen back. */
const GRACE_MS = 60_000;

const ENDS = {
  capture: { done: ['captured', 'paid', 'partially refunded', 'refunded'], pending: 'capture pending' },
  void: { done: ['void'], pending: 'void pending' },
} as const;

/** What became of a capture or void, by the order's payment status and whether a failed transaction of its kind came since. */
export function progressOf(
  kind: 'capture' | 'void',
  seen: { readonly paymentStatus: string; readonly hasFailed: boolean; readonly ageMs: number },
): 'waiting' | 'done' | 'failed' {
  const { done, pending } = ENDS[kind];
  if ((done as readonly string[]).includes(seen.paymentStatus)) return 'done';
  if (seen.paymentStatus === pending) return 'waiting';
  return seen.hasFailed || seen.ageMs >= GRACE_MS ? 'failed' : 'waiting';
}

const CHARGED: ReadonlySet<string> = new Set([...ENDS.capture.done, ENDS.capture.pending, 'authorized']);

/** What became of a charge that its provider had not answered. Nothing but a decline says that it failed. */
export function chargeProgressOf(paymentStatus: string): 'waiting' | 'done' | 'failed' {
  if (CHARGED.has(paymentStatus)) return 'done';
  return paymentStatus === 'declined' ? 'failed' : 'waiting';
}

/** Whether the platform shows that a capture or void was asked for at all. */
export function showsAsked(kind: 'capture' | 'void', paymentStatus: string): boolean {
  const { done, pending } = ENDS[kind];
  return paymentStatus === pending || (done as readonly string[]).includes(paymentStatus);
}

/** When to look after a gateway again, by how often it was looked at. */
const LOOK_AFTER_MS = [2_000, 5_000, 15_000, 30_000, 60_000, 5 * 60_000] as const;
/** From here on a person has to see to it. */
export const STUCK_AFTER_MS = 24 * 3_600_000;
const STUCK_LOOK_AFTER_MS = 3_600_000;

export function nextLookMs(looks: number, ageMs: number): number {
  if (ageMs >= STUCK_AFTER_MS) return STUCK_LOOK_AFTER_MS;
  return LOOK_AFTER_MS[Math.min(looks, LOOK_AFTER_MS.length - 1)] ?? STUCK_LOOK_AFTER_MS;
}
