import { describe, expect, test } from 'vitest';
import { NOTHING_BEGUN, showing } from '#components/checkout/checkout-state.ts';
import { createCheckoutStore, type CheckoutServer } from '#components/checkout/checkout-store.ts';
import type { CheckoutFailure } from '#lib/checkouts/contract.ts';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { RequestError } from '#lib/client/request-error.ts';
import { ERROR_STATUS, type ErrorCode } from '#lib/core/error-codes.ts';
import { checkoutLine, checkoutView, consignmentOf, usd } from '#tests/fixtures/checkout-views.ts';

function failed(code: ErrorCode, details?: CheckoutFailure, field?: string): RequestError {
  const body = {
    code,
    message: `It is ${code}.`,
    requestId: 'r',
    ...details,
    ...(field === undefined ? {} : { field }),
  };
  return new RequestError(ERROR_STATUS[code], body);
}

const never = () => Promise.reject(new Error('the test did not expect this call'));

function storeOf(view: CheckoutView | null, server: Partial<CheckoutServer> = {}) {
  const first = view === null ? NOTHING_BEGUN : showing(NOTHING_BEGUN, view);
  return createCheckoutStore(first, { fetch: never, order: never, again: never, ...server });
}

describe('changes', () => {
  test('go one after the other, each on the newest version', async () => {
    const store = storeOf(checkoutView());
    const versions: number[] = [];
    const send = async (view: CheckoutView) => {
      versions.push(view.version);
      await Promise.resolve();
      return { ...view, version: view.version + 1 };
    };
    const ends = await Promise.all(['a', 'b', 'c'].map((place) => store.change(place, send)));
    expect(ends).toEqual([true, true, true]);
    expect(versions).toEqual([1, 2, 3]);
    expect(store.getState().sending).toEqual([]);
  });

  test('that are on their way are not sent twice', async () => {
    const store = storeOf(checkoutView());
    let calls = 0;
    const send = (view: CheckoutView) => {
      calls += 1;
      return Promise.resolve(view);
    };
    await Promise.all([store.change('coupon', send), store.change('coupon', send)]);
    expect(calls).toBe(1);
    await store.change('coupon', send);
    expect(calls).toBe(2);
  });

  test('asked for on top of one that failed are dropped, and later ones are not', async () => {
    const store = storeOf(checkoutView());
    const sent: string[] = [];
    const fine = (name: string) => (view: CheckoutView) => {
      sent.push(name);
      return Promise.resolve(view);
    };
    const bad = store.change('bad', () => Promise.reject(failed('refused_by_platform', { problem: 'refused' })));
    expect(await Promise.all([bad, store.change('next', fine('next'))])).toEqual([false, false]);
    expect(await store.change('later', fine('later'))).toBe(true);
    expect(sent).toEqual(['later']);
  });

  test('keep what an answer leaves out', async () => {
    const before = checkoutView({ consignments: [consignmentOf()] });
    const store = storeOf(before);
    const untold = { lines: [checkoutLine({ options: null })], consignments: [consignmentOf({ options: null })] };
    await store.change('message', (view) => Promise.resolve({ ...view, ...untold }));
    expect(store.getState().view?.lines[0]?.options).toEqual(before.lines[0]?.options);
    expect(store.getState().view?.consignments[0]?.options).toEqual(before.consignments[0]?.options);
  });
});

describe('a refusal', () => {
  test('stands at its place and its field until that is typed or sent anew', async () => {
    const store = storeOf(checkoutView());
    const refuse = () => Promise.reject(failed('refused_by_platform', { problem: 'refused' }, 'address.zip'));
    await store.change('billing', refuse);
    const text = 'It is refused_by_platform.';
    expect(store.getState().refusals).toEqual({ billing: text, 'billing.zip': text });
    store.forget('billing');
    expect(store.getState().refusals).toEqual({});
    await store.change('billing', refuse);
    await store.change('billing', (view) => Promise.resolve(view));
    expect(store.getState().refusals).toEqual({});
  });

  test('of an option that is gone brings the present ones', async () => {
    const store = storeOf(checkoutView({ consignments: [consignmentOf()] }));
    const checkout = checkoutView({ version: 7, consignments: [consignmentOf({ options: [] })] });
    await store.change('consignments.c1.shipping.ground', () =>
      Promise.reject(failed('refused_by_platform', { problem: 'option_gone', checkout })),
    );
    expect(store.getState().view?.version).toBe(7);
    expect(Object.keys(store.getState().refusals)).toEqual(['consignments.c1.shipping.ground']);
  });
});

describe('what somebody else did', () => {
  test('is told and taken over', async () => {
    const store = storeOf(checkoutView());
    const checkout = checkoutView({ version: 4, lines: [checkoutLine({ quantity: 9 })] });
    const changed = failed('conflict', { problem: 'changed', checkout });
    expect(await store.change('message', () => Promise.reject(changed))).toBe(false);
    const { notice, view } = store.getState();
    expect(view?.version).toBe(4);
    expect(notice).toEqual({
      kind: 'changed',
      changes: [{ what: 'lineQuantity', name: 'Tee', before: '1', now: '9' }],
    });
    store.dismiss();
    expect(store.getState().notice).toBeNull();
  });

  test('can be an order, or the end of the cart', async () => {
    const ordered = storeOf(checkoutView());
    await ordered.change('x', () => Promise.reject(failed('conflict', { problem: 'ordered', orderId: 9 })));
    expect(ordered.getState().made).toEqual({ orderId: 9, total: usd('20') });
    const again = { lines: [], leftOut: [] };
    const gone = storeOf(checkoutView());
    await gone.change('x', () => Promise.reject(failed('not_found', { problem: 'cart_gone', again })));
    expect(gone.getState().notice).toEqual({ kind: 'gone', id: checkoutView().id, again });
  });
});

describe('a lost answer', () => {
  const lost = failed('unavailable');

  test('is looked up: what is different is told', async () => {
    const there = checkoutView({ version: 2, customerMessage: 'Ring twice' });
    const store = storeOf(checkoutView(), { fetch: () => Promise.resolve(there) });
    await store.change('message', () => Promise.reject(lost));
    expect(store.getState().notice).toEqual({
      kind: 'looked',
      changes: [{ what: 'message', name: '', before: '', now: 'Ring twice' }],
    });
  });

  test('stays unclear while it cannot be read, until somebody looks again', async () => {
    const answers = [Promise.reject(lost), Promise.resolve(checkoutView())];
    const store = storeOf(checkoutView(), { fetch: () => answers.shift() ?? never() });
    await store.change('message', () => Promise.reject(lost));
    expect(store.getState().notice).toMatchObject({ kind: 'unclear', id: checkoutView().id });
    await store.look(checkoutView().id);
    expect(store.getState().notice).toEqual({ kind: 'looked', changes: [] });
  });

  test('that is looked up again in vain stays unclear, and so does a cart that is gone when it cannot be begun again', async () => {
    const store = storeOf(checkoutView(), { fetch: () => Promise.reject(lost), again: () => Promise.reject(lost) });
    await store.change('message', () => Promise.reject(lost));
    const { notice } = store.getState();
    await store.look(checkoutView().id);
    expect(store.getState().notice).toEqual(notice);
    const refused = failed('refused_by_platform', { problem: 'refused' });
    const gone = storeOf(checkoutView(), { again: () => Promise.reject(refused) });
    const again = { lines: [], leftOut: [] };
    await gone.change('x', () => Promise.reject(failed('not_found', { problem: 'cart_gone', again })));
    expect(await gone.startAgain(checkoutView().id)).toBe(false);
    expect(gone.getState()).toMatchObject({
      notice: { kind: 'gone' },
      refusals: { again: 'It is refused_by_platform.' },
    });
  });

  test('of the first line is looked for under the same id; another try has another one', async () => {
    const looked: string[] = [];
    const store = storeOf(null, {
      fetch: (id) => {
        looked.push(id);
        return Promise.reject(failed('not_found', { problem: 'no_checkout' }));
      },
    });
    const ids: string[] = [];
    const begin = (answer: Promise<CheckoutView>) =>
      store.begin('lines.new', (id) => {
        ids.push(id);
        return answer;
      });
    expect(await begin(Promise.reject(lost))).toBe(false);
    expect(store.getState().notice).toEqual({ kind: 'notArrived' });
    expect(await begin(Promise.resolve(checkoutView()))).toBe(true);
    expect(looked).toEqual([ids[0]]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the order', () => {
  test('is asked for once, whatever is clicked', async () => {
    let calls = 0;
    const store = storeOf(checkoutView(), {
      order: () => {
        calls += 1;
        return Promise.resolve({ orderId: 901, total: usd('20') });
      },
    });
    await Promise.all([store.order(), store.order(), store.order()]);
    expect(calls).toBe(1);
    expect(store.getState().made?.orderId).toBe(901);
  });

  test('that is found after a lost answer is the order', async () => {
    const checkout = checkoutView({ orderId: 55 });
    const unclear = failed('outcome_unknown', { problem: 'unclear', checkout });
    const store = storeOf(checkoutView(), { order: () => Promise.reject(unclear) });
    expect(await store.order()).toBe(true);
    expect(store.getState().made?.orderId).toBe(55);
  });

  test('that is not ready says what is missing; that cannot be made now says why', async () => {
    const problems = [{ path: 'billing.zip', problem: 'missing' as const }];
    const answers = [
      failed('unprocessable', { problem: 'not_ready', problems }),
      failed('conflict', { problem: 'ordering' }),
    ];
    const store = storeOf(checkoutView(), { order: () => Promise.reject(answers.shift() ?? failed('internal')) });
    await store.order();
    expect(store.getState().told).toEqual(problems);
    await store.order();
    expect(store.getState()).toMatchObject({ told: [], notice: { kind: 'failed', message: 'It is conflict.' } });
  });
});
