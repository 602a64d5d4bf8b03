// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { orderDetail } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { button, changeTo, dialog, openStatusDialog, untilClosed } from './status-dialog-view.tsx';

function storeOf(...holdReasons: readonly string[]): OrderdeckApi {
  const api = new OrderdeckApi(orderDetail());
  api.settings.view = { ...api.settings.view, settings: { ...api.settings.view.settings, holdReasons } };
  return api;
}

const LABEL = 'Reason for holding it';

describe('the reason for holding an order', () => {
  test('is chosen from the store’s own, and goes with the change', async () => {
    const api = storeOf('Address unclear', 'Waiting for the bank');
    const page = await openStatusDialog(api);
    await page.user.click(await within(dialog()).findByLabelText('Manual Verification Required'));
    const reason = await screen.findByLabelText<HTMLSelectElement>(LABEL);
    expect([...reason.options].map(({ text }) => text)).toEqual([
      'No reason',
      'Address unclear',
      'Waiting for the bank',
    ]);
    await page.user.selectOptions(reason, 'Waiting for the bank');
    await page.user.click(button('Change status'));
    await untilClosed(page);
    expect(api.bodies('change')).toMatchObject([{ change: { statusId: 12 }, reason: 'Waiting for the bank' }]);
  });

  test('may be left out', async () => {
    const api = storeOf('Address unclear');
    const page = await openStatusDialog(api);
    await changeTo(page, 'Disputed');
    await untilClosed(page);
    expect(api.bodies('change')).toEqual([{ base: expect.any(String), change: { statusId: 13 } }]);
  });

  test('is asked for no other status, and forgotten with the choice', async () => {
    const api = storeOf('Address unclear');
    const page = await openStatusDialog(api);
    await page.user.click(await within(dialog()).findByLabelText('Disputed'));
    await page.user.selectOptions(await screen.findByLabelText(LABEL), 'Address unclear');
    await page.user.click(screen.getByLabelText('Completed'));
    expect(screen.queryByLabelText(LABEL)).toBeNull();
    await page.user.click(button('Change status'));
    await untilClosed(page);
    expect(api.bodies('change')).toEqual([{ base: expect.any(String), change: { statusId: 10 } }]);
  });

  test('is not asked for where the store keeps none', async () => {
    const api = storeOf();
    const page = await openStatusDialog(api);
    await page.user.click(await within(dialog()).findByLabelText('Disputed'));
    await expect.poll(() => api.sent('holdReasons').length).toBe(1);
    expect(screen.queryByLabelText(LABEL)).toBeNull();
  });

  test('stays with the wish that is kept in the face of a conflict', async () => {
    const api = storeOf('Address unclear');
    const page = await openStatusDialog(api);
    await page.user.click(await within(dialog()).findByLabelText('Disputed'));
    await page.user.selectOptions(await screen.findByLabelText(LABEL), 'Address unclear');
    api.edit(118, { staffNotes: 'somebody’s note' });
    await page.user.click(button('Change status'));
    await page.user.click(await screen.findByRole('button', { name: 'Save my change' }));
    await untilClosed(page);
    expect(api.bodies('change').map((body) => Reflect.get(Object(body), 'reason'))).toEqual([
      'Address unclear',
      'Address unclear',
    ]);
  });
});
