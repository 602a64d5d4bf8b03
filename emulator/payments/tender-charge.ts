import { randomUUID } from 'node:crypto';
import { confirmOrder } from '../orders/confirm-order.ts';
import { asNumber } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';
import type { Transaction } from '../state/payment-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { ChargeMethod } from './charge-methods.ts';
import { chargedTransaction } from './charge-transaction.ts';
import type { Charged } from './charged.ts';
import { paidHead } from './charged.ts';
import { dueOf } from './due.ts';
import type { SentInstrument } from './instruments.ts';
import { paymentRefusal } from './payment-refusal.ts';

const PENDING = 1;

/** What was taken off a balance, and how the order and the transaction tell it. */
interface Tender {
  readonly amount: Units;
  readonly head: Partial<OrderHead>;
  readonly told: {
    readonly certificate?: Transaction['gift_certificate'];
    readonly credit?: Transaction['store_credit'];
  };
}

/**
 * Pays with what the store owes the shopper: as much as there is, and as is due. What is left keeps the order Pending, to be paid
 * with another token (BigCommerce docs: payments with store credit and gift certificates).
 */
export function payByTender(
  world: World,
  store: StoreState,
  parts: OrderParts,
  method: ChargeMethod,
  instrument: SentInstrument,
): Charged {
  const { head, transactions } = parts;
  if (head.default_currency_code !== store.profile.currencies[0].code)
    throw paymentRefusal(422, 30102, { detail: 'It can only be spent in the default currency of the store.' });
  const due = dueOf(parts);
  const tender =
    method.type === 'store_credit'
      ? storeCredit(store, head, due, instrument)
      : giftCertificate(store, head, due, instrument);
  const id = randomUUID();
  const nowS = Math.floor(world.clock.nowMs() / 1000);
  const transaction = chargedTransaction(head, {
    id: store.orders.nextId('transaction'),
    gatewayId: id,
    event: 'purchase',
    status: 'ok',
    amount: tender.amount,
    createdS: nowS,
    gateway: '',
    methodId: method.id,
    method: method.type,
    card: null,
    token: null,
    ...tender.told,
  });
  const isWhole = tender.amount === due;
  const change = { ...tender.head, payment_method: method.orderText, modified_s: nowS };
  store.orders.save(head.id, {
    head: isWhole
      ? paidHead(head, { ...change, payment_status: 'captured' })
      : { ...head, ...change, status_id: PENDING },
    transactions: [...transactions, transaction],
  });
  if (isWhole) confirmOrder(world, store, head);
  return { id, transaction_type: 'purchase', status: 'success' };
}

function wrongInstrument() {
  return paymentRefusal(422, 10001, {
    errors: { 'payment.instrument.type': 'The payment method does not take this kind of instrument.' },
  });
}

function storeCredit(store: StoreState, head: OrderHead, due: Units, instrument: SentInstrument): Tender {
  if (instrument.type !== 'store_credit') throw wrongInstrument();
  if (head.customer_id === 0) throw paymentRefusal(422, 30102, { detail: 'Guests have no store credit.' });
  const amount = Math.min(store.storeCredit.balance(head.customer_id), due);
  if (amount === 0) throw paymentRefusal(422, 30106);
  const balance = store.storeCredit.add(head.customer_id, -amount);
  return {
    amount,
    head: { store_credit_amount: head.store_credit_amount + amount },
    told: { credit: { remaining_balance: asNumber(balance) } },
  };
}

function giftCertificate(store: StoreState, head: OrderHead, due: Units, instrument: SentInstrument): Tender {
  if (instrument.type !== 'gift_certificate') throw wrongInstrument();
  const certificate = store.giftCertificates.find(instrument.code);
  if (certificate === null || certificate.status === 'expired') throw paymentRefusal(422, 30102);
  const amount = Math.min(certificate.balance, due);
  if (amount === 0) throw paymentRefusal(422, 30106);
  const left = store.giftCertificates.spend(certificate, amount);
  return {
    amount,
    head: { gift_certificate_amount: head.gift_certificate_amount + amount },
    told: {
      certificate: {
        code: certificate.code,
        original_balance: asNumber(certificate.original),
        starting_balance: asNumber(certificate.balance),
        remaining_balance: asNumber(left.balance),
        status: certificate.status,
      },
    },
  };
}
