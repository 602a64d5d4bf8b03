// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CheckoutApi } from '#tests/fixtures/checkout-api.ts';
import { checkoutLine, checkoutView, consignmentOf, feeOf, pairOf, usd } from '#tests/fixtures/checkout-views.ts';
import { button, fill, openCheckout, readyCheckout, step, summary } from '#tests/fixtures/opened-checkout.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';

const LOST = () => failure('unavailable', 'No answer came.');
const { totals } = checkoutView();

/** Changes the message, which goes by the version that is shown. */
async function say(user: Awaited<ReturnType<typeof openCheckout>>['user'], text: string): Promise<void> {
  await fill(user, await screen.findByLabelText(/^Message of the shopper/), text);
  await user.tab();
}

const items = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('what somebody else changed', () => {
  test('is told piece by piece, in the store’s money, and what was sent is not done', async () => {
    const api = readyCheckout();
    const { user } = await openCheckout({ api });
    await button('Create order');
    api.change({
      customerId: 12,
      fees: [feeOf({ displayName: 'Rush', cost: pairOf('3') })],
      coupons: [{ code: 'TEN', name: '', type: '', discount: usd('2') }],
      lines: [checkoutLine({ consignmentId: 'c1', listPrice: usd('18') })],
      totals: { ...totals, grandTotal: usd('19.5') },
    });
    await say(user, 'Ring twice');
    const panel = (await screen.findByText('Somebody else changed this order')).parentElement?.parentElement;
    const told = within(panel ?? document.body)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(told).toEqual([
      'Price of Tee: $20.00 → $18.00',
      'Customer: none → Customer 12',
      'Coupon added TEN: none → none',
      'Fee added Rush: none → $3.00',
      'Total: $20.00 → $19.50',
    ]);
    expect(api.view?.customerMessage).toBe('');
    expect(within(summary()).getByText('$19.50')).toBeDefined();
  });

  test('has the focus when it appears, and goes once it is read', async () => {
    const api = readyCheckout();
    const { user } = await openCheckout({ api });
    await button('Create order');
    api.change({ lines: [checkoutLine({ consignmentId: 'c1', quantity: 2 })] });
    await say(user, 'Ring twice');
    const title = await screen.findByText('Somebody else changed this order');
    await waitFor(() => expect(document.activeElement?.contains(title)).toBe(true));
    await user.click(await button('I have seen this'));
    expect(screen.queryByText('Somebody else changed this order')).toBeNull();
  });

  test('while the order is asked for keeps it from being made as it was not seen', async () => {
    const api = readyCheckout();
    const { user } = await openCheckout({ api });
    await button('Create order');
    api.change({ totals: { ...totals, grandTotal: usd('99') } });
    await user.click(await button('Create order'));
    await screen.findByText('Somebody else changed this order');
    expect(items()).toContain('Total: $20.00 → $99.00');
    expect(screen.queryByText(/^Order #/)).toBeNull();
    await user.click(await button('Create order'));
    expect(await screen.findByText('Order #901 is made')).toBeDefined();
  });
});

describe('a lost answer', () => {
  test('that turns out to have been carried out says what is different', async () => {
    const api = readyCheckout();
    api.next(/message$/, () => {
      api.change({ customerMessage: 'Ring twice' });
      return LOST();
    });
    const { user } = await openCheckout({ api });
    await say(user, 'Ring twice');
    expect(await screen.findByText('An answer of BigCommerce was lost')).toBeDefined();
    expect(items()).toContain('Customer message: none → Ring twice');
  });

  test('of something that did not arrive says to do it again', async () => {
    const api = readyCheckout();
    api.next(/message$/, LOST);
    const { user } = await openCheckout({ api });
    await say(user, 'Ring twice');
    expect(await screen.findByText(/nothing is different\. What you did last did not arrive/)).toBeDefined();
  });

  test('that cannot be looked up stays open until somebody looks again', async () => {
    const api = readyCheckout();
    const { user } = await openCheckout({ api });
    await button('Create order');
    api.next(/message$/, LOST);
    api.next(/^GET \//, LOST);
    await say(user, 'Ring twice');
    expect(await screen.findByText('It could not be read since.')).toBeDefined();
    api.next(/^GET \//, LOST);
    await user.click(await button('Look again'));
    // Still not known: it is not forgotten.
    await waitFor(() => expect(api.calls(/^GET \//)).toHaveLength(3));
    await user.click(await button('Look again'));
    expect(await screen.findByText(/What you did last did not arrive/)).toBeDefined();
  });

  test('of the first line that made no checkout says so, and the next try makes one', async () => {
    const api = new CheckoutApi();
    api.next(/^POST $/, LOST);
    const { user } = await openCheckout({ api });
    await user.click(await step('Items'));
    await user.click(await button('Add a custom line'));
    await fill(user, screen.getByLabelText('Name'), 'Repair');
    await fill(user, screen.getByLabelText('Price excluding tax (USD)'), '5');
    await user.click(await button('Add to order'));
    expect(await screen.findByText(/It did not arrive at BigCommerce\. Nothing was made/)).toBeDefined();
    expect(screen.getByText('It was not added. See the note at the top of the page.')).toBeDefined();
    await user.click(await button('Add to order'));
    expect(await screen.findByRole('list', { name: 'Lines' })).toBeDefined();
    expect(api.calls(/^POST $/)).toHaveLength(2);
  });
});

describe('a cart that is no more', () => {
  const again = {
    lines: [{ kind: 'catalogue', name: 'Tee', quantity: 2 }],
    leftOut: [{ kind: 'certificate', name: '', quantity: 1 }],
  };

  test('lists what it had, certificates by what they are', async () => {
    const api = readyCheckout();
    api.next(/^GET \//, () => failure('not_found', 'Gone.', { problem: 'cart_gone', again }));
    await openCheckout({ api });
    expect(await screen.findByText('2 ×', { exact: false })).toBeDefined();
    expect(items()).toEqual(expect.arrayContaining(['2 × Tee', '1 × Gift certificate']));
  });

  test('of which nothing is known offers no new beginning with it', async () => {
    const api = readyCheckout();
    const nothing = { lines: [], leftOut: again.leftOut };
    api.next(/^GET \//, () => failure('not_found', 'Gone.', { problem: 'cart_gone', again: nothing }));
    await openCheckout({ api });
    await screen.findByText('BigCommerce does not have this cart any more');
    expect(screen.queryByRole('button', { name: 'Begin again with these lines' })).toBeNull();
  });

  test('found in the middle of the work is told as well; a new one that fails says why', async () => {
    const api = readyCheckout();
    api.next(/message$/, () => failure('not_found', 'Gone.', { problem: 'cart_gone', again }));
    api.next(/again$/, () => failure('refused_by_platform', 'The Tee is sold out.', { problem: 'refused' }));
    const { user } = await openCheckout({ api });
    await say(user, 'Ring twice');
    await user.click(await button('Begin again with these lines'));
    expect(await screen.findByText('The Tee is sold out.')).toBeDefined();
    expect(await button('Begin again with these lines')).toBeDefined();
  });
});

describe('orders that were begun', () => {
  const times = {
    createdAt: '2026-11-20T08:00:00Z',
    changedAt: '2026-11-20T08:00:00Z',
    expiresAt: '2026-12-20T08:00:00Z',
  };
  const own = (...names: readonly string[]) => ({
    ...{ id: crypto.randomUUID(), total: usd('40'), channelId: 1, ...times },
    lines: names.map((name) => ({ name, quantity: 1 })),
  });

  test('are named by their first lines, certificates by what they are', async () => {
    const api = new CheckoutApi();
    api.own = [own('Tee', ''), own('A', 'B', 'C', 'D', 'E')];
    await openCheckout({ api });
    expect(await screen.findByRole('link', { name: '1 × Tee, 1 × Gift certificate' })).toBeDefined();
    expect(screen.getByRole('link', { name: '1 × A, 1 × B, 1 × C, 2 more lines' })).toBeDefined();
    expect(screen.getAllByText(/\$40\.00, changed .* kept until/)).toHaveLength(2);
  });

  test('that cannot be listed do not keep anybody from a new one', async () => {
    const api = new CheckoutApi();
    api.next(/^GET $/, () => failure('unavailable', 'Orderdeck could not be reached.'));
    await openCheckout({ api });
    expect(await screen.findByText('Orderdeck could not be reached.')).toBeDefined();
    expect(screen.getByLabelText('E-mail')).toBeDefined();
  });

  test('of which there are none take no room', async () => {
    await openCheckout();
    await screen.findByLabelText('E-mail');
    expect(screen.queryByText('Orders you began')).toBeNull();
  });

  test('give way once there is a checkout on the screen', async () => {
    const api = readyCheckout({ consignments: [consignmentOf()] });
    api.own = [own('Tee')];
    await openCheckout({ api });
    await screen.findByRole('complementary', { name: 'Summary' });
    expect(screen.queryByText('Orders you began')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Direct order' })).toBeNull();
  });
});

test('how long BigCommerce keeps it stands on top, and so does what is on its way', async () => {
  const api = readyCheckout();
  const answer = Promise.withResolvers<Response>();
  api.next(/message$/, () => answer.promise);
  const { user } = await openCheckout({ api });
  expect(await screen.findByText('Kept by BigCommerce until Dec 21, 2026')).toBeDefined();
  await say(user, 'Ring');
  expect(await screen.findByText('Sending to BigCommerce…')).toBeDefined();
  answer.resolve(Response.json(api.change({ customerMessage: 'Ring' })));
  expect(await screen.findByText('Kept by BigCommerce until Dec 21, 2026')).toBeDefined();
});
