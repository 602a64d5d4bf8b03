import { tellReason } from '#lib/core/kept-reason.ts';
import type { Transaction } from '#lib/bigcommerce/types/transaction.ts';
import type { OpenAct, FollowUpView, LedgerRow, RestockView } from './contract.ts';
import type { Language } from '#lib/core/languages.ts';
import { isMoneyAction, STUCK_AFTER_MS } from '#lib/core/money-acts.ts';
import type { PaymentFollowUp } from '#lib/db/follow-ups.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { RestockStep } from '#lib/db/restock-steps.ts';

const SHOWN_OF_CODE = 4;

/** A transaction as a ledger row. Of cards only what the platform masks, of certificates only the end of their code. */
export function toLedgerRow(transaction: Transaction): LedgerRow {
  const { id, event, amount, isTest, isFraudReview, card, giftCertificate, avsResult, cvvResult } = transaction;
  return {
    id,
    event,
    method: transaction.method ?? '',
    methodName: transaction.offlineDisplayName ?? transaction.customPaymentMethod ?? '',
    card: [card?.type, card?.last4 && `•••• ${card.last4}`].filter(Boolean).join(' '),
    cardExpiry: expiryOf(card),
    amount,
    gateway: transaction.gateway ?? '',
    gatewayTransactionId: transaction.gatewayTransactionId ?? '',
    isOk: transaction.status === 'ok',
    isTest,
    isFraudReview,
    avs: [avsResult?.code, avsResult?.message].filter(Boolean).join(' · '),
    cvv: [cvvResult?.code, cvvResult?.message].filter(Boolean).join(' · '),
    referenceId: transaction.referenceTransactionId,
    createdAt: transaction.dateCreated,
    giftCertificate: giftCertificate && {
      ending: (giftCertificate.code ?? '').slice(-SHOWN_OF_CODE),
      remaining: giftCertificate.remainingBalance,
    },
    storeCreditRemaining: transaction.storeCreditRemaining,
    receiptNumber: transaction.providerResult?.receiptNumber ?? '',
    authorizationCode: transaction.providerResult?.authorizationCode ?? '',
  };
}

function expiryOf(card: Transaction['card']): string {
  const { expiryMonth: month, expiryYear: year } = card ?? {};
  return typeof month === 'number' && typeof year === 'number' ? `${String(month).padStart(2, '0')}/${year}` : '';
}

const KINDS = ['capture', 'void', 'charge'] as const;

export function toFollowUpView(row: PaymentFollowUp, now: Date): FollowUpView {
  const { orderId, refundId, amount, currencyCode, state, startedAt, endedAt } = row;
  return {
    orderId,
    kind: KINDS.find((kind) => kind === row.kind) ?? 'refund',
    refundId,
    amount: { amount, currencyCode },
    state,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    isStuck: state === 'waiting' && now.getTime() - startedAt.getTime() >= STUCK_AFTER_MS,
  };
}

export function toOpenActs(intents: readonly Intent[]): OpenAct[] {
  return intents.flatMap(({ id, action, createdAt, askedAt }) =>
    isMoneyAction(action)
      ? [{ intentId: id, action, createdAt: createdAt.toISOString(), isAsked: askedAt !== null }]
      : [],
  );
}

/** Null for what needs nothing more. */
export function toRestockView(step: RestockStep, language: Language): RestockView | null {
  const { orderId, refundId, lineId, name, quantity, state, problem } = step;
  if (state === 'done' || state === 'dropped') return null;
  return { orderId, refundId, lineId, name, quantity, state, problem: tellReason(problem, language) };
}
