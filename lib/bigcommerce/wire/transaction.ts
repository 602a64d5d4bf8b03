import { z } from 'zod';
import type { Transaction } from '../types/transaction.ts';
import { optionalAmount, requiredAmount, toMoney, toOptionalMoney } from './amounts.ts';
import { currencyCode } from './currency-code.ts';
import { flag, optionalDate, optionalId, optionalInteger, optionalText, requiredId, text } from './scalars.ts';
import { optionalObject } from './shapes.ts';

const wireCheck = optionalObject(z.object({ code: optionalText, message: optionalText }));
const wireAddressCheck = optionalObject(
  z.object({ code: optionalText, message: optionalText, street_match: optionalText, postal_match: optionalText }),
);

// Payment tokens and the card's first digits are in the answer and are dropped here: no screen needs them.
export const wireTransaction = z.object({
  id: requiredId,
  event: text,
  method: optionalText,
  amount: requiredAmount,
  currency: currencyCode,
  gateway: optionalText,
  gateway_transaction_id: optionalText,
  payment_method_id: optionalText,
  status: optionalText,
  test: flag,
  fraud_review: flag,
  reference_transaction_id: optionalId,
  date_created: optionalDate,
  credit_card: optionalObject(
    z.object({
      card_type: optionalText,
      card_last4: optionalText,
      card_expiry_month: optionalInteger,
      card_expiry_year: optionalInteger,
    }),
  ),
  gift_certificate: optionalObject(
    z.object({
      code: optionalText,
      original_balance: optionalAmount,
      starting_balance: optionalAmount,
      remaining_balance: optionalAmount,
      status: optionalText,
    }),
  ),
  store_credit: optionalObject(z.object({ remaining_balance: optionalAmount })),
  offline: optionalObject(z.object({ display_name: optionalText })),
  custom: optionalObject(z.object({ payment_method: optionalText })),
  avs_result: wireAddressCheck,
  cvv_result: wireCheck,
  custom_provider_field_result: optionalObject(
    z.object({
      receipt_number: optionalText,
      authorization_code: optionalText,
      fraud_response: optionalText,
      amount_received: optionalText,
    }),
  ),
});

export function toTransaction(wire: z.infer<typeof wireTransaction>): Transaction {
  const { credit_card: card, gift_certificate: certificate, currency, avs_result: avs } = wire;
  const provider = wire.custom_provider_field_result;
  return {
    id: wire.id,
    event: wire.event,
    method: wire.method,
    amount: toMoney(wire.amount, currency),
    gateway: wire.gateway,
    gatewayTransactionId: wire.gateway_transaction_id,
    paymentMethodId: wire.payment_method_id,
    status: wire.status,
    isTest: wire.test,
    isFraudReview: wire.fraud_review,
    referenceTransactionId: wire.reference_transaction_id,
    dateCreated: wire.date_created,
    card: card && {
      type: card.card_type,
      last4: card.card_last4,
      expiryMonth: card.card_expiry_month,
      expiryYear: card.card_expiry_year,
    },
    giftCertificate: certificate && {
      code: certificate.code,
      originalBalance: toOptionalMoney(certificate.original_balance, currency),
      startingBalance: toOptionalMoney(certificate.starting_balance, currency),
      remainingBalance: toOptionalMoney(certificate.remaining_balance, currency),
      status: certificate.status,
    },
    storeCreditRemaining: toOptionalMoney(wire.store_credit?.remaining_balance ?? null, currency),
    offlineDisplayName: wire.offline?.display_name ?? null,
    customPaymentMethod: wire.custom?.payment_method ?? null,
    avsResult: avs && {
      code: avs.code,
      message: avs.message,
      streetMatch: avs.street_match,
      postalMatch: avs.postal_match,
    },
    cvvResult: wire.cvv_result,
    providerResult: provider && {
      receiptNumber: provider.receipt_number,
      authorizationCode: provider.authorization_code,
      fraudResponse: provider.fraud_response,
      amountReceived: provider.amount_received,
    },
  };
}
