import { screen, within } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

// The dialog that changes order 118's status, as a person meets it. The order awaits fulfillment and has a note.

export interface OpenedDialog extends OpenedPage {
  readonly closed: () => void;
}

export async function openStatusDialog(api = new OrderdeckApi(orderDetail())): Promise<OpenedDialog> {
  const closed = vi.fn<() => void>();
  const page = await openPart({ api }, async () => {
    const { ChangeStatusDialog } = await import('#components/shared/change-status/change-status-dialog.tsx');
    return <ChangeStatusDialog onClose={closed} order={api.row(118)} />;
  });
  await screen.findByRole('dialog');
  return { ...page, closed };
}

export function dialog(): HTMLElement {
  return screen.getByRole('dialog', { name: 'Change status of order #118' });
}

export function button(name: string): HTMLElement {
  return within(dialog()).getByRole('button', { name });
}

/** Chooses a status and presses the button, as often as told. */
export async function changeTo({ user }: OpenedDialog, label: string, presses = 1): Promise<void> {
  await user.click(await within(dialog()).findByLabelText(label));
  const submit = button('Change status');
  for (let press = 0; press < presses; press++) await user.click(submit);
}

/** Texts of the buttons at the dialog's foot. */
export function actions(): string[] {
  return within(dialog())
    .getAllByRole('button')
    .map((one) => String(one.textContent))
    .filter((text) => text !== 'Close' || within(dialog()).getAllByText('Close', { selector: 'span' }).length > 0);
}

/** The values that stand against each other, as `name: value`. */
export function values(): string[] {
  return within(dialog())
    .getAllByRole('definition')
    .map((value) => `${value.previousElementSibling?.textContent}: ${value.textContent}`);
}

/** The keys of all changes sent so far. */
export function keysOf(api: OrderdeckApi): (string | null)[] {
  return api.sent('change').map(({ headers }) => headers.get('Idempotency-Key'));
}

export function untilClosed({ closed }: OpenedDialog): Promise<void> {
  return vi.waitFor(() => expect(closed).toHaveBeenCalledOnce(), 15_000);
}
