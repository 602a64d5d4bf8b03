import { describe, expect, test } from 'vitest';
import { BEGIN_ACTION, DROP_ACTION, LINK_ACTION, ORDER_ACTION, STEP_ACTIONS } from '#lib/checkouts/actions.ts';
import type { CheckoutJobContext } from '#lib/checkouts/context.ts';
import { CHECKOUT_RECONCILERS } from '#lib/checkouts/reconcile-service.ts';
import type { Intent } from '#lib/db/intents.ts';

const CHECKOUT = '0a6c1f7e-53b1-4d0e-9a44-0c6c53b1a001';
const CART = '5f0c51de-7e2c-4a39-8a56-6d1f2c3b4a5d';

interface Asked {
  readonly look: () => Promise<object | null>;
  readonly whenUnseen: string;
}

/** Where nothing is looked up but what `checkouts` has; what the acts are asked is told. */
function contextWith(get: (cartId: string) => Promise<{ version: number } | null>) {
  const asked: Asked[] = [];
  const reconcile = (question: Asked) => {
    asked.push(question);
    return question.look().then((seen) => (seen === null ? 'failed' : 'done'));
  };
  const ctx = {
    clock: { now: () => new Date('2026-11-21T10:00:00Z') },
    bigcommerce: { checkouts: { get } },
    db: { acts: { reconcile } },
  } as unknown as CheckoutJobContext;
  return { ctx, asked };
}
const intentOf = (change: object) => ({ change }) as unknown as Intent;
const reconcilerOf = (action: string) => CHECKOUT_RECONCILERS[action] ?? expect.fail(`nobody looks up ${action}`);

describe('a step whose answer was lost', () => {
  const intent = intentOf({ checkoutId: CHECKOUT, cartId: CART, version: 5 });

  test.each([
    ['a newer version', { version: 6 }, 'done'],
    ['the version that it went by', { version: 5 }, 'failed'],
    ['no cart any more', null, 'failed'],
  ])('is judged by %s', async (_, found, outcome) => {
    const { ctx, asked } = contextWith(() => Promise.resolve(found));
    expect(await reconcilerOf('checkout.add_coupon')(ctx, intent)).toBe(outcome);
    expect(asked[0]?.whenUnseen).toBe('not_done');
  });

  test.each(STEP_ACTIONS)('%s is looked up by its own cart', async (action) => {
    const carts: string[] = [];
    const { ctx } = contextWith((cartId) => {
      carts.push(cartId);
      return Promise.resolve({ version: 9 });
    });
    expect(await reconcilerOf(action)(ctx, intent)).toBe('done');
    expect(carts).toEqual([CART]);
  });

  test('that noted no version is a mistake, and asks the platform nothing', () => {
    const { ctx, asked } = contextWith(() => expect.fail('asked'));
    expect(() => reconcilerOf('checkout.message')(ctx, intentOf({ checkoutId: CHECKOUT, cartId: CART }))).toThrow();
    expect(asked).toEqual([]);
  });
});

test.each([BEGIN_ACTION, LINK_ACTION])('%s leaves nothing that could be found', async (action) => {
  const { ctx } = contextWith(() => expect.fail('asked'));
  expect(await reconcilerOf(action)(ctx, intentOf({}))).toBe('failed');
});

test('every action on a checkout is looked up', () => {
  const actions = [...STEP_ACTIONS, BEGIN_ACTION, DROP_ACTION, LINK_ACTION, ORDER_ACTION];
  expect(Object.keys(CHECKOUT_RECONCILERS).toSorted()).toEqual([...actions].toSorted());
});
