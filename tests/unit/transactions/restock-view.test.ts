import { describe, expect, test } from 'vitest';
import { say, tell } from '#lib/core/error-text.ts';
import type { RestockStep } from '#lib/db/restock-steps.ts';
import { toRestockView } from '#lib/transactions/views.ts';

const step = (parts: Partial<RestockStep>): RestockStep => ({
  storeHash: 'abc123',
  orderId: 118,
  refundId: 4,
  lineId: 9,
  productId: 77,
  variantId: null,
  name: 'Mug',
  quantity: 2,
  state: 'failed',
  problem: null,
  changedAt: new Date(0),
  ...parts,
});

describe('pieces that wait to be put back', () => {
  test('say what went wrong in the language of whoever looks, though it was kept in English', () => {
    const problem = tell(say('platform.notDone', { notDone: { key: 'money.notRestocked' } }), 'en');
    expect(toRestockView(step({ problem }), 'de')?.problem).toMatch(
      /^Es wurde nichts wieder eingelagert: BigCommerce war/,
    );
    expect(toRestockView(step({ problem }), 'en')?.problem).toBe(problem);
  });

  test('say nothing where nothing went wrong, and words that are not ours as they are', () => {
    expect(toRestockView(step({ state: 'sent' }), 'fr')?.problem).toBe('');
    expect(toRestockView(step({ problem: 'Location 3 is closed.' }), 'fr')?.problem).toBe('Location 3 is closed.');
  });

  test.each(['done', 'dropped'] as const)('are none once %s', (state) => {
    expect(toRestockView(step({ state }), 'it')).toBeNull();
  });
});
