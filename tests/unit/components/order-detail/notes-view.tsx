import { screen } from '@testing-library/react';
import { openPage, orderPath, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { Role } from '#lib/core/permissions.ts';

// The staff notes on order 118's page, as a person meets them. At first they say "Call first."

export function notesApi(staffNotes = 'Call first.'): OrderdeckApi {
  return new OrderdeckApi(orderDetail({ row: orderRow({ staffNotes }) }));
}

/** Opens the order's page. */
export async function openNotes(api = notesApi(), role: Role = 'editor'): Promise<OpenedPage> {
  const page = await openPage({ api, role, path: orderPath(118) });
  await screen.findByText('Staff notes');
  return page;
}

/** Opens the order's page and in it the editor. */
export async function editNotes(api = notesApi()): Promise<OpenedPage> {
  const page = await openNotes(api);
  await page.user.click(screen.getByRole('button', { name: /^(Edit notes|Add notes)$/ }));
  await screen.findByLabelText('Only staff see these');
  return page;
}

export const area = () => screen.getByLabelText<HTMLTextAreaElement>('Only staff see these');
export const save = () => screen.getByRole('button', { name: 'Save' });

/** What goes out for a note: the text alone. */
export function sentNotes(api: OrderdeckApi): unknown[] {
  return api.bodies('change').map((body) => (body as { change: unknown }).change);
}
