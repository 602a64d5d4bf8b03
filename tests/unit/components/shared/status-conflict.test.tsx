// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { orderDetail, orderRow, statusOf } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import {
  actions,
  button,
  changeTo,
  keysOf,
  openStatusDialog,
  untilClosed,
  values,
  type OpenedDialog,
} from './status-dialog-view.tsx';

/** Somebody else changes the order while the dialog is open; then our person sends "Shipped". */
async function meetConflict(theirs: Partial<OrderRow>): Promise<OpenedDialog> {
  const api = new OrderdeckApi(orderDetail());
  const page = await openStatusDialog(api);
  api.edit(118, { modifiedAt: '2026-11-21T07:30:00.000Z', ...theirs });
  await changeTo(page, 'Shipped');
  return page;
}

describe('both changed the status', () => {
  test('shows what was seen, what stands now and what is wished, with the time', async () => {
    const { api } = await meetConflict({ status: statusOf(5) });
    expect(await screen.findByText(/Somebody else changed this order at Nov 21, 2026, 1:30/)).toBeDefined();
    expect(values()).toEqual(['You saw: Awaiting Fulfillment', 'Now: Cancelled', 'You want: Shipped']);
    expect(actions()).toEqual(['Take theirs', 'Keep mine']);
    expect(document.activeElement?.textContent).toMatch(/^Somebody else/);
    expect(api.sent('change')).toHaveLength(1);
  });

  test('without a time leaves it out', async () => {
    await meetConflict({ status: statusOf(5), modifiedAt: null });
    expect(await screen.findByText(/changed this order while you had it open/)).toBeDefined();
  });

  test('keeping mine goes on top of theirs, as a new act', async () => {
    const page = await meetConflict({ status: statusOf(5) });
    const { api } = page;
    const theirBase = api.row(118).base;
    await screen.findByText('Keep mine');
    await page.user.click(button('Keep mine'));
    await untilClosed(page);
    expect(api.bodies('change').at(-1)).toEqual({ base: theirBase, change: { statusId: 2 } });
    expect(new Set(keysOf(api)).size).toBe(2);
    expect(api.row(118).status.label).toBe('Shipped');
    expect(await screen.findByText('Order #118 is now Shipped.')).toBeDefined();
  });

  test('keeping mine against yet another change asks again, with the newer values', async () => {
    const page = await meetConflict({ status: statusOf(5) });
    await screen.findByText('Keep mine');
    page.api.edit(118, { status: statusOf(10), modifiedAt: null });
    await page.user.click(button('Keep mine'));
    await screen.findByText('Completed');
    expect(values()).toEqual(['You saw: Cancelled', 'Now: Completed', 'You want: Shipped']);
    await page.user.click(button('Keep mine'));
    await untilClosed(page);
    expect(page.api.sent('change')).toHaveLength(3);
    expect(page.api.row(118).status.id).toBe(2);
  });

  test('taking theirs sends nothing more and reads the order', async () => {
    const page = await meetConflict({ status: statusOf(5) });
    await screen.findByText('Take theirs');
    await page.user.click(button('Take theirs'));
    await untilClosed(page);
    await expect.poll(() => page.api.sent('order').length).toBe(1);
    expect(page.api.sent('change')).toHaveLength(1);
    expect(page.api.row(118).status.id).toBe(5);
    expect(screen.queryByText(/is now/)).toBeNull();
  });

  test('leaving is taking neither', async () => {
    const page = await meetConflict({ status: statusOf(5) });
    await screen.findByText('Keep mine');
    await page.user.keyboard('{Escape}');
    await untilClosed(page);
    expect(page.api.sent('change')).toHaveLength(1);
  });
});

describe('each changed something else', () => {
  test('shows theirs beside mine, and saves mine on top of it', async () => {
    const page = await meetConflict({ staffNotes: '<b>Paid by phone</b>' });
    expect(await screen.findByText(/Your change does not touch that/)).toBeDefined();
    expect(values()).toEqual([
      'You saw: Awaiting Fulfillment',
      'You want: Shipped',
      'You saw: Call first.',
      'Now: <b>Paid by phone</b>',
    ]);
    expect(actions()).toEqual(["Don't save", 'Save my change']);
    await page.user.click(button('Save my change'));
    await untilClosed(page);
    expect(page.api.bodies('change').at(-1)).toMatchObject({ change: { statusId: 2 } });
    expect(page.api.row(118)).toMatchObject({ staffNotes: '<b>Paid by phone</b>', status: { id: 2 } });
  });

  test('names an emptied note as empty', async () => {
    await meetConflict({ staffNotes: '' });
    await screen.findByText(/Your change does not touch that/);
    expect(values().at(-1)).toBe('Now: Empty');
  });

  test('not saving sends nothing more', async () => {
    const page = await meetConflict({ staffNotes: 'Paid by phone' });
    await screen.findByText("Don't save");
    await page.user.click(button("Don't save"));
    await untilClosed(page);
    expect(page.api.sent('change')).toHaveLength(1);
    expect(page.api.row(118).status.id).toBe(11);
  });
});

test('both changed the same to the same: there is nothing left to decide', async () => {
  const page = await meetConflict({ status: statusOf(2) });
  expect(await screen.findByText(/made the same change at/)).toBeDefined();
  expect(actions()).toEqual(['Close']);
  await page.user.click(screen.getByText('Close', { selector: 'button > span' }).closest('button') ?? document.body);
  await untilClosed(page);
  expect(page.api.sent('change')).toHaveLength(1);
});

test('a status without a label is named by its number', async () => {
  const api = new OrderdeckApi(orderDetail({ row: orderRow() }));
  api.next('counts', Response.json({ total: 1, statuses: [{ id: 2, label: 'Shipped', count: 0 }] }));
  const page = await openStatusDialog(api);
  api.edit(118, { status: { id: 5, label: 'Weg\u0000' } });
  await changeTo(page, 'Shipped');
  await screen.findByText('Keep mine');
  expect(values()).toEqual(['You saw: Awaiting Fulfillment', 'Now: Weg\uFFFD', 'You want: Shipped']);
});
