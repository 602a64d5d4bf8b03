import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { openPage } from '#tests/fixtures/opened-page.tsx';

// The list as a person sees it: what stands where, found by role and name.

export function table(): HTMLElement {
  return screen.getByRole('table', { name: 'Orders' });
}

/** Order numbers in the order in which they stand. */
export function orderNumbers(): number[] {
  const heads = screen.queryAllByRole('rowheader');
  return heads.map((head) => Number(within(head).getByRole('link').textContent));
}

/** Waits for exactly these orders, in this order. */
export async function untilOrders(...numbers: readonly number[]): Promise<void> {
  await expect.poll(orderNumbers).toEqual(numbers);
}

export function rowOf(orderId: number): HTMLElement {
  const row = screen.getByRole('link', { name: String(orderId) }).closest('tr');
  return row ?? expect.unreachable(`order ${orderId} has no row`);
}

/** What the page says to screen readers about its rows. */
export function statusText(): string {
  return screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join('|');
}

/** Texts of the tabs in their order, the chosen one in brackets. */
export function tabs(): string[] {
  const bar = screen.getByRole('group', { name: 'Orders by status' });
  return within(bar)
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-pressed'))
    .map((tab) => (tab.getAttribute('aria-pressed') === 'true' ? `[${tab.textContent}]` : String(tab.textContent)));
}

/** The applied filters' texts. */
export function chips(): string[] {
  const buttons = screen.queryAllByLabelText(/^Remove /, { selector: 'button' });
  return buttons.map((button) => String(button.getAttribute('aria-label')).replace('Remove ', ''));
}

export async function openMenuOf(user: UserEvent, orderId: number): Promise<string[]> {
  await user.click(screen.getByRole('button', { name: `Actions for order ${orderId}` }));
  const menu = await screen.findByRole('menu');
  await expect.poll(() => within(menu).queryAllByRole('option').length).toBeGreaterThan(0);
  return within(menu)
    .getAllByRole('option')
    .map((entry) => String(entry.textContent));
}

/** The index is not whole yet. */
export const FIRST_SYNC: SyncStatus = {
  phase: 'first',
  done: 500,
  total: 2_000,
  secondsLeft: 90,
  asOf: null,
  platform: 'up',
};

/** Opens the list while orders are read for the first time: live from the platform. */
export async function openLiveList(visit: Parameters<typeof openPage>[0] = {}): ReturnType<typeof openPage> {
  const page = await openPage({ ...visit, beside: { sync: FIRST_SYNC } });
  await screen.findByRole('region', { name: 'Reading all your orders for the first time' });
  return page;
}
