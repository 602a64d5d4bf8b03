// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { LiveEvent } from '#lib/sync/contract.ts';
import { openPart, orderPath } from '#tests/fixtures/opened-page.tsx';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';

const AT = '2026-11-21T08:00:00.000Z';
const changed = (...orderIds: number[]): LiveEvent => ({ kind: 'orders', orderIds, at: AT });

async function openOrder() {
  const api = new OrderdeckApi(orderDetail({ row: orderRow({ staffNotes: 'Call first.' }) }));
  api.isLive = true;
  const page = await openPart({ api, path: orderPath(118) }, async () => {
    const { OrderDetailScreen } = await import('#components/order-detail/order-detail-screen.tsx');
    return <OrderDetailScreen number="118" />;
  });
  await screen.findByText('Call first.');
  const tell = async (event: LiveEvent) => {
    await waitFor(() => expect(api.streams).toHaveLength(1));
    await act(async () => api.streams[0]?.tell(event));
  };
  return { ...page, api, tell };
}

describe('an open order', () => {
  test('shows what somebody else changed, its panels too, without a reload', async () => {
    const { api, tell } = await openOrder();
    await waitFor(() => expect(api.sent('payments')).toHaveLength(1));
    api.edit(118, { staffNotes: 'Call twice.' });
    await tell(changed(7, 118));
    expect(await screen.findByText('Call twice.')).toBeDefined();
    await waitFor(() => expect(api.sent('payments')).toHaveLength(2));
  });

  test('is not read again because of other orders', async () => {
    const { api, tell } = await openOrder();
    const before = api.sent('order').length;
    await tell(changed(7));
    await tell({ kind: 'orders', orderIds: [119], at: AT });
    api.edit(118, { staffNotes: 'Call twice.' });
    await tell(changed(118));
    await screen.findByText('Call twice.');
    expect(api.sent('order')).toHaveLength(before + 1);
  });

  test('is read once more when something may have been missed', async () => {
    const { api, tell } = await openOrder();
    const before = api.sent('order').length;
    api.edit(118, { staffNotes: 'Call twice.' });
    await tell({ kind: 'missed' });
    expect(await screen.findByText('Call twice.')).toBeDefined();
    expect(api.sent('order')).toHaveLength(before + 1);
  });

  test('leaves the text alone that somebody types, and tells of the conflict when it is saved', async () => {
    const { api, tell, user } = await openOrder();
    await user.click(screen.getByRole('button', { name: 'Edit notes' }));
    const area = await screen.findByLabelText('Only staff see these');
    await user.type(area, ' Then wrap.');
    api.edit(118, { staffNotes: 'Call twice.' });
    const before = api.sent('order').length;
    await tell(changed(118));
    await waitFor(() => expect(api.sent('order').length).toBeGreaterThan(before));
    expect(area).toHaveProperty('value', 'Call first. Then wrap.');
    expect(document.activeElement).toBe(area);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Call twice\./)).toBeDefined();
    expect(api.row(118).staffNotes).toBe('Call twice.');
  });
});

test('the stream carries the token, is held once for the document, and ends with it', async () => {
  const { api } = await openOrder();
  await waitFor(() => expect(api.streams).toHaveLength(1));
  api.token = 'another';
  // Anything that is asked now finds the session ended.
  await act(async () => api.streams[0]?.tell(changed(118)));
  await waitFor(() => expect(api.streams[0]?.isGivenUp()).toBe(true));
  expect(api.streams).toHaveLength(1);
});
