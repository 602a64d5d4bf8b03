// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { say } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow, STATUSES } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { button, changeTo, dialog, keysOf, openStatusDialog, untilClosed } from './status-dialog-view.tsx';

describe('the choice of a status', () => {
  test('has the store’s fifteen labels in the control panel’s order, the current one marked and in focus', async () => {
    await openStatusDialog();
    const radios = await within(dialog()).findAllByRole('radio');
    const labels = STATUSES.map(({ id, label }) => (id === 11 ? `${label} (now)` : label));
    expect(radios.map((radio) => radio.closest('div')?.textContent)).toEqual(labels);
    expect(document.activeElement).toBe(screen.getByLabelText('Awaiting Fulfillment (now)'));
    expect(document.activeElement).toHaveProperty('checked', true);
  });

  test('sends nothing before another one is chosen, nor when one comes back to the first', async () => {
    const page = await openStatusDialog();
    await within(dialog()).findAllByRole('radio');
    expect(button('Change status')).toHaveProperty('disabled', true);
    await page.user.click(screen.getByLabelText('Shipped'));
    expect(button('Change status')).toHaveProperty('disabled', false);
    await page.user.click(screen.getByLabelText('Awaiting Fulfillment (now)'));
    expect(button('Change status')).toHaveProperty('disabled', true);
  });

  test('names what the new status does beside the label, before it is sent', async () => {
    const { user } = await openStatusDialog();
    expect(await screen.findByText('Choose the new status.')).toBeDefined();
    const own = { Shipped: 'makesNoShipment', Refunded: 'refundsNothing', Cancelled: 'cancelRefundsNothing' } as const;
    const names = ['Shipped', 'Refunded', 'Cancelled', 'Completed'] as const;
    for (const label of names) {
      await user.click(await screen.findByLabelText(label));
      for (const effect of Object.values(own)) {
        const isNamed = screen.queryByText(say(`changeStatus.effect.${effect}`)) !== null;
        expect(isNamed, `${label}: ${effect}`).toBe(label !== 'Completed' && own[label] === effect);
      }
      const always = screen.getByText(say('changeStatus.effect.mayEmail'));
      expect(always.closest('[aria-live="polite"]')).not.toBeNull();
    }
  });

  test('that cannot be read says why and tries again on demand', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.next('counts', failure('platform_unavailable', 'BigCommerce does not answer.'));
    const { user } = await openStatusDialog(api);
    expect(await screen.findByText('BigCommerce does not answer.')).toBeDefined();
    expect(button('Change status')).toHaveProperty('disabled', true);
    await user.click(button('Try again'));
    expect(await screen.findAllByRole('radio')).toHaveLength(15);
  });

  test('shows a label of the store’s own as text', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.next('counts', Response.json({ total: 0, statuses: [{ id: 2, label: '<b>Weg\u0000</b>', count: 0 }] }));
    await openStatusDialog(api);
    expect(await screen.findByLabelText('<b>Weg\uFFFD</b>')).toBeDefined();
  });
});

describe('changing the status', () => {
  test('sends what was seen and what is wished, once, and says that it is done', async () => {
    const api = new OrderdeckApi(orderDetail());
    const seen = api.row(118).base;
    const page = await openStatusDialog(api);
    await changeTo(page, 'Shipped');
    await untilClosed(page);
    expect(api.bodies('change')).toEqual([{ base: seen, change: { statusId: 2 } }]);
    expect(keysOf(api)[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await screen.findByText('Order #118 is now Shipped.')).toBeDefined();
  });

  test('is one request however often the button is pressed, and cannot be left meanwhile', async () => {
    const api = new OrderdeckApi(orderDetail());
    const release = api.hold('change');
    const page = await openStatusDialog(api);
    await changeTo(page, 'Shipped', 3);
    expect(button('Cancel')).toHaveProperty('disabled', true);
    expect(screen.getByLabelText('Pending')).toHaveProperty('disabled', true);
    await page.user.keyboard('{Escape}');
    await page.user.click(within(dialog()).getByTitle('Close').closest('button') ?? dialog());
    expect(page.closed).not.toHaveBeenCalled();
    await act(async () => release());
    await untilClosed(page);
    expect(api.sent('change')).toHaveLength(1);
  });

  test('can be left before it is sent', async () => {
    const page = await openStatusDialog();
    await page.user.click(await screen.findByLabelText('Shipped'));
    await page.user.keyboard('{Escape}');
    await untilClosed(page);
    expect(page.api.sent('change')).toEqual([]);
  });

  test('that the platform refuses says so beside the choice, and the next try is another act', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.next('change', failure('refused_by_platform', 'BigCommerce says: the order is archived.'));
    const page = await openStatusDialog(api);
    await changeTo(page, 'Shipped');
    const notice = await within(dialog()).findByRole('alert');
    expect(notice.textContent).toContain('The change was refused');
    expect(notice.textContent).toContain('BigCommerce says: the order is archived.');
    expect(notice.contains(document.activeElement) || document.activeElement?.contains(notice)).toBe(true);
    expect(screen.getByLabelText('Shipped')).toHaveProperty('checked', true);
    expect(api.row(118).status.id).toBe(11);
    await page.user.click(screen.getByLabelText('Completed'));
    expect(within(dialog()).queryByRole('alert')).toBeNull();
    await page.user.click(button('Change status'));
    await untilClosed(page);
    expect(new Set(keysOf(api)).size).toBe(2);
  });

  test('that got lost on the way is sent again as the same act', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.lose('change');
    const page = await openStatusDialog(api);
    await changeTo(page, 'Shipped');
    const notice = await within(dialog()).findByRole('alert');
    expect(notice.textContent).toContain('The status was not changed');
    expect(notice.textContent).toContain('internet connection');
    await page.user.click(button('Change status'));
    await untilClosed(page);
    expect(api.sent('change')).toHaveLength(2);
    expect(new Set(keysOf(api)).size).toBe(1);
  });

  test('that got lost and is wished otherwise is another act', async () => {
    const api = new OrderdeckApi(orderDetail());
    api.lose('change');
    const page = await openStatusDialog(api);
    await changeTo(page, 'Shipped');
    await within(dialog()).findByRole('alert');
    await changeTo(page, 'Completed');
    await untilClosed(page);
    expect(new Set(keysOf(api)).size).toBe(2);
    expect(api.row(118).status.id).toBe(10);
  });

  test.each([
    ['forbidden', 'You may not change orders.'],
    ['platform_unavailable', 'BigCommerce did not take it; nothing was changed.'],
  ] as const)('that certainly did not happen (%s) is a new act when tried again', async (code, message) => {
    const api = new OrderdeckApi(orderDetail());
    api.next('change', failure(code, message));
    const page = await openStatusDialog(api);
    await changeTo(page, 'Shipped');
    expect((await within(dialog()).findByRole('alert')).textContent).toContain(message);
    await page.user.click(button('Change status'));
    await untilClosed(page);
    expect(new Set(keysOf(api)).size).toBe(2);
  });

  test('goes by what the person saw, not by what the screen behind reads later', async () => {
    const api = new OrderdeckApi(orderDetail({ row: orderRow({ staffNotes: '' }) }));
    const seen = api.row(118).base;
    const page = await openStatusDialog(api);
    api.edit(118, { staffNotes: 'Later.' });
    await changeTo(page, 'Shipped');
    expect(await screen.findByText(/Somebody else changed something else/)).toBeDefined();
    expect(api.bodies('change')).toEqual([{ base: seen, change: { statusId: 2 } }]);
  });
});
