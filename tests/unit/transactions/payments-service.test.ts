import { describe, expect, test } from 'vitest';
import { MissingScopeError } from '#lib/bigcommerce/platform-errors.ts';
import type { TransactionsApi } from '#lib/bigcommerce/types/client.ts';
import { toTransaction, wireTransaction } from '#lib/bigcommerce/wire/transaction.ts';
import { tell } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import type { PaymentContext } from '#lib/transactions/context.ts';
import { readPayments } from '#lib/transactions/payments-service.ts';
import { ORDER, orderContext } from '#tests/fixtures/order-context.ts';

const transaction = (id: number, date_created: string | null) =>
  toTransaction(wireTransaction.parse({ id, amount: 5, currency: 'EUR', event: 'capture', date_created }));

async function paying(list: TransactionsApi['list'], locale = 'en') {
  const none = () => Promise.resolve([]);
  const { ctx } = orderContext({}, { list });
  const settings = { takesPayments: () => Promise.resolve(false) };
  const db = { followUps: { ofOrder: none }, intents: { openOf: none }, restocks: { ofOrder: none }, settings };
  const { ledger } = await readPayments(
    { ...ctx, user: { ...ctx.user, locale }, db } as unknown as PaymentContext,
    ORDER,
  );
  return ledger;
}

describe('the ledger of an order', () => {
  test('come oldest first, whatever the platform’s order; undated ones last, equal ones by number', async () => {
    const given = [
      transaction(4, '2026-11-03T08:00:00Z'),
      transaction(9, '2026-11-02T08:00:00Z'),
      transaction(3, '2026-11-02T08:00:00Z'),
      // Later by its zone than it looks.
      transaction(1, '2026-11-02T23:30:00-09:00'),
      transaction(7, null),
    ];
    const ledger = await paying(() => Promise.resolve({ kind: 'ok', transactions: Object.freeze(given) }));
    expect(ledger.kind === 'shown' ? ledger.rows.map(({ id }) => id) : ledger).toEqual([3, 9, 4, 1, 7]);
  });

  test('of an order that has none are an empty ledger', async () => {
    await expect(paying(() => Promise.resolve({ kind: 'ok', transactions: [] }))).resolves.toEqual({
      kind: 'shown',
      rows: [],
    });
  });

  test('while payments cannot be read, the ledger says so and to try again', async () => {
    await expect(paying(() => Promise.resolve({ kind: 'unavailable', retryAfterMs: null }))).resolves.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/right now.*Try again/),
    });
  });

  test('that the store did not permit cost the ledger only', async () => {
    await expect(paying(() => Promise.reject(new MissingScopeError('transactions')))).resolves.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/permission to read transactions/),
    });
  });

  test('says why it is not there in the language of whoever reads it', async () => {
    const closed = await paying(() => Promise.reject(new MissingScopeError('transactions')), 'de-CH');
    expect(closed).toEqual({ kind: 'unavailable', message: tell('money.ledgerNotGranted', 'de') });
    const down = await paying(() => Promise.resolve({ kind: 'unavailable', retryAfterMs: null }), 'es');
    expect(down).toEqual({ kind: 'unavailable', message: tell('money.ledgerUnreadable', 'es') });
  });

  test.each([
    'platform_unavailable',
    'platform_unreadable',
    'too_many_requests',
    'not_found',
    'refused_by_platform',
    // The platform refuses the token: the store has to be approved again, not this ledger.
    'store_needs_approval',
  ] as const)('that fail with %s are a failure, not a ledger without payments', async (code) => {
    await expect(paying(() => Promise.reject(new AppError(code, 'platform.noAnswer')))).rejects.toMatchObject({ code });
  });

  test('that fail by a mistake of ours are not dressed up', async () => {
    await expect(paying(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
  });
});
