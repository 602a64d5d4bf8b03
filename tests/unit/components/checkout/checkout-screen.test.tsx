// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CheckoutApi } from '#tests/fixtures/checkout-api.ts';
import { CHECKOUT, checkoutLine, checkoutView, usd } from '#tests/fixtures/checkout-views.ts';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { button, fill, openCheckout, readyCheckout, step, summary } from '#tests/fixtures/opened-checkout.tsx';
import { LIST } from '#tests/fixtures/opened-page.tsx';

describe('an order by way of the checkout', () => {
  test('begins with its first line; what was typed before follows at once', async () => {
    const { user, api } = await openCheckout();
    await user.click(await button('Next: Items'));
    expect((await screen.findAllByText('Fill this in.')).length).toBeGreaterThan(4);
    await fill(user, screen.getByLabelText('E-mail'), 'ada@example.com');
    await user.selectOptions(screen.getByLabelText('Country'), 'US');
    await screen.findByRole('option', { name: 'New York' });
    await user.click(screen.getByLabelText('Address line 1'));
    await user.paste('Ada Moreno\n12 Pine St\nAlbany, NY 12207\nUnited States');
    await user.click(await button('Next: Items'));
    await fill(user, await screen.findByLabelText('Find a product'), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{Enter}');
    await user.selectOptions(await screen.findByLabelText('Size'), 'M');
    await user.selectOptions(screen.getByLabelText('Color'), 'Red');
    await user.click(await button('Add to order'));
    // What was typed before there was a cart follows at once.
    await waitFor(() => expect(api.calls(/PUT .*billing$/)).toHaveLength(1));
    expect(api.calls(/POST $/)[0]?.body).toMatchObject({ customerId: null, lines: [{ productId: 77, quantity: 1 }] });
    expect(within(summary()).getAllByText('$20.00')).toHaveLength(2);
  });

  test('goes on once what was missing of its address is there, and says what is missing of a delivery’s', async () => {
    const api = readyCheckout();
    const problems = [
      { path: 'billing', problem: 'missing' as const },
      { path: 'consignments.c1.address.city', problem: 'refused' as const, text: 'No such city.' },
    ];
    api.change({ billing: null, problems });
    const { user } = await openCheckout({ api });
    await user.selectOptions(await screen.findByLabelText('Country'), 'US');
    await screen.findByRole('option', { name: 'New York' });
    await user.click(screen.getByLabelText('Address line 1'));
    await user.paste('Ada Moreno\n12 Pine St\nAlbany, NY 12207\nUnited States');
    await fill(user, screen.getByLabelText('E-mail'), 'ada@example.com');
    await user.click(await button('Next: Items'));
    expect(await screen.findByLabelText('Find a product')).toBeDefined();
    await user.click(await step('Fulfillment'));
    expect(await screen.findByText('No such city.')).toBeDefined();
    await user.click(await button('Change the address'));
    expect(screen.getByLabelText('City').getAttribute('aria-invalid')).toBe('true');
  });

  test('is not made before a way of shipping is chosen', async () => {
    const api = new CheckoutApi();
    api.view = checkoutView({ problems: [{ path: 'lines.1.delivery', problem: 'noConsignment' }] });
    const { user } = await openCheckout({ api });
    await user.click(await button('Show shipping options'));
    await user.click(await button('Next: Review'));
    expect(await screen.findByText('Choose how it is shipped.')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: /Air · \$25.00/ }));
    await waitFor(() => expect(screen.queryByText('Choose how it is shipped.')).toBeNull());
    await waitFor(() => expect(api.calls(/shipping$/).map(({ body }) => body['optionId'])).toEqual(['air']));
  });

  test('has a coupon that was refused first, and is one order for two clicks', async () => {
    const { user, api, visited } = await openCheckout({ api: readyCheckout() });
    await fill(user, await screen.findByLabelText('Coupon code'), 'OLD');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('This coupon is not valid.')).toBeDefined();
    await fill(user, screen.getByLabelText('Coupon code'), 'WELCOME10');
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('Remove coupon WELCOME10')).toBeDefined();
    expect(within(summary()).getByText('$18.00')).toBeDefined();
    await user.dblClick(await button('Create order'));
    await user.click(await button('Open order'));
    expect(api.calls(/\/order$/)).toHaveLength(1);
    expect(visited).toEqual([`${LIST}/901`]);
  });

  test('says where nobody delivers, and takes a rate of one’s own', async () => {
    const api = new CheckoutApi();
    api.shipping = [];
    api.view = checkoutView({ problems: [{ path: 'lines.1.delivery', problem: 'noConsignment' }] });
    const { user } = await openCheckout({ api });
    await user.click(await button('Show shipping options'));
    expect(await screen.findByText(/^No shipping options for this address\./)).toBeDefined();
    await user.click(await button('Use this rate'));
    expect(screen.getByText('Give the rate a name.')).toBeDefined();
    await fill(user, screen.getByLabelText('Name of the rate'), 'Courier');
    await fill(user, screen.getByLabelText('Rate excluding tax (USD)'), '12.50');
    await user.click(await button('Use this rate'));
    expect(await button('Change the rate')).toBeDefined();
    expect(api.calls(/shipping$/).map(({ body }) => body['custom'])).toEqual([
      { description: 'Courier', price: '12.50' },
    ]);
  });

  test('shows what somebody else changed, and goes on from there', async () => {
    const api = readyCheckout();
    const { user } = await openCheckout({ api });
    await user.click(await step('Items'));
    api.change({ lines: [checkoutLine({ quantity: 3, consignmentId: 'c1', total: usd('60') })] });
    await fill(user, screen.getByLabelText('Quantity'), '2');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Somebody else changed this order')).toBeDefined();
    expect(screen.getByText(/Quantity of/).textContent).toBe('Quantity of Tee: 1 → 3');
    await user.click(await button('I have seen this'));
    await user.click(screen.getByLabelText('Quantity'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(api.view?.lines[0]?.quantity).toBe(2));
  });

  test('asks before the last line takes everything along', async () => {
    const { user, api, visited } = await openCheckout({ api: readyCheckout() });
    await user.click(await step('Items'));
    await user.click(await button('Remove Tee'));
    const dialog = await screen.findByRole('dialog', { name: 'Drop this order?' });
    expect(api.calls(/^DELETE/)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }));
    await waitFor(() => expect(visited).toEqual([LIST]));
    expect(api.calls(/^DELETE/)).toHaveLength(1);
  });

  test('that may or may not have become an order says so, and asking again gets the same one', async () => {
    const api = readyCheckout();
    api.next(/\/order$/, () =>
      failure('outcome_unknown', 'Its answer was lost.', { problem: 'unclear', checkout: null }),
    );
    const { user } = await openCheckout({ api });
    await user.click(await button('Create order'));
    expect(await screen.findByText(/Its answer was lost\./)).toBeDefined();
    expect(screen.getByText(/never makes a second one/)).toBeDefined();
    await user.click(await button('Create order'));
    expect(await screen.findByText('It comes to $20.00.')).toBeDefined();
  });

  test('makes a link for the shopper, and says for how many visits', async () => {
    const { user } = await openCheckout({ api: readyCheckout() });
    await user.click(await button('Make a link'));
    const link = await screen.findByLabelText<HTMLInputElement>('Link for the shopper');
    expect(link.value).toBe('https://shop.example/checkout/1');
    expect(screen.getByText('Good for one visit, within 30 days.')).toBeDefined();
  });
});

describe('a checkout of before', () => {
  test('is listed, and dropped after a question', async () => {
    const api = new CheckoutApi();
    const times = { createdAt: '2026-11-20T08:00:00Z', changedAt: '2026-11-20T08:00:00Z' };
    const lines = [{ name: 'Tee', quantity: 2 }];
    api.own = [{ id: CHECKOUT, lines, total: usd('40'), channelId: 1, expiresAt: '2026-12-20T08:00:00Z', ...times }];
    const { user } = await openCheckout({ api });
    const link = await screen.findByRole('link', { name: '2 × Tee' });
    expect(link.getAttribute('href')).toBe(`${LIST}/new/checkout?checkout=${CHECKOUT}`);
    await user.click(await button('Drop 2 × Tee'));
    await user.click(await button('Drop it'));
    await waitFor(() => expect(screen.queryByRole('link', { name: '2 × Tee' })).toBeNull());
  });

  test('whose cart is no more begins again with what is known', async () => {
    const api = readyCheckout();
    const again = { lines: [{ name: 'Tee', quantity: 1 }], leftOut: [{ name: 'Certificate', quantity: 1 }] };
    api.next(/^GET \//, () => failure('not_found', 'Gone.', { problem: 'cart_gone', again }));
    api.next(/again$/, () => Response.json({ checkout: checkoutView({ version: 5 }), leftOut: again.leftOut }));
    const { user } = await openCheckout({ api });
    expect(await screen.findByText('BigCommerce does not have this cart any more')).toBeDefined();
    await user.click(await button('Begin again with these lines'));
    expect(await screen.findByText('Not everything could be taken over')).toBeDefined();
    expect(within(summary()).getAllByText('$20.00')).toHaveLength(2);
  });

  test('that is not there says so, and leads to a new one', async () => {
    const api = readyCheckout();
    api.next(/^GET \//, () => failure('not_found', 'Dropped.', { problem: 'no_checkout' }));
    await openCheckout({ api });
    expect(await screen.findByText('This order is not here')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Begin a new order' }).getAttribute('href')).toBe(`${LIST}/new/checkout`);
  });

  test('that cannot be read is read again when asked', async () => {
    const api = readyCheckout();
    api.next(/^GET \//, () => failure('platform_unavailable', 'BigCommerce does not answer.'));
    const { user } = await openCheckout({ api });
    expect(await screen.findByText('BigCommerce does not answer.')).toBeDefined();
    await user.click(await button('Try again'));
    expect(await button('Create order')).toBeDefined();
  });

  test('that became an order says so', async () => {
    const api = readyCheckout();
    api.change({ orderId: 88 });
    await openCheckout({ api });
    expect(await screen.findByText('Order #88 is made')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take payment' })).toBeNull();
  });

  test('that became an order leads to its payment, for those who may take it', async () => {
    const api = readyCheckout();
    api.change({ orderId: 88 });
    api.api.parts.payments = { ...api.api.parts.payments, takesPayments: true };
    const { user, visited } = await openCheckout({ api, role: 'money' });
    await user.click(await button('Take payment'));
    expect(visited).toEqual([`${LIST}/88/pay`]);
  });
});

describe('the choice between the two ways', () => {
  test('says which one this is, and leads to the other', async () => {
    await openCheckout();
    const ways = within(await screen.findByRole('navigation', { name: 'How the order is made' }));
    expect(ways.getByRole('link', { name: 'Through checkout' }).getAttribute('aria-current')).toBe('page');
    expect(ways.getByRole('link', { name: 'Direct order' }).getAttribute('href')).toBe(`${LIST}/new`);
  });

  test('is explained where the store has not granted carts, before anything is typed', async () => {
    const api = new CheckoutApi();
    api.next(/^GET $/, () => failure('store_needs_approval', 'The store has not granted carts.'));
    await openCheckout({ api });
    expect(await screen.findByText('The store has not granted carts.')).toBeDefined();
    expect(screen.queryByLabelText('E-mail')).toBeNull();
    expect(screen.getByRole('link', { name: 'Direct order' })).toBeDefined();
  });

  test('is not for those who may not make orders', async () => {
    const { api } = await openCheckout({ role: 'viewer' });
    expect(await screen.findByText('You cannot create orders')).toBeDefined();
    expect(api.sent).toEqual([]);
  });
});
