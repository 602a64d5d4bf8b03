// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { openPage, openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { statusOf } from '#tests/fixtures/order-answers.ts';
import { failure, type OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { untilOrders } from '../list-view.ts';
import { apiOf, three } from '../indexed/indexed-view.ts';

const dialog = () => screen.getByRole('dialog');
const button = (name: string) => within(dialog()).getByRole('button', { name });
const keysOf = (api: OrderdeckApi) => api.sent('change').map(({ headers }) => headers.get('Idempotency-Key'));
const statusesOf = (api: OrderdeckApi) => [...api.orders.values()].map(({ row }) => row.status.id);

interface Opened extends OpenedPage {
  readonly closed: () => void;
  readonly shown: (orderIds: readonly number[]) => void;
}

async function openDialog(api: OrderdeckApi, orderIds: readonly number[] = [1003, 1001, 1002]): Promise<Opened> {
  const closed = vi.fn<() => void>();
  const shown = vi.fn<(ids: readonly number[]) => void>();
  const page = await openPart({ api }, async () => {
    const { ManyStatusesDialog } = await import('#components/order-list/status/many-statuses-dialog.tsx');
    return <ManyStatusesDialog onClose={closed} onShowAlone={shown} orderIds={orderIds} />;
  });
  await screen.findByRole('dialog');
  return { ...page, closed, shown };
}

async function choose({ user }: OpenedPage, label: string): Promise<void> {
  await user.click(await within(dialog()).findByLabelText(label));
}

describe('a status for the selected orders', () => {
  test('is chosen from the list’s selection and given to each, once', async () => {
    const api = three();
    const page = await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    const { user } = page;
    await user.click(screen.getByRole('checkbox', { name: 'Select all orders on this page' }));
    await user.click(screen.getByRole('button', { name: 'Change status' }));
    await screen.findByRole('dialog', { name: 'Change status of 3 orders' });
    const bases = [1001, 1002, 1003].map((id) => api.row(id).base);
    await choose(page, 'Completed');
    await user.dblClick(button('Change 3 orders'));
    expect(await screen.findByText('3 orders are now Completed.')).toBeDefined();
    expect(statusesOf(api)).toEqual([10, 10, 10]);
    expect(api.bodies('change')).toEqual(bases.map((base) => ({ base, change: { statusId: 10 } })));
    expect(new Set(keysOf(api)).size).toBe(3);
  });

  test('says before the act how many get it, what it does and does not, and who may be mailed', async () => {
    const api = three();
    api.next('statusMail', Response.json({ mail: 'sent' }));
    const page = await openDialog(api);
    await choose(page, 'Shipped');
    expect(screen.getByText('2 orders get this status.')).toBeDefined();
    expect(screen.getByText('1 order has it already and stays as it is.')).toBeDefined();
    expect(screen.getByText(/where its shipments do not say the same, it stays as it is/)).toBeDefined();
    expect(await screen.findByText(/BigCommerce may send 2 e-mails to shoppers/)).toBeDefined();
    expect(screen.getByText(/1 order counts as paid from then on/)).toBeDefined();
    await choose(page, 'Refunded');
    expect(screen.getByText(/where its refunds do not say the same, it stays as it is/)).toBeDefined();
    expect(screen.queryByText(/shipments do not say/)).toBeNull();
    expect(api.sent('change')).toEqual([]);
  });

  test('is not offered to a person who only looks', async () => {
    const { user } = await openPage({ api: three(), role: 'viewer' });
    await untilOrders(1003, 1002, 1001);
    await user.click(screen.getByRole('checkbox', { name: 'Select all orders on this page' }));
    expect(screen.getByRole('button', { name: 'Copy order numbers' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
  });

  test('cannot be sent where all have it, and leaves out orders that are gone', async () => {
    const page = await openDialog(apiOf({ status: statusOf(10) }), [1001, 1999]);
    expect(await screen.findByText(/1 selected order is archived or no longer in the list/)).toBeDefined();
    expect(button('Change status')).toHaveProperty('disabled', true);
    await choose(page, 'Completed');
    expect(button('Change status')).toHaveProperty('disabled', true);
    await choose(page, 'Pending');
    expect(button('Change 1 order')).toHaveProperty('disabled', false);
  });

  test('reads more orders than one search can name', async () => {
    const api = apiOf(...Array.from({ length: 60 }, () => ({ status: statusOf(11) })));
    const page = await openDialog(
      api,
      Array.from({ length: 60 }, (_, index) => 1001 + index),
    );
    await choose(page, 'Completed');
    await page.user.click(button('Change 60 orders'));
    expect(await screen.findByText('60 orders are now Completed.')).toBeDefined();
    expect(new Set(keysOf(api)).size).toBe(60);
  });

  test('says why the orders cannot be read, and reads them again', async () => {
    const api = three();
    api.next('search', failure('unavailable', 'The list cannot be read now.'));
    const { user } = await openDialog(api);
    expect(await screen.findByText('The list cannot be read now.')).toBeDefined();
    await user.click(button('Try again'));
    expect(await within(dialog()).findByLabelText('Completed')).toBeDefined();
  });
});

describe('orders that do not get it', () => {
  test('are told with why, one by one, and only they are tried again', async () => {
    const api = three();
    const page = await openDialog(api);
    await choose(page, 'Completed');
    api.next('change', failure('unprocessable', 'Nothing of this order is shipped yet.'));
    api.edit(1003, { status: statusOf(7) });
    await page.user.click(button('Change 3 orders'));
    expect(await screen.findByText('1 order is now Completed.')).toBeDefined();
    const told = within(dialog())
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(told).toEqual([
      '#1001: Nothing of this order is shipped yet.',
      '#1003: Somebody changed this order meanwhile. It is now Awaiting Payment.',
    ]);
    expect(statusesOf(api)).toEqual([2, 10, 7]);
    await page.user.click(button('Try these 2 orders again'));
    expect(await screen.findByText('3 orders are now Completed.')).toBeDefined();
    expect(statusesOf(api)).toEqual([10, 10, 10]);
    // Tried again knowingly, each is another act.
    expect(new Set(keysOf(api)).size).toBe(5);
  });

  test('can be shown alone in the list', async () => {
    const api = three();
    const { user, closed, shown } = await openDialog(api);
    await choose({ user, api, visited: [] }, 'Completed');
    api.next('change', failure('unprocessable', 'No.'));
    await user.click(button('Change 3 orders'));
    await user.click(await screen.findByRole('button', { name: 'Show only these' }));
    expect(shown).toHaveBeenCalledExactlyOnceWith([1001]);
    expect(closed).toHaveBeenCalledOnce();
  });

  test('because the answer got lost are asked for under the same key, and are changed once', async () => {
    const api = three();
    const page = await openDialog(api, [1001]);
    await choose(page, 'Completed');
    api.lose('change');
    await page.user.click(button('Change 1 order'));
    await page.user.click(await screen.findByRole('button', { name: 'Try this order again' }));
    expect(await screen.findByText('1 order is now Completed.')).toBeDefined();
    expect(keysOf(api)).toHaveLength(2);
    expect(new Set(keysOf(api)).size).toBe(1);
  });

  test('because the person stopped are told so; until then the dialog cannot be left', async () => {
    const api = apiOf({}, {}, {}, {});
    const page = await openDialog(api, [1001, 1002, 1003, 1004]);
    await choose(page, 'Completed');
    const [first, second] = [api.hold('change'), api.hold('change')];
    await page.user.click(button('Change 4 orders'));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('0');
    await page.user.keyboard('{Escape}');
    expect(page.closed).not.toHaveBeenCalled();
    await page.user.click(button('Stop'));
    expect(button('Stop')).toHaveProperty('disabled', true);
    await act(async () => first());
    await act(async () => second());
    expect(await screen.findByText('2 orders are now Completed.')).toBeDefined();
    const told = within(dialog())
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(told).toEqual(['#1003: Not sent, because you stopped.', '#1004: Not sent, because you stopped.']);
    expect(api.sent('change')).toHaveLength(2);
    await page.user.click(button('Try these 2 orders again'));
    expect(await screen.findByText('4 orders are now Completed.')).toBeDefined();
  });
});
