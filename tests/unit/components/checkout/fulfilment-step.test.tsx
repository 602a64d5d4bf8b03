// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CustomerAddress } from '#lib/customers/contract.ts';
import { CheckoutApi } from '#tests/fixtures/checkout-api.ts';
import { ADDRESS, checkoutLine, checkoutView } from '#tests/fixtures/checkout-views.ts';
import { button, fill, openCheckout, readyCheckout, step } from '#tests/fixtures/opened-checkout.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { BILLING, OPTIONS } from '#tests/fixtures/order-drafts.ts';

const MUG = checkoutLine({ id: '00000000-0000-4000-8000-000000000002', name: 'Mug', options: [], quantity: 3 });
const NO_WAY = { path: `lines.${checkoutLine().id}.delivery`, problem: 'noConsignment' as const };
const PICKUPS = [
  { methodId: 5, displayName: 'Store pickup', instructions: '', timeDescription: '', location: 'Front desk' },
];

/** A checkout whose goods go nowhere yet. */

function goods(...lines: readonly ReturnType<typeof checkoutLine>[]): CheckoutApi {
  const api = new CheckoutApi();
  api.view = checkoutView({ lines: lines.length === 0 ? [checkoutLine()] : lines, problems: [NO_WAY] });
  return api;
}

async function openFulfilment(api: CheckoutApi) {
  const page = await openCheckout({ api });
  await page.user.click(await step('Fulfillment'));
  return page;
}

const radio = (name: string | RegExp) => screen.findByRole('radio', { name });

async function typeAddress(user: Awaited<ReturnType<typeof openCheckout>>['user'], city = 'Albany'): Promise<void> {
  await user.selectOptions(await screen.findByLabelText('Country'), 'US');
  await screen.findByRole('option', { name: 'New York' });
  await user.click(screen.getByLabelText('Address line 1'));
  await user.paste(`Ben Lind\n1 Lake Road\n${city}, NY 12207\nUnited States`);
}

describe('where it goes', () => {
  test('is the billing address unless told otherwise, with its e-mail', async () => {
    const { user, api } = await openFulfilment(goods());
    expect((await radio('To the billing address')).matches(':checked')).toBe(true);
    await user.click(await button('Show shipping options'));
    await waitFor(() => expect(api.calls(/POST .*consignments$/)).toHaveLength(1));
    expect(api.calls(/POST .*consignments$/)[0]?.body['consignments']).toMatchObject([
      { address: { street1: '12 Pine St', email: 'ada@example.com' }, lines: [{ quantity: 1 }] },
    ]);
    expect(await radio('Ground · $8.00')).toBeDefined();
  });

  test('is said before it can be sent to a billing address that is not complete', async () => {
    const api = goods();
    api.change({ billing: { ...ADDRESS, zip: '' }, problems: [NO_WAY] });
    const { user } = await openFulfilment(api);
    await user.click(await button('Show shipping options'));
    expect(await screen.findByText('The billing address is not complete.')).toBeDefined();
    expect(api.calls(/consignments/)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'To the billing address' }));
    expect(await screen.findByLabelText('ZIP code')).toBeDefined();
  });

  test('can be another address, whose first missing part is led to', async () => {
    const { user, api } = await openFulfilment(goods());
    await user.click(await radio('To another address'));
    await user.click(await button('Show shipping options'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('First name')));
    expect(api.calls(/consignments/)).toEqual([]);
    await typeAddress(user);
    await user.click(await button('Show shipping options'));
    await waitFor(() => expect(api.calls(/POST .*consignments$/)).toHaveLength(1));
    // The platform wants an e-mail in it: that of the bill.
    expect(api.calls(/POST .*consignments$/)[0]?.body['consignments']).toMatchObject([
      { address: { firstName: 'Ben', street1: '1 Lake Road', email: 'ada@example.com' } },
    ]);
  });

  test('can be an address that the customer saved', async () => {
    const api = goods();
    const saved: CustomerAddress = { ...BILLING, id: 7, firstName: 'Grace', street1: '9 Home Road', email: '' };
    api.customers = [{ id: 12, firstName: 'Grace', lastName: 'Hill', email: 'g@example.com', company: '', phone: '' }];
    api.addresses = [saved];
    api.change({ customerId: 12, problems: [NO_WAY] });
    const { user } = await openFulfilment(api);
    await user.click(await radio('To another address'));
    await user.selectOptions(await screen.findByLabelText('Saved addresses'), '7');
    await user.click(await button('Show shipping options'));
    await waitFor(() => expect(api.view?.consignments[0]?.address?.street1).toBe('9 Home Road'));
  });

  test('can be a pickup, where the store has any: nothing is shipped then', async () => {
    const api = goods();
    api.options = { ...OPTIONS, pickups: PICKUPS };
    const { user } = await openFulfilment(api);
    await user.click(await radio('Picked up: Store pickup, Front desk'));
    await user.click(await button('Set the pickup'));
    expect(await screen.findByText('Picked up: Store pickup')).toBeDefined();
    expect(api.calls(/POST .*consignments$/)[0]?.body['consignments']).toMatchObject([{ pickupMethodId: 5 }]);
    expect(screen.queryByRole('radio', { name: /^Ground/ })).toBeNull();
    await user.click(await button('Next: Review'));
    expect(await screen.findByText('Pickup')).toBeDefined();
  });

  test('is no question for what is downloaded', async () => {
    const lines = [checkoutLine({ kind: 'digital', needsDelivery: false })];
    await openFulfilment(readyCheckout({ lines, consignments: [] }));
    expect(await screen.findByText('Nothing in this order has to be shipped.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show shipping options' })).toBeNull();
  });

  test('that is refused says why beside it', async () => {
    const api = goods();
    api.next(/consignments$/, () => failure('refused_by_platform', 'No such street.', { problem: 'refused' }));
    const { user } = await openFulfilment(api);
    await user.click(await button('Show shipping options'));
    expect(await screen.findByText('No such street.')).toBeDefined();
  });
});

describe('several deliveries', () => {
  test('take some of the pieces to another address, and say what is left over', async () => {
    const api = readyCheckout({ lines: [{ ...MUG, consignmentId: 'c1' }] });
    const { user } = await openFulfilment(api);
    await user.click(await button('Send something to another address'));
    await fill(user, await screen.findByLabelText('Mug'), '1');
    await typeAddress(user);
    await user.click(await button('Show shipping options'));
    expect(await screen.findByRole('heading', { name: 'Delivery 2' })).toBeDefined();
    expect(api.view?.lines.map(({ quantity, consignmentId }) => [quantity, consignmentId])).toEqual([
      [2, 'c1'],
      [1, 'c2'],
    ]);
    // It is done: the form is gone.
    expect(screen.queryByLabelText('Mug')).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['more than there are', '4'],
    ['half a piece', '0.5'],
  ])('need pieces: %s is none', async (_, pieces) => {
    const api = readyCheckout({ lines: [{ ...MUG, consignmentId: 'c1' }] });
    const { user } = await openFulfilment(api);
    await user.click(await button('Send something to another address'));
    await fill(user, await screen.findByLabelText('Mug'), pieces);
    await user.click(await button('Show shipping options'));
    expect(await screen.findByText(/^Say how many pieces go there/)).toBeDefined();
    // Led to the pieces, and not to the address below, where all is missing too.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Mug')));
    expect(api.calls(/consignments/)).toEqual([]);
  });

  test('tell variants of a product apart', async () => {
    const small = { ...MUG, name: 'Tee', options: [{ name: 'Size', value: 'S' }], consignmentId: 'c1' };
    const { user } = await openFulfilment(readyCheckout({ lines: [checkoutLine({ consignmentId: 'c1' }), small] }));
    await user.click(await button('Send something to another address'));
    expect(await screen.findByLabelText('Tee (M)')).toBeDefined();
    expect(screen.getByLabelText('Tee (S)')).toBeDefined();
  });

  test('are not offered for a single piece', async () => {
    await openFulfilment(readyCheckout());
    await screen.findByRole('heading', { name: 'Delivery' });
    expect(screen.queryByText('Several deliveries')).toBeNull();
  });

  test('can be thought better of', async () => {
    const api = readyCheckout({ lines: [{ ...MUG, consignmentId: 'c1' }] });
    const { user } = await openFulfilment(api);
    await user.click(await button('Send something to another address'));
    await user.click(await button('Cancel'));
    expect(await button('Send something to another address')).toBeDefined();
    expect(api.calls(/consignments/)).toEqual([]);
  });

  test('take what goes nowhere yet along with one that is there', async () => {
    const lines = [checkoutLine({ consignmentId: 'c1' }), MUG];
    const { user, api } = await openFulfilment(readyCheckout({ lines, problems: [NO_WAY] }));
    expect(await screen.findByText('Not in a delivery yet')).toBeDefined();
    expect((await radio('Along with the delivery to Ada Moreno, Albany')).matches(':checked')).toBe(true);
    await user.click(await button('Show shipping options'));
    await waitFor(() => expect(api.calls(/PUT .*consignments\/c1$/)).toHaveLength(1));
    // What was in it stays in it.
    expect(api.calls(/PUT .*consignments\/c1$/)[0]?.body['lines']).toEqual([
      { lineId: lines[0]?.id, quantity: 1 },
      { lineId: MUG.id, quantity: 3 },
    ]);
    await waitFor(() => expect(screen.queryByText('Not in a delivery yet')).toBeNull());
  });

  test('are removed one by one, and their lines need another', async () => {
    const { user, api } = await openFulfilment(readyCheckout());
    await user.click(await button('Remove this delivery'));
    expect(await button('Show shipping options')).toBeDefined();
    expect(api.view?.consignments).toEqual([]);
  });

  test('that cannot be removed say why', async () => {
    const api = readyCheckout();
    api.next(/^DELETE/, () => failure('refused_by_platform', 'It is being packed.', { problem: 'refused' }));
    const { user } = await openFulfilment(api);
    await user.click(await button('Remove this delivery'));
    expect(await screen.findByText('It is being packed.')).toBeDefined();
  });
});
