// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CheckoutApi } from '#tests/fixtures/checkout-api.ts';
import { button, fill, readyCheckout, step, type OpenedCheckout } from '#tests/fixtures/opened-checkout.tsx';
import { lineRow, openItems } from '#tests/fixtures/opened-items.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { modifierOf, tee } from '#tests/fixtures/products.ts';

async function openForm(name: string, api?: CheckoutApi): Promise<OpenedCheckout> {
  const page = await openItems(api);
  await page.user.click(await button(name));
  return page;
}

describe('a product', () => {
  test('whose options are not chosen is not added', async () => {
    const { user, api } = await openItems();
    await fill(user, screen.getByLabelText('Find a product'), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{Enter}');
    await user.click(await button('Add to order'));
    expect(await screen.findAllByText('Choose or fill this in.')).toHaveLength(2);
    expect(api.calls(/^POST/)).toEqual([]);
  });

  test('without modifiers is asked for by its variant', async () => {
    const { user, api } = await openItems();
    await fill(user, screen.getByLabelText('Find a product'), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{Enter}');
    await user.selectOptions(await screen.findByLabelText('Size'), 'M');
    await user.selectOptions(screen.getByLabelText('Color'), 'Blue');
    const quantity = screen.getAllByLabelText('Quantity')[0];
    if (quantity !== undefined) await fill(user, quantity, '2');
    await user.click(await button('Add to order'));
    await waitFor(() => expect(api.calls(/POST .*lines$/)).toHaveLength(1));
    expect(api.calls(/POST .*lines$/)[0]?.body['lines']).toEqual([
      { kind: 'catalogue', productId: 77, variantId: 403, options: [], quantity: 2, listPrice: null },
    ]);
    // The picker is ready for the next.
    expect(await screen.findByLabelText('Find a product')).toBeDefined();
  });

  test('with a modifier is asked for by all that was chosen', async () => {
    const api = readyCheckout();
    api.products = [tee({ modifiers: [modifierOf()] })];
    const { user } = await openItems(api);
    await fill(user, screen.getByLabelText('Find a product'), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{Enter}');
    await user.selectOptions(await screen.findByLabelText('Size'), 'M');
    await user.selectOptions(screen.getByLabelText('Color'), 'Red');
    await fill(user, screen.getByLabelText(/^Engraving/), 'For Bo');
    await user.click(await button('Add to order'));
    await waitFor(() => expect(api.calls(/POST .*lines$/)).toHaveLength(1));
    const options = expect.arrayContaining([{ optionId: 120, value: 'For Bo' }]);
    expect(api.calls(/POST .*lines$/)[0]?.body['lines']).toMatchObject([{ variantId: null, options }]);
  });

  test('that the shop does not sell now keeps its form, with the reason', async () => {
    const api = new CheckoutApi();
    api.next(/^POST $/, () => failure('refused_by_platform', 'This product is not for sale.', { problem: 'refused' }));
    const { user } = await openItems(api);
    await fill(user, screen.getByLabelText('Find a product'), 'tee');
    await screen.findByRole('option', { name: /Tee/ });
    await user.keyboard('{Enter}');
    await user.selectOptions(await screen.findByLabelText('Size'), 'M');
    await user.selectOptions(screen.getByLabelText('Color'), 'Red');
    await user.click(await button('Add to order'));
    expect(await screen.findByText('This product is not for sale.')).toBeDefined();
    expect(screen.getByLabelText<HTMLSelectElement>('Size').selectedOptions[0]?.text).toBe('M');
    expect(screen.getByText(/No lines yet\. With the first one/)).toBeDefined();
    await user.click(await button('Add to order'));
    expect(await screen.findByRole('list', { name: 'Lines' })).toBeDefined();
  });
});

describe('a custom line', () => {
  const price = () => screen.getByLabelText('Price excluding tax (USD)');

  test('needs a name and a price that is one', async () => {
    const { user, api } = await openForm('Add a custom line');
    for (const [name, amount, problem] of [
      ['', '5', 'Give the line a name.'],
      ['Repair', '', 'Fill this in.'],
      ['Repair', '5,00', 'Enter an amount, such as 19.90.'],
    ] as const) {
      await fill(user, screen.getByLabelText('Name'), name);
      await fill(user, price(), amount);
      await user.click(await button('Add to order'));
      expect(screen.getByText(problem)).toBeDefined();
    }
    expect(api.calls(/^POST/)).toEqual([]);
  });

  test('is added with its SKU and pieces', async () => {
    const { user, api } = await openForm('Add a custom line');
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    await fill(user, screen.getByLabelText('Name'), ' Repair ');
    await fill(user, screen.getByLabelText(/^SKU/), 'R-1');
    await fill(user, price(), '9.50');
    const [pieces] = screen.getAllByLabelText('Quantity');
    if (pieces !== undefined) await fill(user, pieces, '3');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(lineRow('Repair')).toBeDefined());
    expect(api.calls(/POST .*lines$/)[0]?.body['lines']).toEqual([
      { kind: 'custom', name: 'Repair', sku: 'R-1', quantity: 3, listPrice: '9.50' },
    ]);
  });

  test('can be left for the search again', async () => {
    const { user, api } = await openForm('Add a custom line');
    await user.click(await button('Back to search'));
    expect(document.activeElement).toBe(await screen.findByLabelText('Find a product'));
    expect(api.calls(/^POST/)).toEqual([]);
  });

  test('is priced with tax where the store enters prices so', async () => {
    await openForm('Add a custom line', readyCheckout({ isTaxIncluded: true }));
    expect(screen.getByLabelText('Price including tax (USD)')).toBeDefined();
  });
});

describe('a gift certificate', () => {
  const PEOPLE = [
    ['Recipient’s name', ' Ana Lima '],
    ['Recipient’s e-mail', 'ana@example.com'],
    ['Sender’s name', 'Kim'],
    ['Sender’s e-mail', 'kim@example.com'],
  ] as const;

  test('says all that is missing once somebody wants to add it', async () => {
    const { user, api } = await openForm('Add a gift certificate');
    expect(screen.queryByText('Fill this in.')).toBeNull();
    await user.click(await button('Add to order'));
    expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
    expect(screen.getAllByText(/^Enter an e-mail address/)).toHaveLength(2);
    expect(screen.getByText('Enter an amount from 1 to 1000.')).toBeDefined();
    expect(api.calls(/^POST/)).toEqual([]);
  });

  test('is added for whom it is, with theme and message', async () => {
    const { user, api } = await openForm('Add a gift certificate');
    await fill(user, screen.getByLabelText('Worth (USD)'), '25');
    for (const [label, text] of PEOPLE) await fill(user, screen.getByLabelText(label), text);
    await user.selectOptions(screen.getByLabelText('Theme'), 'Birthday');
    await fill(user, screen.getByLabelText(/^Message/), 'Happy birthday!');
    await user.click(await button('Add to order'));
    await waitFor(() => expect(api.calls(/POST .*lines$/)).toHaveLength(1));
    expect(api.calls(/POST .*lines$/)[0]?.body['lines']).toEqual([
      {
        ...{ kind: 'certificate', name: 'Gift certificate', theme: 'Birthday', amount: '25', quantity: 1 },
        ...{ message: 'Happy birthday!', sender: { name: 'Kim', email: 'kim@example.com' } },
        recipient: { name: 'Ana Lima', email: 'ana@example.com' },
      },
    ]);
  });
});

test('nobody gets past the items without a line', async () => {
  const { user } = await openItems(new CheckoutApi());
  await user.click(await button('Next: Fulfillment'));
  expect(await screen.findByText('Add at least one line.')).toBeDefined();
  await user.click(await step('Fulfillment'));
  expect(await screen.findByText('Where it goes can be said once there is a line.')).toBeDefined();
  await user.click(await button('To the items'));
  expect(await screen.findByLabelText('Find a product')).toBeDefined();
});
