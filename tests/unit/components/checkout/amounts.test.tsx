// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { feeOf, usd } from '#tests/fixtures/checkout-views.ts';
import { button, fill, listed, openCheckout, readyCheckout, summary } from '#tests/fixtures/opened-checkout.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';

const COUPON = { code: 'TEN', name: 'Ten off', type: 'percentage_discount', discount: usd('2') };
const REFUSED = (message: string) => failure('refused_by_platform', message, { problem: 'refused' });
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('coupons', () => {
  test('need a code', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    await fill(user, await screen.findByLabelText('Coupon code'), '   ');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Enter a code.')).toBeDefined();
    expect(api.calls(/coupons/)).toEqual([]);
  });

  test('that are on it are named with what they take off, and go off again', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout({ coupons: [COUPON] }) });
    await screen.findByLabelText('Coupon code');
    expect(
      listed('Coupons')
        .getByText(/Ten off/)
        .closest('li')?.textContent,
    ).toContain('−$2.00');
    expect(within(summary()).getByText('Coupon TEN')).toBeDefined();
    await user.click(await button('Remove coupon TEN'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove coupon TEN' })).toBeNull());
    expect(api.calls(/^DELETE/)[0]?.call).toMatch(/\/coupons\/TEN\?version=1$/);
  });

  test('that do not come off say why beside them', async () => {
    const api = readyCheckout({ coupons: [COUPON] });
    api.next(/^DELETE/, () => REFUSED('It came with a promotion.'));
    const { user } = await openCheckout({ api });
    await user.click(await button('Remove coupon TEN'));
    expect(await listed('Coupons').findByText('It came with a promotion.')).toBeDefined();
  });

  test('that are refused are no longer scolded once another is typed', async () => {
    const { user } = await openCheckout({ api: readyCheckout() });
    await fill(user, await screen.findByLabelText('Coupon code'), 'OLD');
    await user.keyboard('{Enter}');
    await screen.findByText('This coupon is not valid.');
    await fill(user, screen.getByLabelText('Coupon code'), 'OLDER');
    expect(screen.queryByText('This coupon is not valid.')).toBeNull();
  });
});

describe('a discount by hand', () => {
  const field = () => screen.findByLabelText('Discount (USD)');

  test('is an amount of the currency', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    for (const [typed, problem] of [
      ['', 'Fill this in.'],
      ['two', 'Enter an amount, such as 19.90.'],
      ['-2', 'Enter an amount, such as 19.90.'],
    ] as const) {
      await fill(user, await field(), typed);
      await user.click(await field());
      await user.keyboard('{Enter}');
      expect(await screen.findByText(problem)).toBeDefined();
    }
    expect(api.calls(/discounts/)).toEqual([]);
  });

  test('is applied, shown as given, and taken off again', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    await fill(user, await field(), '2.5');
    await user.keyboard('{Enter}');
    expect(await listed('Discount by hand').findByText('−$2.50')).toBeDefined();
    expect(within(summary()).getByText('−$2.50')).toBeDefined();
    // Ready for another one, which would take its place.
    expect(value('Discount (USD)')).toBe('');
    expect(screen.queryByText('Fill this in.')).toBeNull();
    await user.click(await button('Remove the discount'));
    await waitFor(() => expect(screen.queryByText('−$2.50')).toBeNull());
    expect(api.calls(/discounts/).map(({ body }) => [body['cart'], body['lines']])).toEqual([
      ['2.5', []],
      ['0', []],
    ]);
  });

  test('that is refused keeps what was typed, with the reason', async () => {
    const api = readyCheckout();
    api.next(/discounts/, () => REFUSED('It is more than the order.'));
    const { user } = await openCheckout({ api });
    await fill(user, await field(), '999');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('It is more than the order.')).toBeDefined();
    expect(value('Discount (USD)')).toBe('999');
  });
});

describe('fees', () => {
  test('need a name and a price', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    await user.click(await button('Add the fee'));
    expect(await screen.findByText('Give the fee a name.')).toBeDefined();
    expect(screen.getByText('Fill this in.')).toBeDefined();
    expect(api.calls(/fees/)).toEqual([]);
  });

  test('are added for the shopper to see, and removed', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    await fill(user, await screen.findByLabelText('Name of the fee'), 'Rush');
    await fill(user, screen.getByLabelText('Fee excluding tax (USD)'), '7.50');
    await user.click(await button('Add the fee'));
    expect(await listed('Fees').findByText('Rush')).toBeDefined();
    expect(api.calls(/POST .*fees/)[0]?.body).toEqual({
      ...{ version: 1, name: 'Rush', displayName: 'Rush', cost: '7.50', taxClassId: null },
    });
    expect(within(summary()).getByText('Rush')).toBeDefined();
    expect(value('Name of the fee')).toBe('');
    await user.click(await button('Remove the fee Rush'));
    await waitFor(() => expect(screen.queryByText('Rush')).toBeNull());
  });

  test('are five at most', async () => {
    const fees = ['a', 'b', 'c', 'd', 'e'].map((name) => feeOf({ name, displayName: name }));
    await openCheckout({ api: readyCheckout({ fees }) });
    expect(await screen.findByText('An order can have 5 fees.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Add the fee' })).toBeNull();
  });

  test('that are refused keep what was typed', async () => {
    const api = readyCheckout();
    api.next(/fees/, () => REFUSED('Fees are not for this shop.'));
    const { user } = await openCheckout({ api });
    await fill(user, await screen.findByLabelText('Name of the fee'), 'Rush');
    await fill(user, screen.getByLabelText('Fee excluding tax (USD)'), '7.50');
    await user.click(await button('Add the fee'));
    expect(await screen.findByText('Fees are not for this shop.')).toBeDefined();
    expect(value('Name of the fee')).toBe('Rush');
  });
});

describe('what the shopper said', () => {
  const field = () => screen.findByLabelText(/^Message of the shopper/);

  test('is sent when its field is left, so that the order has it', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    await fill(user, await field(), 'Ring twice');
    await user.click(await button('Create order'));
    expect(await screen.findByText('Order #901 is made')).toBeDefined();
    expect(api.sent.slice(-2).map(({ call }) => call.replace(/.*\//, ''))).toEqual(['message', 'order']);
    expect(api.view?.customerMessage).toBe('Ring twice');
  });

  test('that is refused keeps the order from being made without it, until it is put right', async () => {
    const api = readyCheckout();
    const text = 'Please don’t enter card numbers.';
    api.next(/message$/, () => failure('unprocessable', text, { problem: 'refused', field: 'message' }));
    const { user } = await openCheckout({ api });
    await fill(user, await field(), 'Charge 4111 1111 1111 1111');
    await user.tab();
    expect(await screen.findByText(text)).toBeDefined();
    await user.click(await button('Create order'));
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    expect(api.calls(/order$/)).toEqual([]);
    await fill(user, await field(), 'Ring twice');
    await user.click(await button('Create order'));
    expect(await screen.findByText('Order #901 is made')).toBeDefined();
    expect(api.view?.customerMessage).toBe('Ring twice');
  });

  test('that was refused is no hindrance any more once its field was left for another step', async () => {
    const api = readyCheckout();
    api.next(/message$/, () => REFUSED('No.'));
    const { user } = await openCheckout({ api });
    await fill(user, await field(), 'x');
    await user.tab();
    await screen.findByText('No.');
    await user.click(await button('Change: Items'));
    await user.click(await button(/^4\. Review/));
    expect(screen.queryByText('No.')).toBeNull();
    await user.click(await button('Create order'));
    expect(await screen.findByText('Order #901 is made')).toBeDefined();
  });

  test('is not sent again where nothing is different', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout({ customerMessage: 'Ring' }) });
    await user.click(await field());
    await user.tab();
    expect(api.calls(/message/)).toEqual([]);
  });
});

describe('the link for the shopper', () => {
  test('that cannot be made says why, and can be asked for again', async () => {
    const api = readyCheckout();
    api.next(/link$/, () => failure('platform_unavailable', 'BigCommerce does not answer.'));
    const { user } = await openCheckout({ api });
    await user.click(await button('Make a link'));
    expect(await screen.findByText('BigCommerce does not answer.')).toBeDefined();
    await user.click(await button('Make a link'));
    expect(await screen.findByLabelText('Link for the shopper')).toBeDefined();
    expect(screen.queryByText('BigCommerce does not answer.')).toBeNull();
    await user.click(await button('Make another link'));
    await waitFor(() => expect(api.calls(/link$/)).toHaveLength(3));
  });
});
