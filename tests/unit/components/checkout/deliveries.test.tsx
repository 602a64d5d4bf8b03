// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CheckoutApi } from '#tests/fixtures/checkout-api.ts';
import { checkoutLine, consignmentOf, shippingOption, usd } from '#tests/fixtures/checkout-views.ts';
import { button, fill, openCheckout, readyCheckout, step, summary } from '#tests/fixtures/opened-checkout.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';

const MUG = checkoutLine({ id: '00000000-0000-4000-8000-000000000002', name: 'Mug', options: [], quantity: 3 });
const NO_OPTION = { path: 'consignments.c1.option', problem: 'noOption' as const };

async function openFulfilment(api: CheckoutApi) {
  const page = await openCheckout({ api });
  await page.user.click(await step('Fulfillment'));
  return page;
}

const radio = (name: string | RegExp) => screen.findByRole('radio', { name });

describe('the address of a delivery', () => {
  test('is changed in its place, and the way of shipping is to be chosen anew', async () => {
    const { user, api } = await openFulfilment(readyCheckout());
    await user.click(await button('Change the address'));
    await fill(user, await screen.findByLabelText('Address line 1'), '14 Pine St');
    await user.click(await button('Save the address'));
    expect(await screen.findByText('14 Pine St')).toBeDefined();
    expect(api.calls(/PUT .*consignments\/c1$/)[0]?.body).not.toHaveProperty('lines');
    expect((await radio(/^Ground/)).matches(':checked')).toBe(false);
  });

  test('is not saved with something missing', async () => {
    const { user, api } = await openFulfilment(readyCheckout());
    await user.click(await button('Change the address'));
    await fill(user, await screen.findByLabelText('City'), '');
    await user.click(await button('Save the address'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('City')));
    expect(api.calls(/PUT/)).toEqual([]);
    await user.click(await button('Cancel'));
    expect(await button('Change the address')).toBeDefined();
  });

  test('that is refused stays open with the reason', async () => {
    const api = readyCheckout();
    api.next(/PUT/, () => failure('refused_by_platform', 'Nobody lives there.', { problem: 'refused' }));
    const { user } = await openFulfilment(api);
    await user.click(await button('Change the address'));
    await fill(user, await screen.findByLabelText('Address line 1'), '14 Pine St');
    await user.click(await button('Save the address'));
    expect(await screen.findByText('Nobody lives there.')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Address line 1').value).toBe('14 Pine St');
  });
});

describe('the way of shipping', () => {
  const open = { lines: [checkoutLine({ consignmentId: 'c1' })], problems: [NO_OPTION] };

  test('that is missing is led to: into the ways, not to a button beside them', async () => {
    const { user } = await openFulfilment(readyCheckout({ ...open, consignments: [consignmentOf()] }));
    await user.click(await button('Next: Review'));
    expect(await screen.findByText('Choose how it is shipped.')).toBeDefined();
    const first = await radio(/^Ground/);
    await waitFor(() => expect(document.activeElement).toBe(first));
  });

  test('tells how long it takes and what it costs', async () => {
    const options = [shippingOption({ description: 'Express', transitTime: '1 day', cost: usd('19.5') })];
    await openFulfilment(readyCheckout({ ...open, consignments: [consignmentOf({ options })] }));
    expect(await radio('Express · 1 day · $19.50')).toBeDefined();
  });

  test('that is no longer offered says so and shows what is', async () => {
    const api = readyCheckout({ ...open, consignments: [consignmentOf()] });
    const now = [shippingOption({ id: 'sea', description: 'By sea' })];
    api.next(/shipping$/, () =>
      failure('refused_by_platform', 'This way of shipping is gone.', {
        problem: 'option_gone',
        checkout: api.change({ consignments: [consignmentOf({ options: now })] }),
      }),
    );
    const { user } = await openFulfilment(api);
    await user.click(await radio(/^Ground/));
    expect(await screen.findByText('This way of shipping is gone.')).toBeDefined();
    expect(await radio(/^By sea/)).toBeDefined();
    expect(screen.queryByRole('radio', { name: /^Ground/ })).toBeNull();
  });

  test('that nobody told is asked for by hand', async () => {
    const api = readyCheckout({ ...open, consignments: [consignmentOf({ options: null })] });
    const { user } = await openFulfilment(api);
    const ask = await button('Show shipping options');
    api.change({ consignments: [consignmentOf()] });
    await user.click(ask);
    expect(await radio(/^Ground/)).toBeDefined();
    expect(api.calls(/^GET \//)).toHaveLength(2);
  });

  test('of one’s own needs a name and a price of the currency, and is shown as it was given', async () => {
    const { user, api } = await openFulfilment(readyCheckout({ ...open, consignments: [consignmentOf()] }));
    await user.click(await radio('A rate of your own'));
    // Choosing it sends nothing yet.
    expect(api.calls(/shipping$/)).toEqual([]);
    await fill(user, screen.getByLabelText('Name of the rate'), 'Courier');
    await fill(user, screen.getByLabelText('Rate excluding tax (USD)'), '12.555');
    await user.click(await button('Use this rate'));
    expect(screen.getByText(/^At most 2 decimals/)).toBeDefined();
    await fill(user, screen.getByLabelText('Rate excluding tax (USD)'), '12.5');
    await user.click(await button('Use this rate'));
    await button('Change the rate');
    // As people write amounts, and not as the platform does.
    expect(screen.getByLabelText<HTMLInputElement>('Rate excluding tax (USD)').value).toBe('12.50');
  });

  test('of one’s own that is refused says why', async () => {
    const api = readyCheckout({ ...open, consignments: [consignmentOf()] });
    api.next(/shipping$/, () => failure('refused_by_platform', 'That is too much.', { problem: 'refused' }));
    const { user } = await openFulfilment(api);
    await user.click(await radio('A rate of your own'));
    await fill(user, screen.getByLabelText('Name of the rate'), 'Courier');
    await fill(user, screen.getByLabelText('Rate excluding tax (USD)'), '99999');
    await user.click(await button('Use this rate'));
    expect(await screen.findByText('That is too much.')).toBeDefined();
  });

  test('is of each delivery by itself', async () => {
    const consignments = [consignmentOf(), consignmentOf({ id: 'c2' })];
    const lines = [checkoutLine({ consignmentId: 'c1' }), { ...MUG, consignmentId: 'c2' }];
    const api = readyCheckout({ lines, consignments, problems: [] });
    api.shipping = [shippingOption()];
    const { user } = await openFulfilment(api);
    const [, second] = await screen.findAllByRole('radio', { name: /^Ground/ });
    if (second !== undefined) await user.click(second);
    await waitFor(() =>
      expect(api.view?.consignments.map(({ selected }) => selected?.id ?? null)).toEqual([null, 'ground']),
    );
    const contents = screen.getAllByRole('list', { name: 'What is in it' });
    expect(contents.map(({ textContent }) => textContent)).toEqual(['1 × Tee (M)', '3 × Mug']);
    expect(within(summary()).getByText('Shipping')).toBeDefined();
  });
});
