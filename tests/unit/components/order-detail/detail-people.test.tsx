// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPage, openPart, orderPath, pass, stopClock, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { address, delivery, orderDetail, orderRow, usd } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';

/** Customer, deliveries and billing address of an order, as its page has them. */
function openPeople(parts: Partial<OrderDetail>): Promise<OpenedPage> {
  const detail = orderDetail(parts);
  return openPart({ api: new OrderdeckApi(detail) }, async () => {
    const { OrderMessages } = await import('#components/shared/messages/order-messages.tsx');
    const { CustomerPanel, BillingPanel } = await import('#components/order-detail/customer-panel.tsx');
    const { DeliveriesPanel } = await import('#components/order-detail/deliveries-panel.tsx');
    return (
      <OrderMessages>
        <CustomerPanel detail={detail} />
        <DeliveriesPanel detail={detail} />
        <BillingPanel detail={detail} />
      </OrderMessages>
    );
  });
}

const facts = () =>
  screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
const addresses = () => [...document.querySelectorAll('address')].map((one) => one.innerHTML.split('<br>').length - 1);

describe('the customer', () => {
  test('is named with all that reaches them', async () => {
    await openPeople({
      row: orderRow({ customerId: 42 }),
      billing: address({ company: 'Acme', email: 'jane@example.com', phone: '+1 555' }),
      ipAddress: '203.0.113.9',
    });
    await screen.findByText('Customer');
    expect(facts().slice(0, 6)).toEqual([
      'Name: Jane Doe',
      'Account: Customer #42',
      'Company: Acme',
      'E-mail: jane@example.com',
      'Phone: +1 555',
      'IP address: 203.0.113.9',
    ]);
  });

  test('who gave nothing is a guest without a name', async () => {
    await openPeople({ billing: address({ firstName: '', lastName: ' ' }) });
    await screen.findByText('Customer');
    expect(facts().slice(0, 2)).toEqual(['Name: No name given', 'Account: Guest checkout']);
    expect(screen.queryByText('Company')).toBeNull();
  });
});

describe('deliveries', () => {
  test('tell method, cost and what has been sent; several are numbered', async () => {
    const second = {
      street1: '2 Side Street',
      shippingMethod: '',
      itemsTotal: 3,
      itemsShipped: 3,
      email: 'bo@example.com',
    };
    await openPeople({
      billing: address({ email: 'jane@example.com' }),
      deliveries: [delivery(1, { email: 'jane@example.com' }), delivery(2, second)],
    });
    expect(await screen.findByText('2 deliveries')).toBeDefined();
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      'Delivery 1 of 2',
      'Delivery 2 of 2',
    ]);
    expect(facts().slice(3)).toEqual([
      'Shipping method: Post',
      'Shipping cost: $8.00',
      'Items: 0 of 1 shipped',
      'Shipping method: None chosen',
      'Shipping cost: $8.00',
      'Items: 3 of 3 shipped',
      'E-mail: bo@example.com',
    ]);
    expect(screen.queryByText('Same as the delivery address')).toBeNull();
  });

  test('cost what they cost with tax, in an order that counts so', async () => {
    const { totals } = orderDetail();
    await openPeople({
      totals: { ...totals, isTaxInclusive: true },
      deliveries: [delivery(1, { costIncTax: usd('9') })],
    });
    await screen.findByText('Delivery');
    expect(facts()).toContain('Shipping cost: $9.00');
  });

  test('may be none', async () => {
    await openPeople({ deliveries: [] });
    expect(await screen.findByText(/^Nothing to deliver/)).toBeDefined();
  });
});

describe('an address', () => {
  test('stands as on a parcel, markup and all, with the store’s own fields, twice the same if so', async () => {
    const formFields = [
      { name: 'Gate', value: '<i>12</i>' },
      { name: 'Gate', value: '13' },
    ];
    await openPeople({ deliveries: [delivery(1, { street1: '<b>1</b>', street2: 'Apt\u00004', formFields })] });
    await screen.findByText('<b>1</b>');
    expect(screen.getByText('Apt\uFFFD4')).toBeDefined();
    expect(screen.getByText('<i>12</i>')).toBeDefined();
    expect(screen.getByText('13')).toBeDefined();
    expect(document.querySelector('address b, address i')).toBeNull();
    expect(addresses()).toEqual([5, 4]);
  });

  test('for billing is said in a word where it is the delivery’s', async () => {
    await openPeople({ billing: address({ phone: '1' }), deliveries: [delivery(1)] });
    expect(await screen.findByText('Same as the delivery address')).toBeDefined();
    expect(addresses()).toEqual([4]);
  });

  test('that says nothing says so, and has nothing to copy', async () => {
    const nothing = {
      firstName: '',
      lastName: '',
      street1: '',
      city: '',
      state: '',
      zip: '',
      country: '',
      countryCode: '',
    };
    await openPeople({ billing: address(nothing), deliveries: [] });
    expect(await screen.findByText('No billing address')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Copy/ })).toBeNull();
  });
});

/** The older way to copy, which the test's browser does not have. */
function stubOlderCopy(copy: () => boolean): void {
  document.execCommand = copy;
  onTestFinished(() => {
    Reflect.deleteProperty(document, 'execCommand');
  });
}

describe('copying', () => {
  test('puts the whole address on the clipboard, and says so for a moment', async () => {
    const { user } = await openPeople({ deliveries: [delivery(1)] });
    const copy = await screen.findByRole('button', { name: 'Copy: address' });
    stopClock();
    await user.click(copy);
    await pass();
    expect(screen.getByRole('button', { name: 'Copied: address' })).toBe(copy);
    expect(screen.getByText('Copied: address', { selector: '[role="status"]' })).toBeDefined();
    await pass(2_000);
    expect(screen.getByRole('button', { name: 'Copy: address' })).toBe(copy);
    expect(await navigator.clipboard.readText()).toBe('Jane Doe\n1 Main Street\nAustin, Texas 78751\nUnited States');
  });

  test('goes the older way where the browser denies the newer', async () => {
    const { user } = await openPeople({ billing: address({ email: 'jane@example.com' }) });
    const copy = await screen.findByRole('button', { name: 'Copy: E-mail' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    let selected = '';
    stubOlderCopy(() => {
      selected = document.querySelector('textarea')?.value ?? '';
      return true;
    });
    await user.click(copy);
    expect(await screen.findByRole('button', { name: 'Copied: E-mail' })).toBe(copy);
    expect(selected).toBe('jane@example.com');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(copy);
  });

  test('that is denied altogether says what to do instead', async () => {
    const api = new OrderdeckApi(orderDetail({ billing: address({ email: 'jane@example.com' }) }));
    const { user } = await openPage({ api, path: orderPath(118) });
    const copy = await screen.findByRole('button', { name: 'Copy: E-mail' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    stubOlderCopy(() => false);
    await user.click(copy);
    const alert = await screen.findByText(/^Could not copy/);
    expect(within(document.body).queryByRole('button', { name: 'Copied: E-mail' })).toBeNull();
    expect(alert.closest('[role="alert"], [role="status"]')).not.toBeNull();
  });
});
