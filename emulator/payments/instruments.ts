import { isObject } from '../api/v2/body-fields.ts';
import type { JsonObject } from '../api/v2/body-fields.ts';
import type { StoredInstrument } from '../state/stored-instrument.ts';
import { paymentRefusal } from './payment-refusal.ts';

/** What a charge is to be taken from. The number of a card lives as long as the call, and nowhere else. */
export type SentInstrument =
  | {
      readonly type: 'card';
      readonly number: string;
      readonly month: number;
      readonly year: number;
    }
  | { readonly type: StoredInstrument['type']; readonly token: string }
  | { readonly type: 'gift_certificate'; readonly code: string }
  | { readonly type: 'store_credit' }
  | { readonly type: 'tokenized_card' };

export interface SentPayment {
  readonly methodId: string;
  readonly instrument: SentInstrument;
  readonly saves: boolean;
}

function invalid(path: string, reason: string) {
  return paymentRefusal(422, 10001, { errors: { [path]: reason } });
}

/** The body of a payment (BigCommerce docs: process payments). */
export function readPayment(body: unknown): SentPayment {
  if (!isObject(body) || !isObject(body['payment'])) throw invalid('payment', 'error.path.missing');
  const { payment_method_id: methodId, instrument, save_instrument: saves } = body['payment'];
  if (typeof methodId !== 'string' || methodId === '')
    throw invalid('payment.payment_method_id', 'error.expected.jsstring');
  if (!isObject(instrument)) throw invalid('payment.instrument', 'error.path.missing');
  if (saves !== undefined && typeof saves !== 'boolean')
    throw invalid('payment.save_instrument', 'error.expected.jsboolean');
  return { methodId, instrument: readInstrument(instrument), saves: saves === true };
}

function readInstrument(sent: JsonObject): SentInstrument {
  const { type } = sent;
  switch (type) {
    case 'card':
      text(sent, 'cardholder_name');
      digits(sent, 'verification_value', 3, 4);
      return {
        type,
        number: digits(sent, 'number', 12, 19),
        month: whole(sent, 'expiry_month', 1, 12),
        year: whole(sent, 'expiry_year', 1000, 9999),
      };
    case 'stored_card':
    case 'stored_paypal_account':
    case 'stored_bank_account':
      if (sent['verification_value'] !== undefined) digits(sent, 'verification_value', 3, 4);
      return { type, token: text(sent, 'token', 64, 64) };
    case 'gift_certificate':
      return { type, code: text(sent, 'gift_certificate_code') };
    case 'store_credit':
      return { type };
    case 'tokenized_card':
      text(sent, 'token');
      return { type };
    default:
      throw invalid('payment.instrument.type', 'There is no such instrument.');
  }
}

function text(sent: JsonObject, name: string, min = 1, max = 255): string {
  const value = sent[name];
  if (typeof value !== 'string') throw invalid(`payment.instrument.${name}`, 'error.expected.jsstring');
  if (value.length < min || value.length > max)
    throw invalid(`payment.instrument.${name}`, `It must have ${min} to ${max} characters.`);
  return value;
}

function digits(sent: JsonObject, name: string, min: number, max: number): string {
  const value = text(sent, name, min, max);
  if (!/^\d+$/.test(value)) throw invalid(`payment.instrument.${name}`, 'It must have digits only.');
  return value;
}

function whole(sent: JsonObject, name: string, least: number, most: number): number {
  const value = sent[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
    throw invalid(`payment.instrument.${name}`, `It must be a whole number from ${least} to ${most}.`);
  return value;
}

/** What may be kept of a body: that there was a payment, by which method and of what kind. No number, token, code or name. */
export function keptOfPayment(body: unknown, token: { readonly id: number; readonly orderId: number } | null): string {
  const payment = isObject(body) && isObject(body['payment']) ? body['payment'] : {};
  const instrument = isObject(payment['instrument']) ? payment['instrument'] : {};
  const word = (value: unknown) => (typeof value === 'string' && /^[a-z0-9_.]{1,40}$/.test(value) ? value : null);
  return JSON.stringify({
    order_id: token?.orderId ?? null,
    token_id: token?.id ?? null,
    payment: {
      instrument: { type: word(instrument['type']), fields: Object.keys(instrument).length },
      payment_method_id: word(payment['payment_method_id']),
      save_instrument: payment['save_instrument'] === true,
    },
  });
}
