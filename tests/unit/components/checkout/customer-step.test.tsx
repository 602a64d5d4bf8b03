// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CustomerAddress, CustomerHit } from '#lib/customers/contract.ts';
import { CheckoutApi } from '#tests/fixtures/checkout-api.ts';
import { ADDRESS, checkoutView } from '#tests/fixtures/checkout-views.ts';
import { button, fill, openCheckout, readyCheckout, step, summary } from '#tests/fixtures/opened-checkout.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { OPTIONS } from '#tests/fixtures/order-drafts.ts';

const GRACE: CustomerHit = {
  ...{ id: 12, firstName: 'Grace', lastName: 'Hill', email: 'grace@example.com', company: 'Hill Ltd', phone: '555 1' },
};
const { id: _id, ...PLAIN } = ADDRESS;
const AT_HOME: CustomerAddress = { ...PLAIN, id: 9, firstName: 'Grace', street1: '9 Home Road', email: '' };

function withGrace(api = new CheckoutApi()): CheckoutApi {
  api.customers = [GRACE];
  return api;
}

/** Finds the customer by a part of the name and takes the first. */

async function choose({ user }: Awaited<ReturnType<typeof openCheckout>>): Promise<void> {
  await fill(user, await screen.findByLabelText('Find a customer'), 'gra');
  await screen.findByRole('option', { name: /Grace Hill/ });
  await user.keyboard('{Enter}');
}

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('the customer of a checkout that is gone on with', () => {
  test('is named, although the checkout itself keeps the number only', async () => {
    const { api } = await openCheckout({ api: withGrace(readyCheckout({ customerId: 12 })) });
    expect((await screen.findAllByText('Grace Hill')).length).toBeGreaterThan(0);
    expect(within(summary()).getByText(/Grace Hill/)).toBeDefined();
    expect(screen.queryByText('Customer 12')).toBeNull();
    expect(api.asked.map(({ path }) => path)).toContain('/api/customers/12');
  });

  test('stands with name and address in its step too', async () => {
    const { user } = await openCheckout({ api: withGrace(readyCheckout({ customerId: 12 })) });
    await user.click(await step('Customer'));
    expect(await screen.findByText('Grace Hill · grace@example.com')).toBeDefined();
    expect(screen.getByText(/promotions and chosen shipping options have to be worked out anew/)).toBeDefined();
  });

  test('who was deleted since keeps the number, and the order can be made all the same', async () => {
    const { api, user } = await openCheckout({ api: readyCheckout({ customerId: 12 }) });
    expect(await screen.findByText('Customer 12')).toBeDefined();
    await user.click(await button('Create order'));
    expect(await screen.findByText('Order #901 is made')).toBeDefined();
    expect(api.calls(/\/order$/)).toHaveLength(1);
  });

  test('is asked for by nobody where it is a guest’s', async () => {
    const { api } = await openCheckout({ api: withGrace(readyCheckout()) });
    expect(await screen.findByText('Guest')).toBeDefined();
    expect(api.asked.filter(({ path }) => path.startsWith('/api/customers'))).toEqual([]);
  });

  test('is not read for somebody from whom customers’ data is kept', async () => {
    const { api } = await openCheckout({ api: withGrace(readyCheckout({ customerId: 12 })), isMasked: true });
    expect(await screen.findByText('You cannot create orders')).toBeDefined();
    expect([...api.sent, ...api.asked]).toEqual([]);
  });
});

describe('choosing a customer', () => {
  test('fills what is empty of the billing address and leaves what was typed', async () => {
    const page = await openCheckout({ api: withGrace() });
    await fill(page.user, await screen.findByLabelText('First name'), 'Gracie');
    await choose(page);
    await waitFor(() => expect(value('Last name')).toBe('Hill'));
    expect(value('First name')).toBe('Gracie');
    expect(value('E-mail')).toBe('grace@example.com');
    expect(within(summary()).getByText(/Grace Hill/)).toBeDefined();
  });

  test('begins the checkout for that customer', async () => {
    const page = await openCheckout({ api: withGrace() });
    await choose(page);
    await page.user.click(await step('Items'));
    await page.user.click(await button('Add a custom line'));
    await fill(page.user, screen.getByLabelText('Name'), 'Repair');
    await fill(page.user, screen.getByLabelText('Price excluding tax (USD)'), '5');
    await page.user.click(await button('Add to order'));
    await waitFor(() => expect(page.api.calls(/^POST $/)).toHaveLength(1));
    expect(page.api.calls(/^POST $/)[0]?.body).toMatchObject({ customerId: 12, channelId: 1, currencyCode: 'USD' });
    expect(within(summary()).getByText(/Grace Hill/)).toBeDefined();
    // Known from the choice: it is not asked for again.
    expect(page.api.asked.filter(({ path }) => path === '/api/customers/12')).toEqual([]);
  });

  test('of a checkout that there is sends it, and a saved address goes into the form', async () => {
    const api = withGrace(readyCheckout());
    api.addresses = [AT_HOME];
    const page = await openCheckout({ api });
    await page.user.click(await step('Customer'));
    await choose(page);
    await waitFor(() => expect(api.view?.customerId).toBe(12));
    await page.user.selectOptions(await screen.findByLabelText('Saved addresses'), '9');
    expect(value('Address line 1')).toBe('9 Home Road');
    // A saved address has no e-mail of its own: what stands there stays.
    expect(value('E-mail')).toBe('ada@example.com');
    await page.user.click(await button('Next: Items'));
    await waitFor(() => expect(api.view?.billing?.street1).toBe('9 Home Road'));
    expect(api.calls(/billing$/)[0]?.body).toMatchObject({ addressId: 'b1' });
  });

  test('that is refused says why and leaves whose it was', async () => {
    const api = withGrace(readyCheckout());
    api.next(/PUT .*customer$/, () =>
      failure('refused_by_platform', 'This customer may not buy here.', { problem: 'refused' }),
    );
    const page = await openCheckout({ api });
    await page.user.click(await step('Customer'));
    await choose(page);
    expect(await screen.findByText('This customer may not buy here.')).toBeDefined();
    expect(screen.getByLabelText('Find a customer')).toBeDefined();
    expect(api.view?.customerId).toBeNull();
  });

  test('anew makes it a guest’s first', async () => {
    const api = withGrace(readyCheckout({ customerId: 12 }));
    const { user } = await openCheckout({ api });
    await user.click(await step('Customer'));
    await screen.findByText('Grace Hill · grace@example.com');
    await user.click(await button('Choose another'));
    expect(await screen.findByLabelText('Find a customer')).toBeDefined();
    expect(api.calls(/customer$/)[0]?.body).toEqual({ version: 1, customerId: null });
  });
});

describe('the billing address', () => {
  test('leads to the first field that is missing, from the top', async () => {
    const { user } = await openCheckout();
    await fill(user, await screen.findByLabelText('First name'), 'Ada');
    await fill(user, screen.getByLabelText('Last name'), 'Moreno');
    await user.click(await button('Next: Items'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('E-mail')));
    expect(screen.getByRole('button', { name: /^1\. Customer, 5 to correct$/ })).toBeDefined();
  });

  test('is not scolded before somebody wants to go on', async () => {
    await openCheckout();
    expect((await screen.findByLabelText('E-mail')).getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.queryByText('Fill this in.')).toBeNull();
  });

  test('that the platform refuses says so at its part until that is typed anew', async () => {
    const api = readyCheckout();
    api.next(/billing$/, () =>
      failure('refused_by_platform', 'No such ZIP code.', { problem: 'refused', field: 'address.zip' }),
    );
    const { user } = await openCheckout({ api });
    await user.click(await step('Customer'));
    await fill(user, await screen.findByLabelText('ZIP code'), '99999');
    await user.click(await button('Next: Items'));
    await waitFor(() => expect(screen.getByLabelText('ZIP code').getAttribute('aria-invalid')).toBe('true'));
    await fill(user, screen.getByLabelText('ZIP code'), '12208');
    expect(screen.getByLabelText('ZIP code').getAttribute('aria-invalid')).not.toBe('true');
    await user.click(await button('Next: Items'));
    await waitFor(() => expect(api.view?.billing?.zip).toBe('12208'));
    expect(await screen.findByLabelText('Find a product')).toBeDefined();
  });

  test('is not sent where nothing was typed', async () => {
    const { user, api } = await openCheckout({ api: readyCheckout() });
    await user.click(await step('Customer'));
    await user.click(await button('Next: Items'));
    expect(await screen.findByLabelText('Find a product')).toBeDefined();
    expect(api.calls(/billing/)).toEqual([]);
  });
});

describe('shop and currency', () => {
  const SHOPS = [
    { id: 1, name: 'Shop' },
    { id: 4, name: 'Outlet' },
  ];

  test('can be chosen while there is no line, and begin the checkout', async () => {
    const api = new CheckoutApi();
    api.options = { ...OPTIONS, channels: SHOPS };
    const { user } = await openCheckout({ api });
    await user.selectOptions(await screen.findByLabelText('Channel'), 'Outlet');
    await user.selectOptions(screen.getByLabelText('Currency'), 'JPY Yen');
    await user.click(await step('Items'));
    await user.click(await button('Add a custom line'));
    await fill(user, screen.getByLabelText('Name'), 'Repair');
    const price = screen.getByLabelText('Price excluding tax (JPY)');
    await fill(user, price, '5.5');
    await user.click(await button('Add to order'));
    // Yen have no decimals.
    expect(price.getAttribute('aria-invalid')).toBe('true');
    await fill(user, price, '550');
    await user.click(await button('Add to order'));
    await waitFor(() => expect(api.calls(/^POST $/)).toHaveLength(1));
    expect(api.calls(/^POST $/)[0]?.body).toMatchObject({ channelId: 4, currencyCode: 'JPY' });
  });

  test('are fixed once there is one', async () => {
    const api = readyCheckout();
    api.options = { ...OPTIONS, channels: SHOPS };
    const { user } = await openCheckout({ api });
    await user.click(await step('Customer'));
    expect(screen.queryByLabelText('Channel')).toBeNull();
    expect(screen.queryByLabelText('Currency')).toBeNull();
  });

  test('are no question where there is one of each', async () => {
    const api = new CheckoutApi();
    api.options = { ...OPTIONS, currencies: OPTIONS.currencies.slice(0, 1) };
    await openCheckout({ api });
    await screen.findByLabelText('E-mail');
    expect(screen.queryByText('Shop and currency')).toBeNull();
  });
});

test('the summary names who it is billed to while there is no customer', async () => {
  const api = new CheckoutApi();
  api.view = checkoutView({ billing: { ...ADDRESS, firstName: 'Bo', lastName: 'Lind' } });
  await openCheckout({ api });
  expect(
    await within(await screen.findByRole('complementary', { name: 'Summary' })).findByText(/Bo Lind/),
  ).toBeDefined();
});
