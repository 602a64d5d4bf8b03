// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, orderPath } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, usd } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { LedgerRow, OrderPayments } from '#lib/transactions/contract.ts';

const ROW: LedgerRow = {
  ...{ id: 1, event: 'purchase', method: 'credit_card', methodName: '', card: 'Visa •••• 4242', cardExpiry: '' },
  ...{ amount: usd('43.32'), gateway: 'stripe', gatewayTransactionId: 'ch_1', isOk: true, isTest: false },
  ...{ isFraudReview: false, avs: '', cvv: '', referenceId: null, createdAt: '2026-11-03T16:12:09.000Z' },
  ...{ giftCertificate: null, storeCreditRemaining: null, receiptNumber: '', authorizationCode: '' },
};

function open(payments: Partial<OrderPayments>) {
  const api = new OrderdeckApi(orderDetail());
  api.parts.payments = { ...api.parts.payments, ...payments };
  return openPage({ api, path: orderPath(118) });
}

test('the ledger tells what happened, how and how much, with what must not be overlooked', async () => {
  const failed = { ...ROW, id: 2, isOk: false, isFraudReview: true, isTest: true, event: '<u>x</u>', referenceId: 1 };
  await open({ ledger: { kind: 'shown', rows: [ROW, failed] } });
  const table = await screen.findByRole('table', { name: 'Transactions' });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first?.textContent).toContain('Visa •••• 4242 · stripe');
  expect(second?.textContent).toContain('<u>x</u>');
  for (const flag of ['Failed', 'Held for fraud review', 'Test, no real money', 'follows event 1'])
    expect(second?.textContent).toContain(flag);
});

test('what is under way is said to wait, and nothing is offered a second time meanwhile', async () => {
  const followUp = {
    ...{ orderId: 118, refundId: 0, amount: usd('43.32'), startedAt: '2026-11-21T08:00:00.000Z', endedAt: null },
    ...({ kind: 'capture', state: 'waiting', isStuck: false } as const),
  };
  await open({ followUps: [followUp] });
  expect(await screen.findByText(/Capture of \$43\.32: sent at .* waiting for the gateway/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Capture payment' })).toBeNull();
});

test('an act that nobody knows the end of is shown, without a second button', async () => {
  const act = {
    intentId: crypto.randomUUID(),
    action: 'refund.create',
    createdAt: '2026-11-21T08:00:00.000Z',
  } as const;
  await open({ openActs: [{ ...act, isAsked: false }] });
  expect(await screen.findByText(/We don't know yet whether a refund went through/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Look and answer' })).toBeNull();
});
