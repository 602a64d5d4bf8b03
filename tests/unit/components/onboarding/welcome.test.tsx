// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { SYNCED } from '#tests/fixtures/api-sync.ts';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const ORDERS = '/stores/abc123/orders';

function open({
  api = new OrderdeckApi(),
  role = 'admin',
  sync = SYNCED,
}: {
  readonly api?: OrderdeckApi;
  readonly role?: Role;
  readonly sync?: SyncStatus;
} = {}) {
  return openPart({ api, path: '/stores/abc123/welcome', role, beside: { sync } }, async () => {
    const { WelcomeScreen } = await import('#components/onboarding/welcome-screen.tsx');
    return <WelcomeScreen />;
  });
}

const goOn = () => screen.findByRole('button', { name: 'Go to orders' });
const READING: SyncStatus = { ...SYNCED, phase: 'first', done: 250, total: 1000, secondsLeft: 90, asOf: null };

describe('the welcome', () => {
  test('says in three lines what the app does, and for which store', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: 'Welcome to Orderdeck', level: 1 })).toBeDefined();
    expect(screen.getByText('for Demo')).toBeDefined();
    const lines = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(lines.slice(0, 3).map((line) => line.textContent?.trim().split(' ')[0])).toEqual(['Find', 'Work', 'Work']);
  });

  test.each(['viewer', 'editor', 'money'] as const)(
    'is not for a person who is %s: they come to the orders',
    async (role) => {
      const { api, visited } = await open({ role });
      await expect.poll(() => visited).toEqual([ORDERS]);
      expect(screen.queryByRole('button', { name: 'Go to orders' })).toBeNull();
      expect(api.sent('settings')).toEqual([]);
      expect(api.sent('finishWelcome')).toEqual([]);
    },
  );
});

describe('the way on', () => {
  test('leads to the orders before anybody has answered', async () => {
    const api = new OrderdeckApi();
    for (const kind of ['finishWelcome', 'settings', 'people'] as const) api.hold(kind);
    const { user, visited } = await open({ api, sync: READING });
    await user.click(await goOn());
    expect(visited).toEqual([ORDERS]);
    expect(api.sent('finishWelcome')).toHaveLength(1);
    expect(api.sent('finishWelcome')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('leads there even when it cannot be noted', async () => {
    const api = new OrderdeckApi();
    api.lose('finishWelcome');
    const { user, visited } = await open({ api });
    await user.click(await goOn());
    expect(visited).toEqual([ORDERS]);
  });
});

describe('the first reading of all orders', () => {
  test.each([
    [READING, '25', '250 of 1,000 orders read', 'About 2 minutes left.', 'No need to wait'],
    [{ ...READING, total: null, secondsLeft: null }, null, '250 orders read', '', 'No need to wait'],
    [{ ...READING, platform: 'down' }, '25', '250 of 1,000', '', 'does not answer at the moment'],
    [{ ...READING, done: 0, total: 0, secondsLeft: null }, null, '0 of 0', '', 'No need to wait'],
  ] as const)('is shown as it goes: %#', async (sync, percent, done, left, hint) => {
    await open({ sync });
    const bar = await screen.findByRole('progressbar', { name: /being read once/ });
    expect(bar.getAttribute('aria-valuenow')).toBe(percent);
    const text = screen.getByRole('main').textContent;
    for (const part of [done, left, hint]) expect(text).toContain(part);
  });

  test('is over when it is over', async () => {
    await open();
    expect(await screen.findByText(/Every order has been read/)).toBeDefined();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('new people', () => {
  const choice = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'New people start as' });

  test('get the role that is chosen, at once', async () => {
    const { api, user } = await open();
    expect((await choice()).value).toBe('viewer');
    await user.selectOptions(await choice(), 'Editor');
    await expect.poll(() => api.bodies('defaultRole')).toEqual([{ role: 'editor' }]);
    expect(await screen.findByText(/^An Editor reads, changes/)).toBeDefined();
  });

  test('cannot be admins by themselves', async () => {
    await open();
    expect([...(await choice()).options].map(({ text }) => text)).toEqual(['Viewer', 'Editor', 'Money']);
  });

  test('keep the role that they had when it could not be saved, and it is said why', async () => {
    const api = new OrderdeckApi();
    api.next('defaultRole', failure('unavailable', 'Orderdeck is having trouble and nothing was changed.'));
    const { user } = await open({ api });
    await user.selectOptions(await choice(), 'Money');
    expect(await screen.findByText(/That was not saved\. .*is having trouble/)).toBeDefined();
    expect((await choice()).value).toBe('viewer');
  });

  test('that cannot be read can be asked for again, and the rest of the page stands', async () => {
    const api = new OrderdeckApi();
    api.next('people', failure('unavailable', 'The people could not be read.'));
    const { user } = await open({ api });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await choice()).value).toBe('viewer');
  });
});

describe('the permissions', () => {
  function apiWithout(...missing: readonly string[]): OrderdeckApi {
    const api = new OrderdeckApi();
    const features = [
      { feature: 'orders', scope: 'store_v2_orders' },
      { feature: 'customers', scope: 'store_v2_customers_read_only' },
      { feature: 'extensions', scope: 'store_app_extensions_manage' },
    ] as const;
    const granted = features.map((one) => ({ ...one, isGranted: !missing.includes(one.feature) }));
    api.settings.view = { ...api.settings.view, features: granted };
    return api;
  }

  test('that are all there need nobody', async () => {
    await open({ api: apiWithout() });
    expect(await screen.findByText(/has given every permission/)).toBeDefined();
    expect(screen.getByText('On: Orders, Customers, and Action menu')).toBeDefined();
    expect(screen.queryByText('How to switch it on')).toBeNull();
  });

  test('that are missing tell what is off, which scope it needs, and who gives it', async () => {
    await open({ api: apiWithout('customers', 'extensions') });
    expect(await screen.findByText(/^2 features are off/)).toBeDefined();
    expect(screen.getByText('Needs store_v2_customers_read_only')).toBeDefined();
    expect(screen.getByRole('main').textContent).toContain('Without it no customer can be chosen');
    expect(screen.getByText(/owner opens Orderdeck from Apps/)).toBeDefined();
    expect(screen.getByText('On: Orders')).toBeDefined();
  });

  test('that cannot be read can be asked for again', async () => {
    const api = apiWithout();
    api.next('settings', failure('unavailable', 'The settings could not be read.'));
    const { user } = await open({ api });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/has given every permission/)).toBeDefined();
  });

  test('stand in the settings too, for admins', async () => {
    await openPart({ api: apiWithout('customers'), path: '/stores/abc123/settings', role: 'admin' }, async () => {
      const { SettingsScreen } = await import('#components/settings/settings-screen.tsx');
      return <SettingsScreen />;
    });
    expect(await screen.findByText(/^One feature is off/)).toBeDefined();
  });
});
