import type { NewRefund, RefundSubject } from '../types/refund.ts';

/** What is to go back, as a quote and a refund say it alike. V3 takes amounts as JSON numbers; the nearest one prints as the same text. */
export function subjectBody(subject: RefundSubject, reason: string): object {
  if (subject.kind === 'tax') return { tax_adjustment_amount: Number(subject.amount) };
  const why = reason === '' ? {} : { reason };
  return {
    items: subject.items.map((item) => ({
      item_type: item.itemType,
      item_id: item.itemId,
      ...('quantity' in item ? { quantity: item.quantity } : { amount: Number(item.amount) }),
      ...why,
    })),
  };
}

export function refundBody({ subject, payments, reason }: NewRefund): object {
  return {
    ...subjectBody(subject, reason),
    payments: payments.map(({ providerId, amount, isOffline }) => ({
      provider_id: providerId,
      amount: Number(amount),
      offline: isOffline,
    })),
  };
}
