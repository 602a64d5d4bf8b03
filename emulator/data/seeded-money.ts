import type { Coupon, Fee, Transaction } from '../state/payment-records.ts';
import type { OrderPlan } from './order-plan.ts';
import { isOffline } from './plan-payment.ts';
import { mix, Random } from './random.ts';
import { TRANSACTIONS_PER_ORDER, uuidOf } from './seeded-ids.ts';

export function couponsOf(plan: OrderPlan): Coupon[] {
  const { coupon } = plan.discounts;
  if (coupon === null) return [];
  return [
    {
      id: plan.row + 1,
      coupon_id: coupon.couponId,
      code: coupon.code,
      amount: coupon.faceValue,
      type: coupon.type,
      discount: coupon.discount,
    },
  ];
}

export function feesOf(plan: OrderPlan): Fee[] {
  if (plan.fee.inc === 0) return [];
  return [
    {
      id: plan.row + 1,
      display_name_customer: 'Package protection',
      display_name_merchant: 'Package Protection Fee',
      source: 'checkout',
      cost: { base: plan.pricing.entersTax ? plan.fee.inc : plan.fee.ex, ...plan.fee },
      tax_class_id: null,
    },
  ];
}

interface Step {
  readonly event: string;
  readonly amount: number;
  readonly status: 'ok' | 'error';
  /** Index of the step that this one refers to. */
  readonly parent: number | null;
}

/** What went on at the gateway, from what became of the payment. */
function stepsOf(plan: OrderPlan, due: number, twoSteps: boolean): Step[] {
  const paid: Step[] = twoSteps
    ? [
        { event: 'authorization', amount: due, status: 'ok', parent: null },
        { event: 'capture', amount: due, status: 'ok', parent: 0 },
      ]
    : [{ event: 'purchase', amount: due, status: 'ok', parent: null }];
  switch (plan.fate.paymentStatus) {
    case 'authorized':
    case 'held for review':
      return [{ event: 'authorization', amount: due, status: 'ok', parent: null }];
    case 'pending':
      return [{ event: 'pending', amount: due, status: 'ok', parent: null }];
    case 'declined':
      return [{ event: 'purchase', amount: due, status: 'error', parent: null }];
    case 'void':
      return [
        { event: 'authorization', amount: due, status: 'ok', parent: null },
        { event: 'void', amount: due, status: 'ok', parent: 0 },
      ];
    case 'captured':
    case 'paid':
      return paid;
    case 'refunded':
      return [...paid, { event: 'refund', amount: due, status: 'ok', parent: paid.length - 1 }];
    case 'partially refunded': {
      const piece = plan.lines[0]?.price.inc ?? 0;
      return [...paid, { event: 'refund', amount: Math.min(piece, due), status: 'ok', parent: paid.length - 1 }];
    }
    default:
      return [];
  }
}

/** The payment events of a seeded order. Offline methods leave none unless money went back. */
export function transactionsOf(plan: OrderPlan, seed: number): Transaction[] {
  const random = new Random(mix(seed, plan.row, 0x7a));
  const due = plan.totals.total_inc_tax - plan.storeCredit - plan.giftCertificate;
  const offline = isOffline(plan.origin.way);
  const steps = offline && plan.fate.refunded === 'none' ? [] : stepsOf(plan, due, random.chance(300));
  const firstId = plan.row * TRANSACTIONS_PER_ORDER + 1;
  const card = cardOf(plan, random);
  const main = steps.map((step, index): Transaction => ({
    ...blank(plan, firstId + index, step.event),
    method: offline ? 'offline' : plan.origin.way.kind === 'card' ? 'credit_card' : 'electronic_wallet',
    amount: step.amount,
    status: step.status,
    gateway: plan.origin.way.gateway,
    gateway_transaction_id: offline ? '' : `pi_${random.filled('##@@#@##@@#@##')}`,
    fraud_review: plan.fate.paymentStatus === 'held for review',
    reference_transaction_id: step.parent === null ? null : firstId + step.parent,
    created_s: plan.createdS + 20 + index * 600,
    payment_method_id: offline ? plan.origin.way.gateway : `${plan.origin.way.gateway}.card`,
    payment_instrument_token: card === null ? null : uuidOf(seed, plan.row, 0x70),
    credit_card: card,
    offline: offline ? { display_name: plan.origin.way.name } : null,
  }));
  return [...main, ...tenderOf(plan, firstId + main.length)];
}

function tenderOf(plan: OrderPlan, firstId: number): Transaction[] {
  const tender: Transaction[] = [];
  if (plan.storeCredit > 0)
    tender.push({
      ...blank(plan, firstId, 'purchase'),
      method: 'store_credit',
      amount: plan.storeCredit,
      payment_method_id: 'bigcommerce.store_credit',
      store_credit: { remaining_balance: 12.5 },
    });
  if (plan.giftCertificate > 0)
    tender.push({
      ...blank(plan, firstId + tender.length, 'purchase'),
      method: 'gift_certificate',
      amount: plan.giftCertificate,
      payment_method_id: 'bigcommerce.gift_certificate',
      gift_certificate: {
        code: `GC-${plan.row + 1000}`,
        original_balance: plan.giftCertificate / 5_000,
        starting_balance: plan.giftCertificate / 10_000,
        remaining_balance: 0,
        status: 'active',
      },
    });
  return tender;
}

function blank(plan: OrderPlan, id: number, event: string): Transaction {
  return {
    id,
    event,
    method: 'custom',
    amount: 0,
    currency: plan.pricing.currency.code,
    gateway: '',
    gateway_transaction_id: '',
    status: 'ok',
    fraud_review: false,
    reference_transaction_id: null,
    created_s: plan.createdS + 10,
    payment_method_id: '',
    payment_instrument_token: null,
    credit_card: null,
    gift_certificate: null,
    store_credit: null,
    offline: null,
    custom: null,
  };
}

function cardOf(plan: OrderPlan, random: Random): Readonly<Record<string, string | number>> | null {
  if (plan.origin.way.kind !== 'card') return null;
  const [type, iin] = random.pick([
    ['visa', '411111'],
    ['master', '555555'],
    ['american_express', '378282'],
  ] as const);
  return {
    card_type: type,
    card_iin: iin,
    card_last4: random.filled('####'),
    card_expiry_month: random.between(1, 12),
    card_expiry_year: random.between(2027, 2032),
  };
}
