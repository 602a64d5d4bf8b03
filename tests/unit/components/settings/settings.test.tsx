// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import { healthOf, SYNCED } from '#tests/fixtures/api-sync.ts';
import { openPart, pass, stopClock, takeComplaints } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const SETTINGS = '/stores/abc123/settings';

function open(api = new OrderdeckApi(), role: Role = 'admin') {
  return openPart({ api, path: SETTINGS, role }, async () => {
    const { SettingsScreen } = await import('#components/settings/settings-screen.tsx');
    return <SettingsScreen />;
  });
}

function apiWith(changed: Parameters<typeof healthOf>[0]): OrderdeckApi {
  const api = new OrderdeckApi();
  api.health = healthOf(changed);
  return api;
}

const fact = (name: string) => screen.getByText(name).parentElement?.textContent?.replace(name, '');
const untilShown = () => screen.findByText('Orders in Orderdeck');

describe('the health page', () => {
  test('tells where the orders stand, in the store’s own time', async () => {
    await open();
    await untilShown();
    expect(screen.getByText('Up to date')).toBeDefined();
    expect(fact('Orders found by search')).toBe('296');
    expect(fact('Archived orders')).toBe('4');
    expect(fact('Every change shown up to')).toBe('Nov 21, 2026, 2:00 AM');
    expect(fact('Tracking numbers read')).toBe(
      '118 of 120 shipped orders. The others follow, newest first and a few at a time: about a minute left.',
    );
    expect(fact('Last look for changes')).toContain('2 changes');
    expect(fact('Last comparison')).toContain('none of 200 orders differed');
    expect(fact('From the change to here')).toBe('under a second');
    expect(screen.getByText('None. Every order that BigCommerce gave could be read.')).toBeDefined();
    const hooks = within(screen.getByRole('table', { name: 'Notices from BigCommerce' }));
    expect(
      hooks
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['OrdersActive', 'ShipmentsActive']);
  });

  test('of a store that was installed a moment ago says that nothing is there yet', async () => {
    const { webhooks } = healthOf();
    await open(
      apiWith({
        phase: 'first',
        done: 0,
        total: null,
        secondsLeft: null,
        asOf: null,
        finishedAt: null,
        lastSweep: null,
        lastAudit: null,
        webhooks: { ...webhooks, checkedAt: null, hooks: [], lastEventAt: null, lastLagMs: null },
        ordersIndexed: 0,
      }),
    );
    await untilShown();
    expect(screen.getByText('Reading all orders')).toBeDefined();
    expect(screen.getByText('0 orders read')).toBeDefined();
    for (const name of ['Every change shown up to', 'Last look for changes', 'Last comparison', 'Last notice'])
      expect(fact(name)).toBe('Not yet');
    expect(screen.getByText(/has not been asked for notices yet/)).toBeDefined();
    expect(screen.queryByRole('table', { name: 'Notices from BigCommerce' })).toBeNull();
  });

  test('shows how far the reading is, and how long it takes', async () => {
    await open(apiWith({ phase: 'first', done: 1_200, total: 100_000, secondsLeft: 190 }));
    await untilShown();
    expect(screen.getByText('1,200 of 100,000 orders read, about 4 minutes left')).toBeDefined();
  });

  test('names notices that do not come', async () => {
    const { webhooks } = healthOf();
    const hooks = [{ scope: 'store/order/*', state: 'deactivated' as const }];
    await open(apiWith({ webhooks: { ...webhooks, hooks, blockedDomains: [{ secondsLeft: 61 }] } }));
    await untilShown();
    expect(screen.getByText('Switched off')).toBeDefined();
    expect(screen.getByText(/holds its notices back for 2 more minutes/)).toBeDefined();
  });

  test('names orders that could not be read, with a way to each', async () => {
    const lastAt = '2026-11-21T07:00:00.000Z';
    const { user, visited } = await open(
      apiWith({ quarantined: [{ orderId: 117, reason: 'total_inc_tax is no amount', lastAt }] }),
    );
    await untilShown();
    expect(screen.getByText('total_inc_tax is no amount')).toBeDefined();
    const link = screen.getByRole('link', { name: 'Order 117 in Orderdeck' });
    expect(link.getAttribute('href')).toBe('/stores/abc123/orders/117');
    expect(screen.getByRole('link', { name: /^Open control panel/ }).getAttribute('href')).toBe(
      'https://store-abc123.example',
    );
    await user.click(link);
    expect(visited).toEqual(['/stores/abc123/orders/117']);
  });

  test('is read again while somebody looks at it', async () => {
    stopClock();
    const { api } = await open();
    await pass(1_000);
    expect(fact('Orders found by search')).toBe('296');
    api.health = healthOf({ ordersIndexed: 297 });
    await pass(10_000);
    expect(fact('Orders found by search')).toBe('297');
  });
});

describe('what the page is told between two readings', () => {
  test('is shown at once', async () => {
    const api = new OrderdeckApi();
    api.isLive = true;
    await open(api);
    await untilShown();
    await waitFor(() => expect(api.streams).toHaveLength(1));
    await act(async () => api.streams[0]?.tell({ kind: 'sync', status: { ...SYNCED, platform: 'down' } }));
    expect(await screen.findByText('BigCommerce does not answer', { selector: 'span' })).toBeDefined();
    expect(screen.queryByText('Up to date')).toBeNull();
    expect(screen.getByRole('button', { name: 'Sync again' })).toHaveProperty('disabled', true);
    expect(api.sent('health')).toHaveLength(1);
  });
});

describe('when it cannot be read', () => {
  test('says why, and reads it again on demand', async () => {
    const api = new OrderdeckApi();
    api.next('health', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilShown();
    expect(screen.queryByText('Orderdeck is having trouble.')).toBeNull();
  });

  test('says to whom it is closed', async () => {
    const api = new OrderdeckApi();
    api.next('health', failure('forbidden', 'Your role does not allow this.'));
    await open(api, 'viewer');
    expect(await screen.findByText('You may not see this')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('says that it is being read until it is', async () => {
    const api = new OrderdeckApi();
    const answer = api.hold('health');
    await open(api);
    expect(await screen.findByText('Reading how well orders are kept up…')).toBeDefined();
    answer();
    await untilShown();
  });
});

describe('syncing again', () => {
  const button = () => screen.getByRole('button', { name: 'Sync again' });
  const dialog = () => screen.findByRole('dialog', { name: 'Read every order again?' });

  test.each(['viewer', 'editor', 'money'] as const)('is not offered to a %s', async (role) => {
    await open(new OrderdeckApi(), role);
    await untilShown();
    expect(screen.queryByRole('button', { name: 'Sync again' })).toBeNull();
  });

  test('asks first, begins once, and shows that it has begun', async () => {
    const { api, user } = await open();
    await untilShown();
    await user.click(button());
    const asked = within(await dialog());
    expect(api.sent('resync')).toEqual([]);
    api.health = healthOf({ done: 0, total: 300, secondsLeft: null });
    await user.dblClick(asked.getByRole('button', { name: 'Sync again' }));
    expect(await screen.findByText('All orders are being read again.')).toBeDefined();
    expect(await screen.findByText('Reading all orders again')).toBeDefined();
    expect(api.sent('resync')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('can be thought better of', async () => {
    const { api, user } = await open();
    await untilShown();
    await user.click(button());
    await user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.sent('resync')).toEqual([]);
  });

  test('that fails says why, and is the same wish when it is tried again', async () => {
    const { api, user } = await open();
    await untilShown();
    api.lose('resync');
    await user.click(button());
    const asked = within(await dialog());
    await user.click(asked.getByRole('button', { name: 'Sync again' }));
    expect(await asked.findByText(/Orderdeck could not be reached/)).toBeDefined();
    await user.click(asked.getByRole('button', { name: 'Sync again' }));
    await screen.findByText('All orders are being read again.');
    const keys = api.sent('resync').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(takeComplaints()).toEqual([]);
  });
});
