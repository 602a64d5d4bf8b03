// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { withoutPersonalData } from '#lib/core/personal-data.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { openPage } from '#tests/fixtures/opened-page.tsx';
import { delivery, message, orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const HIDDEN = 'Hidden by your admin';

const WHOLE = orderDetail({
  row: orderRow({ id: 106, customerName: 'Ida Berg', staffNotes: 'Call first', hasCustomerMessage: true }),
  deliveries: [delivery(1, { firstName: 'Ida', city: 'Bergen' })],
  customerMessage: 'Please ring twice',
});

/** The API as it answers a masked person. */
function maskedApi(): OrderdeckApi {
  const api = new OrderdeckApi(withoutPersonalData(WHOLE) as OrderDetail);
  api.panels = { ...api.panels, messages: [message({ subject: '', text: '' })] };
  return api;
}

describe('what an admin hides', () => {
  test('is said to be hidden in the list, and nobody is offered to sort or to create by it', async () => {
    await openPage({ api: maskedApi(), path: '/stores/abc123/orders', role: 'editor', isMasked: true });
    expect(await screen.findByText(HIDDEN)).toBeDefined();
    expect(screen.queryByText('No name')).toBeNull();
    expect(screen.queryByRole('button', { name: /create|new order/i })).toBeNull();
  });

  test('is said to be hidden in the order, part by part, and cannot be edited', async () => {
    await openPage({ api: maskedApi(), path: '/stores/abc123/orders/106', role: 'editor', isMasked: true });
    // Customer, notes, message, address of delivery, and billing.
    expect((await screen.findAllByText(HIDDEN)).length).toBeGreaterThanOrEqual(4);
    expect(screen.getAllByText(/Bergen/).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^(Add|Edit) notes?/ })).toBeNull();
    expect(document.body.textContent).not.toContain('Ida');
  });

  test('is there for everybody else', async () => {
    await openPage({ api: new OrderdeckApi(WHOLE), path: '/stores/abc123/orders/106', role: 'editor' });
    expect((await screen.findAllByText(/Ida/)).length).toBeGreaterThan(0);
    expect(screen.queryByText(HIDDEN)).toBeNull();
  });
});
