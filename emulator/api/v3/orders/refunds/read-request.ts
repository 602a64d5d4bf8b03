import type { SentPayment } from '../../../../rules/refunds/methods.ts';
import type { RefundWish } from '../../../../rules/refunds/quote.ts';
import type { Units } from '../../../../rules/money.ts';
import { REFUND_ITEM_TYPES } from '../../../../state/refund-records.ts';
import type { RefundAdjustment, RefundItemType } from '../../../../state/refund-records.ts';
import type { JsonObject } from '../../../v2/body-fields.ts';
import {
  amountField,
  flagField,
  listField,
  objectField,
  stringField,
  unprocessable,
  wholeNumber,
} from '../../json-body.ts';

/** What a quote or a refund is asked for: items, or tax alone. */
export type RefundSubject =
  { readonly kind: 'items'; readonly wishes: readonly RefundWish[] } | { readonly kind: 'tax'; readonly amount: Units };

/** The merchant's own figures in place of the quoted ones. */
export interface Override {
  readonly total: Units;
  readonly tax: Units;
}

const BY_QUANTITY: ReadonlySet<RefundItemType> = new Set<RefundItemType>(['PRODUCT', 'GIFT_WRAPPING']);

/** Items and a tax adjustment exclude each other; an adjustment of nothing is none. `step` is the currency's. */
export function readSubject(body: JsonObject, step: number): RefundSubject {
  const adjustment = body['tax_adjustment_amount'];
  const taxAmount = adjustment === undefined ? 0 : amountField(adjustment, 'tax_adjustment_amount', step);
  if (body['items'] === undefined && adjustment !== undefined) return { kind: 'tax', amount: taxAmount };
  if (taxAmount > 0) throw unprocessable({ tax_adjustment_amount: 'It cannot be sent together with items.' });
  const items = listField(body['items'], 'items');
  if (items.length === 0) throw unprocessable({ items: 'error.minItems: 1' });
  return {
    kind: 'items',
    wishes: items.map((item, index) => readWish(objectField(item, `items.${index}`), `items.${index}`, step)),
  };
}

function readWish(item: JsonObject, path: string, step: number): RefundWish {
  const sent = stringField(item['item_type'], `${path}.item_type`);
  const type = REFUND_ITEM_TYPES.find((name) => name === sent);
  if (type === undefined) throw unprocessable({ [`${path}.item_type`]: 'error.enum' });
  const pieces = BY_QUANTITY.has(type);
  const adjustments = item['adjustments'];
  if (adjustments !== undefined && type !== 'PRODUCT')
    throw unprocessable({ [`${path}.adjustments`]: 'Only a PRODUCT can have adjustments.' });
  const { reason } = item;
  return {
    type,
    id: wholeNumber(item['item_id'], `${path}.item_id`),
    quantity: pieces ? wholeNumber(item['quantity'], `${path}.quantity`) : null,
    amount: pieces ? null : amountField(item['amount'], `${path}.amount`, step),
    adjustments: adjustments === undefined ? [] : readAdjustments(adjustments, `${path}.adjustments`, step),
    reason: reason === undefined || reason === null ? '' : stringField(reason, `${path}.reason`, { max: 1000 }),
  };
}

function readAdjustments(sent: unknown, path: string, step: number): RefundAdjustment[] {
  return listField(sent, path).map((entry, index) => {
    const at = `${path}.${index}`;
    const { amount, description } = objectField(entry, at);
    if (typeof amount !== 'number' || amount > 0) throw unprocessable({ [`${at}.amount`]: 'error.max: 0' });
    const size = amountField(-amount, `${at}.amount`, step);
    return {
      amount: size === 0 ? 0 : -size,
      description: description === undefined ? '' : stringField(description, `${at}.description`, { max: 255 }),
    };
  });
}

export function readPayments(body: JsonObject, step: number): SentPayment[] {
  return listField(body['payments'], 'payments').map((entry, index) => {
    const at = `payments.${index}`;
    const payment = objectField(entry, at);
    return {
      provider_id: stringField(payment['provider_id'], `${at}.provider_id`, { min: 1 }),
      amount: amountField(payment['amount'], `${at}.amount`, step),
      offline: flagField(payment['offline'], `${at}.offline`),
    };
  });
}

/** Null when there is none. Both figures are required; the tax may be below zero. */
export function readOverride(body: JsonObject, step: number): Override | null {
  const sent = body['merchant_calculated_override'];
  if (sent === undefined) return null;
  const path = 'merchant_calculated_override';
  const override = objectField(sent, path);
  const tax = override['total_tax'];
  const sign = typeof tax === 'number' && tax < 0 ? -1 : 1;
  return {
    total: amountField(override['total_amount'], `${path}.total_amount`, step),
    tax: sign * amountField(sign === -1 ? -Number(tax) : tax, `${path}.total_tax`, step),
  };
}
