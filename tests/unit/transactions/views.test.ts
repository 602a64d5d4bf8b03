import { describe, expect, test } from 'vitest';
import type { Transaction } from '#lib/bigcommerce/types/transaction.ts';
import { toLedgerRow } from '#lib/transactions/views.ts';

function transaction(parts: Partial<Transaction>): Transaction {
  return {
    id: 1,
    event: 'purchase',
    method: 'credit_card',
    amount: { amount: '5', currencyCode: 'USD' },
    gateway: null,
    gatewayTransactionId: null,
    paymentMethodId: null,
    status: 'ok',
    isTest: false,
    isFraudReview: false,
    referenceTransactionId: null,
    dateCreated: null,
    card: null,
    giftCertificate: null,
    storeCreditRemaining: null,
    offlineDisplayName: null,
    customPaymentMethod: null,
    avsResult: null,
    providerResult: null,
    cvvResult: null,
    ...parts,
  };
}

describe('a ledger row', () => {
  test.each([
    ['ok', true],
    ['error', false],
    [null, false],
    ['something new', false],
  ])('with the status %j went well: %s', (status, isOk) => {
    expect(toLedgerRow(transaction({ status })).isOk).toBe(isOk);
  });

  test('names an offline method as the store does', () => {
    expect(toLedgerRow(transaction({ offlineDisplayName: 'Bank deposit' })).methodName).toBe('Bank deposit');
    expect(toLedgerRow(transaction({ customPaymentMethod: 'Barter' })).methodName).toBe('Barter');
    expect(toLedgerRow(transaction({ method: null })).method).toBe('');
  });

  test.each([
    [{ type: 'Visa', last4: '4242' }, 'Visa •••• 4242'],
    [{ type: null, last4: '4242' }, '•••• 4242'],
    [{ type: 'Visa', last4: null }, 'Visa'],
    [{ type: null, last4: null }, ''],
  ])('tells of a card no more than its kind and its end: %j', (parts, text) => {
    const card = { expiryMonth: 12, expiryYear: 2030, ...parts };
    expect(toLedgerRow(transaction({ card })).card).toBe(text);
  });
});
