// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, openPage } from '#tests/fixtures/opened-page.tsx';
import { untilOrders } from '../list-view.ts';
import { apiOf, box, search, three, untilIdle } from './indexed-view.ts';

const suggestions = () =>
  within(screen.getByRole('listbox', { name: 'Suggestions' }))
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('suggestions', () => {
  test('come while typing, are walked with arrows, and taken with Enter or Tab', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    await user.type(box(), 'sta');
    await screen.findByRole('listbox', { name: 'Suggestions' });
    await expect.poll(() => suggestions()[0]).toBe('status:Status');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{ArrowDown}');
    const active = within(screen.getByRole('listbox', { name: 'Suggestions' })).getByRole('option', { selected: true });
    expect(box().getAttribute('aria-activedescendant')).toBe(active.id);
    await user.keyboard('{Enter}');
    expect(box().value).toBe('status:');
    await user.type(box(), 'ship');
    await expect.poll(() => suggestions()[0]).toContain('shipped');
    await user.keyboard('{ArrowDown}{Tab}');
    expect(box().value).toBe('status:shipped ');
    expect(document.activeElement).toBe(box());
    await untilOrders(1001);
  });

  test('go away with Escape and with the focus, and do not hold Tab', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    await user.type(box(), 'sta');
    await screen.findByRole('listbox', { name: 'Suggestions' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull();
    expect(box().value).toBe('sta');
    await user.keyboard('t');
    await screen.findByRole('listbox', { name: 'Suggestions' });
    await user.tab();
    expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull();
    expect(box().value).toBe('stat');
    expect(document.activeElement).not.toBe(box());
  });

  test('can be pressed, in the store’s words', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await untilIdle();
    await user.type(box(), 'country:germ');
    const germany = await screen.findByRole('option', { name: 'DE Germany' });
    await user.click(germany);
    expect(box().value).toBe('country:DE ');
  });
});

describe('the filter dialog', () => {
  test('edits the search that stands there, many statuses at once', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await search(user, 'total:>5');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Filter orders' });
    const statuses = within(dialog).getByRole('group', { name: 'Status' });
    await user.click(within(statuses).getByRole('checkbox', { name: 'Shipped' }));
    await user.click(within(statuses).getByRole('checkbox', { name: 'Pending' }));
    await user.type(within(dialog).getByLabelText('Total to'), 'x');
    await user.click(within(dialog).getByRole('button', { name: 'Apply filters' }));
    expect(await within(dialog).findByText('Type an amount with a point, such as 19.90.')).toBeDefined();
    expect(document.activeElement?.getAttribute('name')).toBe('to-total');
    await user.clear(within(dialog).getByLabelText('Total to'));
    await user.type(within(dialog).getByLabelText('Total to'), '50');
    await user.click(within(dialog).getByRole('button', { name: 'Apply filters' }));
    await untilOrders(1001);
    expect(box().value).toContain('status:(');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    const again = await screen.findByRole('dialog', { name: 'Filter orders' });
    expect(within(again).getByRole('checkbox', { name: 'Shipped' })).toHaveProperty('checked', true);
    await user.click(within(again).getByRole('button', { name: 'Empty all fields' }));
    await user.click(within(again).getByRole('button', { name: 'Apply filters' }));
    await untilOrders(1003, 1002, 1001);
    expect(box().value).toBe('');
  });
});

describe('the result by day', () => {
  const days = () =>
    apiOf(
      { createdAt: '2026-11-01T12:00:00Z' },
      { createdAt: '2026-11-03T12:00:00Z' },
      { createdAt: '2026-11-03T13:00:00Z' },
    );

  test('is walked and drawn out by keys, and Enter shows only those days', async () => {
    const { user } = await openPage({ api: days() });
    await untilOrders(1003, 1002, 1001);
    const bars = await screen.findByRole('slider', { name: 'Orders by day' });
    expect(bars.getAttribute('aria-valuetext')).toBe('Nov 1, 2026 to Nov 3, 2026: 3 orders');
    bars.focus();
    await user.keyboard('{End}');
    expect(bars.getAttribute('aria-valuetext')).toBe('Nov 3, 2026: 2 orders');
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(bars.getAttribute('aria-valuetext')).toBe('Nov 2, 2026 to Nov 3, 2026: 2 orders');
    await user.keyboard('{Enter}');
    await untilOrders(1003, 1002);
    expect(box().value).toBe('created:2026-11-02..2026-11-03');
  });

  test('is drawn out by the pointer', async () => {
    await openPage({ api: days() });
    await untilOrders(1003, 1002, 1001);
    const bars = await screen.findByRole('slider', { name: 'Orders by day' });
    bars.getBoundingClientRect = () => new DOMRect(0, 0, 300, 36);
    bars.setPointerCapture = () => undefined;
    fireEvent.pointerDown(bars, { button: 0, clientX: 10, pointerId: 1 });
    fireEvent.pointerMove(bars, { clientX: 150, pointerId: 1 });
    expect(bars.getAttribute('aria-valuetext')).toBe('Nov 1, 2026 to Nov 2, 2026: 1 order');
    fireEvent.pointerUp(bars, { clientX: 150, pointerId: 1 });
    await untilOrders(1001);
    expect(box().value).toBe('created:2026-11-01..2026-11-02');
  });

  test('is not there where there is nothing to compare', async () => {
    await openPage({ api: apiOf({}), path: LIST });
    await untilOrders(1001);
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
