import { z } from 'zod';
import { currencyPlaces } from '#lib/core/decimals.ts';
import { parseMoney, type Money } from '#lib/core/money.ts';
import type { ChargedInstrument, PaymentMethod, StoredInstrument } from '../types/payment.ts';
import { amount } from './amounts.ts';
import { flag, optionalInteger, requiredText, text } from './scalars.ts';
import { dataOf, listOf } from './shapes.ts';

const wireStored = z.object({
  type: requiredText,
  token: requiredText,
  is_default: flag,
  brand: text,
  last_4: text,
  expiry_month: optionalInteger,
  expiry_year: optionalInteger,
  email: text,
  masked_account_number: text,
});

export const wirePaymentMethods = dataOf(
  listOf(
    z.object({
      id: requiredText,
      name: text,
      type: text,
      test_mode: flag,
      supported_instruments: listOf(z.object({ instrument_type: text, verification_value_required: flag })),
      stored_instruments: listOf(wireStored),
    }),
  ),
);

export function toPaymentMethods(wire: z.infer<typeof wirePaymentMethods>): readonly PaymentMethod[] {
  return wire.data.map((method) => ({
    id: method.id,
    name: method.name,
    type: method.type,
    isTest: method.test_mode,
    codeNeededFor: method.supported_instruments
      .filter((each) => each.verification_value_required)
      .map((each) => each.instrument_type.toLowerCase()),
    stored: method.stored_instruments.map(toStored),
  }));
}

function toStored(wire: z.infer<typeof wireStored>): StoredInstrument {
  const { type, token, is_default: isDefault, brand, last_4: last4, email } = wire;
  return {
    ...{ type, token, isDefault, brand, last4, email },
    expiryMonth: wire.expiry_month,
    expiryYear: wire.expiry_year,
    maskedAccount: wire.masked_account_number,
  };
}

export const wireStoreCredit = dataOf(z.array(z.object({ store_credit_amounts: listOf(z.object({ amount })) })));

export const wireAccessToken = dataOf(z.object({ id: requiredText }));

export const wireCharge = dataOf(z.object({ status: text }));

/** The body of a payment (BigCommerce docs: process payments). */
export function paymentBody(methodId: string, instrument: ChargedInstrument): object {
  return { payment: { instrument: instrumentBody(instrument), payment_method_id: methodId } };
}

function instrumentBody(instrument: ChargedInstrument): object {
  if (instrument.type !== 'gift_certificate') return instrument;
  return { type: instrument.type, gift_certificate_code: instrument.code };
}

const wireClaims = z.object({ data: z.object({ amount: z.int().nonnegative(), currency: z.string().length(3) }) });

/**
 * The amount that a payment access token was made for. Nobody documents what stands in a token, so null where it cannot be read:
 * then the platform's own comparison has to do.
 */
export function amountOfToken(token: string): Money | null {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const parsed = wireClaims.safeParse(payload);
    if (!parsed.success) return null;
    const { amount: minorUnits, currency } = parsed.data.data;
    return parseMoney(inUnits(minorUnits, currencyPlaces(currency)), currency);
  } catch {
    return null;
  }
}

function inUnits(minorUnits: number, places: number): string {
  const digits = String(minorUnits).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
