import type { LedgerRow } from '#lib/transactions/contract.ts';

export type LedgerFlag = 'failed' | 'fraudReview' | 'pending' | 'test';

/** What must not be overlooked about an event, the gravest first. */
export function ledgerFlags({
  isOk,
  isFraudReview,
  isTest,
  event,
}: Pick<LedgerRow, 'isOk' | 'isFraudReview' | 'isTest' | 'event'>): readonly LedgerFlag[] {
  const flags: LedgerFlag[] = [];
  if (!isOk) flags.push('failed');
  if (isFraudReview) flags.push('fraudReview');
  if (isOk && event === 'pending') flags.push('pending');
  if (isTest) flags.push('test');
  return flags;
}
