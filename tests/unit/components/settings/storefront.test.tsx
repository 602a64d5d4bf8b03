// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import type { StorefrontStatus } from '#lib/storefront-events/contract.ts';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api = new OrderdeckApi(), role: Role = 'admin') {
  return openPart({ api, path: '/stores/abc123/settings', role }, async () => {
    const { StorefrontPanel } = await import('#components/settings/storefront-panel.tsx');
    return <StorefrontPanel />;
  });
}

const LABEL = 'Show orders the moment they are placed';
const untilShown = () => screen.findByRole<HTMLInputElement>('checkbox', { name: LABEL });

function apiWith(status: Partial<StorefrontStatus>): OrderdeckApi {
  const api = new OrderdeckApi();
  api.storefront.status = { ...api.storefront.status, isOn: true, ...status };
  return api;
}

describe('the script on the storefronts', () => {
  test('is off until an admin switches it on, and can be switched off again', async () => {
    const { api, user } = await open();
    expect((await untilShown()).checked).toBe(false);
    expect(screen.queryByRole('button', { name: 'Check and repair' })).toBeNull();
    await user.click(await untilShown());
    expect(await screen.findByText('There')).toBeDefined();
    await user.click(await untilShown());
    expect(await screen.findByText('Off')).toBeDefined();
    expect(api.bodies('switchStorefront')).toEqual([{ isOn: true }, { isOn: false }]);
    expect(api.sent('switchStorefront').every(({ headers }) => headers.has('Idempotency-Key'))).toBe(true);
  });

  test('is on for a feed that was read a moment ago as well', async () => {
    const { api, user } = await openPart({ path: '/stores/abc123/settings', role: 'admin' }, async () => {
      const { StorefrontPanel } = await import('#components/settings/storefront-panel.tsx');
      const { StorefrontScreen } = await import('#components/storefront/storefront-screen.tsx');
      return (
        <>
          <StorefrontPanel />
          <StorefrontScreen />
        </>
      );
    });
    await user.click(await untilShown());
    expect(await screen.findByText('There')).toBeDefined();
    await expect.poll(() => api.sent('storefrontFeed').length).toBe(2);
  });

  test('that somebody removed is put back on demand only, and it is said where it is missing', async () => {
    const channels = [
      { id: 1, name: 'Maple & Main', isThere: false },
      { id: 2, name: 'Outlet', isThere: true },
    ];
    const { api, user } = await open(apiWith({ state: 'missing', channels }));
    expect(await screen.findByText(/missing or was changed on: Maple & Main\./)).toBeDefined();
    expect(api.sent('repairStorefront')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Check and repair' }));
    expect(await screen.findByText('There')).toBeDefined();
  });

  test.each([
    ['not_granted', /permission store_v2_content\. The owner gives it/],
    ['unreachable', /BigCommerce does not answer/],
    ['left', /could not be removed/],
  ] as const)('%s says what to do', async (state, text) => {
    await open(apiWith({ state, isOn: state !== 'left' }));
    expect(await screen.findByText(text)).toBeDefined();
  });

  test('stays as it was when the switch could not be set, and it is said why', async () => {
    const api = new OrderdeckApi();
    api.next('switchStorefront', failure('unavailable', 'Orderdeck is having trouble and nothing was changed.'));
    const { user } = await open(api);
    await user.click(await untilShown());
    expect(await screen.findByText(/is having trouble/)).toBeDefined();
    expect((await untilShown()).checked).toBe(false);
  });

  test('that cannot be looked at is looked at again on demand', async () => {
    const api = new OrderdeckApi();
    api.next('storefrontStatus', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: /Try again/ }));
    expect((await untilShown()).checked).toBe(false);
  });

  test('is no matter of people who are no admins', async () => {
    const { api } = await open(new OrderdeckApi(), 'money');
    expect(screen.queryByText('Storefront orders')).toBeNull();
    expect(api.sent('storefrontStatus')).toEqual([]);
  });
});
