import { platformWord } from '#components/shared/order-words/order-words.ts';
import type { Money } from '#lib/core/money.ts';
import { DIFFERENCE_FIELDS } from '#lib/core/order-differences.ts';

/** Acts of which there are words. */
const ACTIONS = [
  'order_change',
  'order_edit',
  'order_edit_address',
  'order_create',
  'checkout_order',
  'order_archive',
  'order_unarchive',
  'tag_add',
  'tag_rename',
  'tag_remove',
  'shipment_create',
  'shipment_update',
  'shipment_delete',
  'shipment_delete_all',
  'pickup_create',
  'pickup_update',
  'pickup_delete',
  'refund_create',
  'payment_capture',
  'payment_void',
  'payment_charge',
  'payment_record',
  'inventory_restock',
  'question_answer',
] as const;

/** Fields of an order and of acts on it, likewise. */
const FIELDS = [...DIFFERENCE_FIELDS, 'tags', 'isArchived'] as const;

/** An act as the name of a text, or readable words of its own name where there is none. */
export function actionWord(action: string): { readonly known: (typeof ACTIONS)[number] } | { readonly word: string } {
  const name = action.replaceAll('.', '_');
  const known = ACTIONS.find((one) => one === name);
  return known === undefined ? { word: platformWord(name) } : { known };
}

/** A field likewise: `billing.street1` becomes "Billing street1". */
export function fieldWord(field: string): { readonly known: (typeof FIELDS)[number] } | { readonly word: string } {
  const known = FIELDS.find((one) => one === field);
  if (known !== undefined) return { known };
  return {
    word: platformWord(
      field
        .replaceAll('.', ' ')
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase(),
    ),
  };
}

/** The amount of `12.5 USD`, as the index keeps totals; null for any other text. */
export function readAmount(text: string): Money | null {
  const [, amount, currencyCode] = /^(-?[0-9]+(?:\.[0-9]+)?) ([A-Z]{3})$/.exec(text) ?? [];
  return amount === undefined || currencyCode === undefined ? null : { amount, currencyCode };
}

/** Longer values are cut: the order has the whole. */
const MOST_CHARACTERS = 160;

export function shortValue(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).toWellFormed()}…`;
}
