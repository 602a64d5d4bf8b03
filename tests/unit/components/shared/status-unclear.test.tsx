// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { pass, say, startClock, stopClock } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, statusOf } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import {
  actions,
  button,
  changeTo,
  dialog,
  keysOf,
  openStatusDialog,
  untilClosed,
  values,
  type OpenedDialog,
} from './status-dialog-view.tsx';

const UNKNOWN = 'BigCommerce did not say whether it made the change.';

/** "Shipped" is sent, and the platform does not tell whether it did it. The clock stands still from then on. */
async function meetSilence(): Promise<OpenedDialog> {
  const api = new OrderdeckApi(orderDetail());
  api.next('change', failure('outcome_unknown', UNKNOWN));
  const page = await openStatusDialog(api);
  await screen.findByLabelText('Shipped');
  stopClock();
  await changeTo(page, 'Shipped');
  await pass();
  expect(dialog().textContent).toContain(UNKNOWN);
  return page;
}

describe('an answer that tells nothing', () => {
  test('is looked up by reading, not by sending again', async () => {
    const { api } = await meetSilence();
    expect(screen.getByText(say('orderChange.checking'))).toBeDefined();
    expect(actions()).toEqual(['Close']);
    await pass(499);
    expect(api.sent('order')).toHaveLength(0);
    await pass(1);
    expect(api.sent('order')).toHaveLength(1);
    await pass(2_500);
    expect(api.sent('order')).toHaveLength(2);
    expect(screen.getByText(say('orderChange.checking'))).toBeDefined();
    expect(api.sent('change')).toHaveLength(1);
  });

  test('was yes, when the order shows the change late', async () => {
    const page = await meetSilence();
    await pass(500);
    page.api.edit(118, { status: statusOf(2) });
    await pass(2_500);
    await pass();
    expect(page.closed).toHaveBeenCalledOnce();
    startClock();
    expect(await screen.findByText('Order #118 is now Shipped.')).toBeDefined();
    expect(page.api.sent('change')).toHaveLength(1);
  });

  test('was no so far, when the order stands as it was; starting over is a new act', async () => {
    const page = await meetSilence();
    await pass(9_000);
    expect(screen.getByText(say('orderChange.notArrived'))).toBeDefined();
    expect(actions()).toEqual(['Close', 'Start over']);
    expect(page.api.sent('order')).toHaveLength(3);
    await page.user.click(button('Start over'));
    expect(screen.getByLabelText('Shipped')).toHaveProperty('checked', true);
    await page.user.click(button('Change status'));
    startClock();
    await untilClosed(page);
    expect(new Set(keysOf(page.api)).size).toBe(2);
    expect(page.api.row(118).status.id).toBe(2);
  });

  test('is a conflict, when somebody else was there', async () => {
    const page = await meetSilence();
    page.api.edit(118, { status: statusOf(5) });
    await pass(500);
    await pass();
    expect(values()).toEqual(['You saw: Awaiting Fulfillment', 'Now: Cancelled', 'You want: Shipped']);
    expect(page.api.sent('change')).toHaveLength(1);
  });

  test('stays open when the order cannot be read either, and is looked up again on demand', async () => {
    const page = await meetSilence();
    for (let times = 0; times < 3; times++) page.api.lose('order');
    await pass(9_000);
    expect(dialog().textContent).toContain(UNKNOWN);
    expect(dialog().textContent).toContain(say('orderChange.stillUnclear'));
    expect(actions()).toEqual(['Close', 'Check again']);
    page.api.edit(118, { status: statusOf(2) });
    await page.user.click(button('Check again'));
    await pass(500);
    await pass();
    expect(page.closed).toHaveBeenCalledOnce();
    expect(page.api.sent('change')).toHaveLength(1);
  });

  test('is not read any more once the dialog is left', async () => {
    const page = await meetSilence();
    await pass(500);
    await page.user.keyboard('{Escape}');
    expect(page.closed).toHaveBeenCalledOnce();
    expect(page.api.sent('order')).toHaveLength(1);
  });
});
