// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { checkoutLine, checkoutView, consignmentOf, feeOf, pairOf, usd } from '#tests/fixtures/checkout-views.ts';
import { button, openCheckout, readyCheckout, summary } from '#tests/fixtures/opened-checkout.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { LIST } from '#tests/fixtures/opened-page.tsx';

const { totals } = checkoutView();

describe('everything once more', () => {
  test('tells who gets what, where and how', async () => {
    await openCheckout({ api: readyCheckout() });
    const facts = (await screen.findByRole('heading', { name: 'The order' })).parentElement?.parentElement;
    for (const told of ['Guest', 'ada@example.com', 'Ada Moreno, 12 Pine St, AlbanyGround', '1 × Tee (M)'])
      expect(facts?.textContent).toContain(told);
  });

  test('says of a delivery without an option that it has none', async () => {
    const problems = [{ path: 'consignments.c1.option', problem: 'noOption' as const }];
    const { user } = await openCheckout({ api: readyCheckout({ consignments: [consignmentOf()], problems }) });
    await user.click(await button(/^4\. Review/));
    expect(await screen.findByText('No shipping option chosen')).toBeDefined();
    await user.click(await button('Create order'));
    expect(await screen.findByText('Choose how it is shipped.')).toBeDefined();
  });

  test('leads back to each of the steps', async () => {
    const { user } = await openCheckout({ api: readyCheckout() });
    await user.click(await button('Change: Customer'));
    expect(await screen.findByLabelText('E-mail')).toBeDefined();
    await user.click(await button(/^4\. Review/));
    await user.click(await button('Change: Fulfillment'));
    expect(await button('Change the address')).toBeDefined();
  });

  test('has nothing to show before there is a line', async () => {
    const { user } = await openCheckout();
    await user.click(await button(/^4\. Review/));
    expect(await screen.findByText('There is nothing to look at yet. Add a line first.')).toBeDefined();
    await user.click(await button('To the items'));
    expect(await screen.findByLabelText('Find a product')).toBeDefined();
  });
});

describe('the summary', () => {
  test('says that nothing is added up before there is a line', async () => {
    await openCheckout();
    await screen.findByLabelText('E-mail');
    expect(within(summary()).getByText('No customer yet · no lines')).toBeDefined();
    expect(within(summary()).getByText('BigCommerce adds it up as soon as there is a line.')).toBeDefined();
  });

  test('has tax as a part where prices are without it', async () => {
    await openCheckout({ api: readyCheckout({ totals: { ...totals, tax: usd('1.20'), grandTotal: usd('21.20') } }) });
    await button('Create order');
    const terms = within(summary())
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    expect(terms.indexOf('Tax')).toBeLessThan(
      terms.findIndex((term) => term.includes('otal') && !term.includes('Sub')),
    );
    expect(within(summary()).getByText('$21.20')).toBeDefined();
  });

  test('has it below the total where it is in the prices already, and takes the other side of each pair', async () => {
    const pair = { exTax: usd('20'), incTax: usd('24') };
    const inclusive = { ...totals, subtotal: pair, tax: usd('4'), grandTotal: usd('24') };
    await openCheckout({ api: readyCheckout({ isTaxIncluded: true, totals: inclusive }) });
    await button('Create order');
    const amounts = within(summary())
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(amounts[0]).toBe('$24.00');
    expect(amounts.slice(-2)).toEqual(['$24.00', '$4.00']);
    expect(within(summary()).queryByText('$20.00')).toBeNull();
  });

  test('leaves out what there is none of', async () => {
    await openCheckout({ api: readyCheckout({ consignments: [], lines: [checkoutLine({ needsDelivery: false })] }) });
    await button('Create order');
    for (const name of ['Shipping', 'Handling', 'Discount']) expect(within(summary()).queryByText(name)).toBeNull();
  });

  test('has handling and fees where there are any', async () => {
    const fees = [feeOf({ displayName: 'Rush', cost: pairOf('3') })];
    await openCheckout({ api: readyCheckout({ fees, totals: { ...totals, handling: pairOf('1.5') } }) });
    await button('Create order');
    expect(within(summary()).getByText('$1.50')).toBeDefined();
    expect(within(summary()).getByText('Rush')).toBeDefined();
    expect(within(summary()).getByText('$3.00')).toBeDefined();
  });
});

describe('the order', () => {
  test('that is not ready after all leads to what is missing', async () => {
    const api = readyCheckout();
    const problems = [{ path: 'billing.zip', problem: 'refused' as const, text: 'No such ZIP code.' }];
    api.next(/order$/, () => failure('unprocessable', 'Something is missing.', { problem: 'not_ready', problems }));
    const { user } = await openCheckout({ api });
    await user.click(await button('Create order'));
    const zip = await screen.findByLabelText('ZIP code');
    expect(zip.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('No such ZIP code.')).toBeDefined();
  });

  test('that cannot be made says so on top, and nothing is made', async () => {
    const api = readyCheckout();
    api.next(/order$/, () => failure('conflict', 'An order is being made of this.', { problem: 'ordering' }));
    const { user } = await openCheckout({ api });
    await user.click(await button('Create order'));
    expect(await screen.findByText('An order is being made of this.')).toBeDefined();
    expect(await button('Create order')).toBeDefined();
  });

  test('that a colleague made of it meanwhile is shown as made', async () => {
    const api = readyCheckout();
    api.next(/order$/, () => failure('conflict', 'It became order 77.', { problem: 'ordered', orderId: 77 }));
    const { user, visited } = await openCheckout({ api });
    await user.click(await button('Create order'));
    expect(await screen.findByText('Order #77 is made')).toBeDefined();
    await user.click(await button('Open order'));
    expect(visited).toEqual([`${LIST}/77`]);
  });

  test('is paid for elsewhere where this app takes no payments', async () => {
    const api = readyCheckout();
    api.change({ orderId: 88 });
    await openCheckout({ api, role: 'money' });
    expect(await screen.findByText(/It is Incomplete until it is paid\./)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take payment' })).toBeNull();
  });
});
