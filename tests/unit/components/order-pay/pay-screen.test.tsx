// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PayDesk } from '#lib/payments/contract.ts';
import { cards, payDesk, VISA } from '#tests/fixtures/api-pay.ts';
import { openPage, openPart, orderPath } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, usd } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(change: Partial<PayDesk> = {}, api = new OrderdeckApi()) {
  api.pay.desk = payDesk(change);
  return openPart({ api, path: `${orderPath(118)}/pay`, role: 'money' }, async () => {
    const { OrderPayScreen } = await import('#components/order-pay/order-pay-screen.tsx');
    return <OrderPayScreen number="118" />;
  });
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const inDialog = async (name: string) => within(await screen.findByRole('dialog')).findByRole('button', { name });

describe('taking a payment', () => {
  test('by the shopper’s card, asked once more, and paid as the platform says', async () => {
    const { api, user } = await open();
    expect(await screen.findByRole('radio', { name: /Visa ending in 1111/, checked: true })).toBeDefined();
    await user.click(await button('Charge $43.32'));
    expect(await screen.findByText(/Visa ending in 1111 is charged \$43\.32 now/)).toBeDefined();
    await user.click(await inDialog('Charge $43.32'));
    expect(await screen.findByText(/Paid\. BigCommerce has moved the order on/)).toBeDefined();
    expect(api.bodies('charge')).toEqual([
      { due: usd('43.32'), way: { kind: 'stored', methodId: 'stripe.card', instrument: VISA.ref }, reason: '' },
    ]);
  });

  test('by credit that pays a part: the rest is said, and can be taken', async () => {
    const api = new OrderdeckApi();
    api.pay.taken = { result: 'part_paid', left: usd('33.32') };
    const { user } = await open({}, api);
    await user.click(await screen.findByRole('radio', { name: /Store credit ?\$10\.00 available; pays \$10\.00/ }));
    await user.click(await button('Use store credit'));
    await user.click(await inDialog('Use store credit'));
    expect(await screen.findByText('A part is paid. $33.32 is still due.')).toBeDefined();
    await user.click(await button('Take the rest'));
    expect(await screen.findByRole('radio', { name: /Paid outside/ })).toBeDefined();
  });

  test('that came outside: its method is chosen or named, and never a card’s number', async () => {
    const { api, user } = await open();
    await user.click(await screen.findByRole('radio', { name: /Paid outside/ }));
    await user.selectOptions(await screen.findByLabelText('Paid by'), 'other');
    await user.type(await screen.findByLabelText('What else?'), '4111 1111 1111 1111');
    await user.click(await button('Record $43.32 as paid'));
    expect(await screen.findByText(/looks like a card or account number/)).toBeDefined();
    await user.clear(screen.getByLabelText('What else?'));
    await user.type(screen.getByLabelText('What else?'), 'Barter');
    await user.click(await button('Record $43.32 as paid'));
    await user.click(await inDialog('Record $43.32 as paid'));
    expect(await screen.findByText(/Recorded as paid/)).toBeDefined();
    expect(api.bodies('record')).toEqual([{ due: usd('43.32'), method: 'Barter', reason: '' }]);
  });

  test('by a certificate needs its code', async () => {
    const { api, user } = await open();
    await user.click(await screen.findByRole('radio', { name: /Gift certificate/ }));
    await user.click(await button('Use gift certificate'));
    expect(await screen.findByText(/letters, digits and hyphens/)).toBeDefined();
    expect(api.bodies('charge')).toEqual([]);
  });
});

describe('what stops it', () => {
  test.each<[Partial<PayDesk>, RegExp]>([
    [{ block: 'switched_off' }, /switched off for this store/],
    [{ block: 'status' }, /does not wait for a payment/],
    [{ block: 'unclear' }, /Nobody knows yet what became/],
    [{ gateway: { kind: 'closed', why: 'panel' } }, /made in the control panel/],
    [{ gateway: { kind: 'unavailable', message: 'The owner can approve it.' } }, /The owner can approve it/],
    [{ isGuest: true, gateway: { kind: 'open', methods: [] } }, /guest’s order/],
    [{ gateway: { kind: 'open', methods: [] } }, /no card or account stored/],
    [{ personLimit: usd('20') }, /You may take \$20\.00 at most\. Somebody/],
  ])('%j is explained', async (change, words) => {
    await open(change);
    expect(await screen.findByText(words)).toBeDefined();
  });

  test('credit of nothing is no way to pay', async () => {
    await open({ storeCredit: usd('0') });
    expect(await screen.findByRole('radio', { name: /Gift certificate/ })).toBeDefined();
    expect(screen.queryByRole('radio', { name: /Store credit/ })).toBeNull();
  });

  test('a card that has expired cannot be chosen', async () => {
    await open({ gateway: { kind: 'open', methods: [cards({ ...VISA, problem: 'expired' })] } });
    const radio = await screen.findByRole<HTMLInputElement>('radio', { name: /This card has expired/ });
    expect([radio.disabled, radio.checked]).toEqual([true, false]);
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: /^Charge/ })).disabled).toBe(true);
  });

  test('a refusal is told by its number, and may be tried again unless it must not', async () => {
    const api = new OrderdeckApi();
    const refused = (platformCode: number) =>
      Response.json({ code: 'refused_by_platform', message: 'x', requestId: '', platformCode }, { status: 422 });
    api.next('charge', refused(30106));
    const { user } = await open({}, api);
    await user.click(await button('Charge $43.32'));
    await user.click(await inDialog('Charge $43.32'));
    expect(await screen.findByText(/there is not enough money/)).toBeDefined();
    api.next('charge', refused(30105));
    await user.click(await inDialog('Charge $43.32'));
    expect(await screen.findByText(/Do not send it again/)).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a lost answer leaves no second button', async () => {
    const api = new OrderdeckApi();
    api.next('charge', failure('outcome_unknown', 'lost'));
    const { user } = await open({}, api);
    await user.click(await button('Charge $43.32'));
    await user.click(await inDialog('Charge $43.32'));
    expect(await screen.findByText(/nobody knows yet whether the payment went through/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /Charge/ })).toBeNull();
  });

  test('what waits for its provider becomes paid when the platform says so', async () => {
    const api = new OrderdeckApi();
    api.pay.taken = { result: 'waiting', left: usd('0') };
    const { user } = await open({}, api);
    await user.click(await button('Charge $43.32'));
    api.pay.desk = payDesk({ isPaid: true, block: 'status' });
    await user.click(await inDialog('Charge $43.32'));
    expect(await screen.findByText(/Paid\. BigCommerce/)).toBeDefined();
  });
});

describe('the way to it', () => {
  async function openOrder(takesPayments: boolean, role: 'money' | 'editor', statusId = 0) {
    const detail = orderDetail();
    const api = new OrderdeckApi({ ...detail, row: { ...detail.row, status: { ...detail.row.status, id: statusId } } });
    api.parts.payments = { ...api.parts.payments, takesPayments };
    const page = await openPage({ api, path: orderPath(118), role });
    await button('Edit');
    if (role === 'money' && statusId === 0) await expect.poll(() => api.sent('payments').length).toBeGreaterThan(0);
    return page;
  }

  test('stands on an order that waits for its payment', async () => {
    const { user, visited } = await openOrder(true, 'money');
    await user.click(await button('Take payment'));
    expect(visited.at(-1)).toBe(`${orderPath(118)}/pay`);
  });

  test.each([
    [false, 'money', 0],
    [true, 'editor', 0],
    [true, 'money', 11],
  ] as const)('is not there: switch %s, role %s, status %i', async (isOn, role, statusId) => {
    await openOrder(isOn, role, statusId);
    expect(screen.queryByRole('button', { name: 'Take payment' })).toBeNull();
  });
});

test('the switch is off at first; an admin turns it on, with what it means beside it', async () => {
  const { api, user } = await openPart({ path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { PayMessages } = await import('#components/shared/messages/pay-messages.tsx');
    const { TakePaymentsPanel } = await import('#components/settings/take-payments-panel.tsx');
    return (
      <PayMessages>
        <TakePaymentsPanel />
      </PayMessages>
    );
  });
  const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: 'Take payments for orders in Orderdeck' });
  expect((await box()).checked).toBe(false);
  expect(screen.getByText(/PCI DSS/)).toBeDefined();
  await user.click(await box());
  await expect.poll(() => api.bodies('changeSettings')).toEqual([{ takesPayments: true }]);
  expect((await box()).checked).toBe(true);
});
