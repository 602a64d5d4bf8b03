// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart, orderPath } from '#tests/fixtures/opened-page.tsx';
import { shipPlan } from '#tests/fixtures/api-ship.ts';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const UPS = '1Z999AA10123456784';

function openShip(api = new OrderdeckApi(orderDetail()), role: 'editor' | 'viewer' = 'editor') {
  return openPart({ api, role, path: `${orderPath(118)}/ship` }, async () => {
    const { OrderShipScreen } = await import('#components/order-ship/order-ship-screen.tsx');
    return <OrderShipScreen number="118" />;
  });
}
const numberField = () => screen.findByRole('textbox', { name: 'Tracking number' });
const quantity = (name: string) => screen.getByRole('textbox', { name: `Quantity of ${name}` });
const ship = (name = 'Ship package') => screen.getByRole('button', { name });

describe('shipping an order', () => {
  test('begins with all that is left, in the hands of a scanner, and says who is mailed', async () => {
    const { user } = await openShip();
    const number = await numberField();
    await waitFor(() => expect(document.activeElement === number).toBe(true));
    expect(quantity('Mug')).toHaveProperty('value', '2');
    expect(screen.getByText('BigCommerce mails the shopper.')).toBeDefined();
    await user.keyboard(`${UPS}{Enter}`);
    expect(screen.getByText('A number of UPS.')).toBeDefined();
    expect(document.activeElement === ship()).toBe(true);
  });

  test('sends a package once, however fast it is clicked, and says what became of it', async () => {
    const { api, user } = await openShip();
    await user.type(await numberField(), UPS);
    const answer = api.hold('ship');
    await user.dblClick(ship());
    answer();
    expect(await screen.findByText(/1 package is shipped/)).toBeDefined();
    expect(api.bodies('ship')).toEqual([
      {
        addressId: 5,
        items: [
          { lineId: 21, quantity: 2 },
          { lineId: 22, quantity: 1 },
        ],
        ...{ trackingNumber: UPS, shippingProvider: 'ups', trackingCarrier: 'ups', trackingLink: '', comments: '' },
      },
    ]);
  });

  test('of a part leaves nothing to send until the rest is packed', async () => {
    const { user } = await openShip();
    await numberField();
    await user.clear(quantity('Bowl'));
    await user.type(quantity('Bowl'), '0');
    await user.click(ship());
    expect(await screen.findByText('Something of this order is still left to ship.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Ship/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Pack what is left' }));
    expect(ship()).toHaveProperty('disabled', false);
    expect(quantity('Bowl')).toHaveProperty('value', '1');
  });

  test('shows what the platform refuses beside its line, keeps what was typed, and tries with another key', async () => {
    const { api, user } = await openShip();
    await user.type(await numberField(), 'A1');
    api.next('ship', failure('unprocessable', 'Only 1 left.', { field: 'items.21', lineId: 21, availableQuantity: 1 }));
    await user.click(ship());
    const alert = await screen.findByText('Only 1 left.');
    expect(alert.closest('[data-line]')?.getAttribute('data-line')).toBe('21');
    expect(await numberField()).toHaveProperty('value', 'A1');
    await user.clear(quantity('Mug'));
    await user.type(quantity('Mug'), '1');
    await user.click(ship());
    await screen.findByText(/1 package is shipped/);
    const keys = api.sent('ship').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(2);
  });

  test('asks again under the same key where nobody knows what became of it', async () => {
    const { api, user } = await openShip();
    await numberField();
    api.next('ship', failure('outcome_unknown', 'We don’t know yet.'));
    await user.click(ship());
    expect(await screen.findByText('We don’t know yet.')).toBeDefined();
    expect(quantity('Mug')).toHaveProperty('disabled', true);
    await user.click(ship('Check again'));
    await screen.findByText(/1 package is shipped/);
    const keys = api.sent('ship').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
  });

  test('sends nothing while more is packed than is left, or nothing at all', async () => {
    const { api, user } = await openShip();
    await numberField();
    await user.clear(quantity('Bowl'));
    await user.type(quantity('Bowl'), '2');
    expect(ship()).toHaveProperty('disabled', true);
    expect(screen.getByText('Only 1 left to ship. Lower the quantity.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'None' }));
    expect(screen.getByText(/A package has nothing in it/)).toBeDefined();
    expect(api.sent('ship')).toEqual([]);
  });

  test('offers the status that the platform did not set, and sets it on demand only', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.shipping.offeredStatusId = 3;
    const { user } = await openShip(api);
    await numberField();
    await user.click(ship());
    const offer = await screen.findByRole('button', { name: 'Set status to Partially Shipped' });
    expect(api.sent('change')).toEqual([]);
    await user.click(offer);
    await waitFor(() => expect(api.bodies('change')).toMatchObject([{ change: { statusId: 3 } }]));
  });

  test('leaves out what no carrier takes, and says why', async () => {
    const api = new OrderdeckApi(orderDetail());
    const lines = shipPlan().lines.map((line) =>
      line.id === 22 ? { ...line, leftOut: 'digital' as const, addressId: null } : line,
    );
    api.shipping.plan = shipPlan({ lines, mail: 'off' });
    await openShip(api);
    await numberField();
    expect(screen.queryByRole('textbox', { name: 'Quantity of Bowl' })).toBeNull();
    expect(screen.getByText(/is a download/)).toBeDefined();
    expect(screen.getByText(/The shopper gets no e-mail/)).toBeDefined();
  });

  test('is not for who may only look', async () => {
    await openShip(undefined, 'viewer');
    expect(await screen.findByText(/lets you look at orders, not ship them/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Ship/ })).toBeNull();
  });

  test('of many lines finds one by what it is called, and ships them all', async () => {
    const api = new OrderdeckApi(orderDetail());
    const [first] = shipPlan().lines;
    if (first === undefined) throw new Error('the plan has no line');
    const lines = Array.from({ length: 40 }, (_, at) => ({
      ...first,
      id: at + 1,
      name: `Thing ${at + 1}`,
      quantity: 1,
    }));
    api.shipping.plan = shipPlan({ lines });
    const { user } = await openShip(api);
    await numberField();
    const list = screen.getByRole('list', { name: 'In this package' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(40));
    await user.type(screen.getByRole('searchbox'), 'thing 39');
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1));
    await user.click(ship());
    await screen.findByText(/1 package is shipped/);
    expect((api.bodies('ship')[0] as { items: unknown[] }).items).toHaveLength(40);
  });

  test('goes back to the order, and asks before typed numbers are lost', async () => {
    const { user, visited } = await openShip();
    await user.type(await numberField(), 'A1');
    await user.click(screen.getByRole('link', { name: 'Back to order #118' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(visited).toEqual([orderPath(118)]);
  });
});
