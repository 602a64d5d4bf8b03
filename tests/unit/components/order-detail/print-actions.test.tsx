// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import { openPart, orderPath, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

async function openMenu(role: Role, isMasked = false): Promise<OpenedPage> {
  const row = orderRow();
  const api = new OrderdeckApi(orderDetail({ row }));
  const page = await openPart({ api, role, isMasked, path: orderPath(row.id) }, async () => {
    const { OrderMessages } = await import('#components/shared/messages/order-messages.tsx');
    const { OrderActions } = await import('#components/order-detail/order-actions.tsx');
    return (
      <OrderMessages>
        <OrderActions row={row} />
      </OrderMessages>
    );
  });
  await page.user.click(await screen.findByRole('button', { name: 'More actions' }));
  return page;
}

const entries = async () => (await screen.findAllByRole('option')).map((entry) => entry.textContent);

test('whoever may look at an order can print it, and nothing more', async () => {
  const { user, visited } = await openMenu('viewer');
  expect(await entries()).toEqual(['Print packing slip', 'Print invoice']);
  await user.click(screen.getByRole('option', { name: 'Print invoice' }));
  expect(visited).toEqual(['/stores/abc123/orders/print#invoice=118']);
});

test('whoever may edit it finds the other actions beside, without duplicating what is hidden from them', async () => {
  await openMenu('editor', true);
  expect(await entries()).toEqual(['Print packing slip', 'Print invoice', 'Archive']);
});
