import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { orderDetail, orderRow, statusOf } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderRow } from '#lib/orders/contract.ts';

// The indexed list as a person sees it, found by role and name.

/** An API with one order per entry; numbers begin at 1001. */
export function apiOf(...rows: readonly Partial<OrderRow>[]): OrderdeckApi {
  return new OrderdeckApi(
    ...rows.map((row, index) => orderDetail({ row: orderRow({ id: 1001 + index, staffNotes: '', ...row }) })),
  );
}

/** Three orders: shipped, awaiting fulfillment, pending. */
export function three(): OrderdeckApi {
  return apiOf(
    { customerName: 'Ana Silva', status: statusOf(2), total: { amount: '10', currencyCode: 'USD' }, customerId: 5 },
    { customerName: 'Ben Okoro', status: statusOf(11), total: { amount: '250', currencyCode: 'USD' }, company: 'Acme' },
    { customerName: 'Zoë Müller', status: statusOf(1), total: { amount: '99.5', currencyCode: 'USD' } },
  );
}

export function box(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Search orders' });
}

/** What is loaded once the first rows stand and nothing better is to be done. */
export async function untilIdle(): Promise<void> {
  const { loadLanguage } = await import('#components/order-list/search-box/language.ts');
  await loadLanguage();
}

/** Puts a search in place of what stands there, all at once. */
export async function search(user: UserEvent, text: string): Promise<void> {
  if (box().value !== '') await user.clear(box());
  await user.click(box());
  if (text !== '') await user.paste(text);
}

/** Texts of a group of pills in their order, the chosen ones in brackets. */
export function pills(group: 'Views' | 'Orders by status'): string[] {
  const bar = screen.getByRole('group', { name: group });
  return within(bar)
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-pressed'))
    .map((pill) => (pill.getAttribute('aria-pressed') === 'true' ? `[${pill.textContent}]` : String(pill.textContent)));
}

export function pill(group: 'Views' | 'Orders by status', text: string): HTMLElement {
  return within(screen.getByRole('group', { name: group })).getByRole('button', { name: text });
}

/** What the fragment says, as a plain object. */
export function fragment(): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(window.location.hash.slice(1)));
}

export function header(name: string): HTMLElement {
  return screen.getByRole('columnheader', { name });
}

/** Names of the sorted columns with their way. */
export function sorts(): string[] {
  return screen
    .getAllByRole('columnheader')
    .filter((one) => ![null, 'none'].includes(one.getAttribute('aria-sort')))
    .map((one) => `${one.textContent} ${one.getAttribute('aria-sort')}`);
}

export function columnNames(): string[] {
  return screen.getAllByRole('columnheader').flatMap((one) => one.textContent || []);
}

export function tick(orderId: number): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('checkbox', { name: `Select order ${orderId}` });
}

/** The row's link that has the focus, as its order number; null where none has. */
export function focusedOrder(): number | null {
  const text = document.activeElement?.closest('th.order') === null ? null : document.activeElement?.textContent;
  return text === null || text === undefined || text === '' ? null : Number(text);
}

/** Waits until a search's answer stands, by the words for screen readers. */
export async function untilShown(count: number): Promise<void> {
  await expect.poll(() => screen.queryByText(count === 1 ? '1 order shown' : `${count} orders shown`)).not.toBeNull();
}
