import type { TransactionView } from '#lib/orders/contract.ts';

export type TransactionFlag = 'failed' | 'fraudReview' | 'test';

/** What must not be overlooked about a transaction, the gravest first. */
export function transactionFlags(transaction: TransactionView): readonly TransactionFlag[] {
  const flags: TransactionFlag[] = [];
  if (!transaction.isOk) flags.push('failed');
  if (transaction.isFraudReview) flags.push('fraudReview');
  if (transaction.isTest) flags.push('test');
  return flags;
}
