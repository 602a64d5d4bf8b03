import { describe, expect, test } from 'vitest';
import { keepAndShow, toSummary, toView } from '#lib/checkouts/checkout-view.ts';
import type { CheckoutContext } from '#lib/checkouts/context.ts';
import { CART_LIFE_MS } from '#lib/checkouts/limits.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import type { CheckoutDraftState } from '#lib/db/checkout-drafts.ts';
import { checkoutWith, dollars, draftRow, lineWith } from '#tests/fixtures/checkouts.ts';

describe('what a screen is shown of a checkout', () => {
  test('is neither the cart’s number nor what was typed into options', () => {
    const choices = [{ optionId: 5, valueId: null }];
    const view = toView(draftRow(), checkoutWith({ lines: [lineWith({ choices })] }));
    expect(view).not.toHaveProperty('cartId');
    expect(view).not.toHaveProperty('changedAt');
    expect(view.lines[0]).not.toHaveProperty('choices');
    expect(view).toMatchObject({ id: 'draft', version: 5, lines: [{ name: 'Towel', quantity: 2 }] });
  });

  test.each([
    ['nobody', null, null, null],
    ['this app', 7, null, 7],
    ['another app or the shopper', null, 8, 8],
    ['this app, whatever the platform says', 7, 8, 7],
  ])('is the order that %s made of it', (_, kept, told, shown) => {
    expect(toView(draftRow({ orderId: kept }), checkoutWith({ orderId: told })).orderId).toBe(shown);
  });

  test('ends thirty days after its last change, and not after its beginning', () => {
    const changedAt = '2026-11-21T10:00:00.000Z' as IsoDate;
    const { expiresAt, createdAt } = toView(draftRow(), checkoutWith({ changedAt }));
    expect(new Date(expiresAt).getTime() - new Date(changedAt).getTime()).toBe(CART_LIFE_MS);
    expect(createdAt).toBe('2026-11-21T09:00:00.000Z');
  });

  test('says what keeps it from becoming an order', () => {
    const paths = (changes: Parameters<typeof checkoutWith>[0]) =>
      toView(draftRow(), checkoutWith(changes)).problems.map(({ path }) => path);
    expect(paths({})).toEqual([]);
    expect(paths({ billing: null })).toEqual(['billing']);
    expect(paths({ consignments: [], lines: [lineWith({ consignmentId: null })] })).toEqual(['lines.l1.delivery']);
  });
});

describe('what is kept of a checkout', () => {
  async function kept(changes: Parameters<typeof checkoutWith>[0]): Promise<CheckoutDraftState> {
    const saved: [string, CheckoutDraftState][] = [];
    const checkoutDrafts = {
      saveState: (id: string, state: CheckoutDraftState) => {
        saved.push([id, state]);
        return Promise.resolve();
      },
    };
    const ctx = { db: { checkoutDrafts } } as unknown as Pick<CheckoutContext, 'db'>;
    await keepAndShow(ctx, draftRow(), checkoutWith(changes));
    const [[id, state] = []] = saved;
    if (id !== 'draft' || state === undefined) throw new Error('nothing was saved');
    return state;
  }

  test('is what it takes to go on with it: goods, total, version and whose it is by number', async () => {
    const state = await kept({ customerId: 12, version: 9 });
    expect(state).toMatchObject({ version: 9, customerId: 12, total: '14' });
    expect(state.lines).toEqual([
      { kind: 'catalogue', id: 'l1', productId: 77, variantId: 770, options: [], name: 'Towel', quantity: 2 },
    ]);
  });

  test('is nothing of a person: no name, no address, no message, no certificate', async () => {
    const certificate = lineWith({ id: 'l2', kind: 'certificate', name: 'For Ana', canChange: false });
    const state = await kept({ lines: [lineWith(), certificate], customerMessage: 'Ring twice' });
    const text = JSON.stringify(state);
    for (const word of ['Ada', 'Moreno', 'Pine', '12207', 'example.com', 'Ring', 'Ana'])
      expect(text).not.toContain(word);
  });
});

describe('a checkout in a person’s list', () => {
  test('has all its lines, those that cannot be taken over as well', () => {
    const lines = [
      { kind: 'custom', id: 'a', name: 'Repair', sku: '', quantity: 3, listPrice: '9.50' },
      { kind: 'certificate', id: 'b' },
    ];
    const summary = toSummary(draftRow({ lines, total: '38.50' }));
    expect(summary.lines).toEqual([
      { name: 'Repair', quantity: 3 },
      // Of a certificate nothing is kept: the screen calls it what it is.
      { name: '', quantity: 1 },
    ]);
    expect(summary.total).toEqual({ ...dollars('38.50') });
  });

  test('is told in the currency that it was begun in, and by nobody’s name', () => {
    const summary = toSummary(draftRow({ currencyCode: 'JPY', total: '550', customerId: 12 }));
    expect(summary.total).toEqual({ amount: '550', currencyCode: 'JPY' });
    expect(Object.keys(summary).toSorted()).toEqual([
      ...['changedAt', 'channelId', 'createdAt', 'expiresAt', 'id', 'lines', 'total'],
    ]);
  });
});
