// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ExtensionsRecord } from '#lib/settings/contract.ts';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api = new OrderdeckApi()) {
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { SettingsScreen } = await import('#components/settings/settings-screen.tsx');
    return <SettingsScreen />;
  });
}

const LABEL = 'Offer Orderdeck in the Action menu of every order';
const untilShown = () => screen.findByRole<HTMLInputElement>('checkbox', { name: LABEL });

function apiWith(state: ExtensionsRecord['state']): OrderdeckApi {
  const api = new OrderdeckApi();
  api.settings.view = { ...api.settings.view, extensions: { state, checkedAt: null } };
  return api;
}

describe('the app’s places in the control panel', () => {
  test('are there, and since when that is known', async () => {
    await open();
    expect((await untilShown()).checked).toBe(true);
    expect(screen.getByText('There')).toBeDefined();
    expect(screen.getByText(/^Checked Nov 21/)).toBeDefined();
  });

  test('are switched off at once', async () => {
    const { api, user } = await open();
    await user.click(await untilShown());
    await expect.poll(() => api.bodies('changeSettings')).toEqual([{ extensions: false }]);
    expect((await untilShown()).checked).toBe(false);
    expect(screen.queryByRole('button', { name: 'Check and repair' })).toBeNull();
  });

  test('are mended on demand', async () => {
    const { user } = await open(apiWith('failed'));
    await untilShown();
    expect(screen.getByText('Not complete')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Check and repair' }));
    expect(await screen.findByText('There')).toBeDefined();
  });

  test('that the store did not permit say what the owner does', async () => {
    await open(apiWith('not_granted'));
    expect(await screen.findByText(/The owner gives it by opening Orderdeck/)).toBeDefined();
  });

  test('stay as they were when the switch could not be set, and it is said why', async () => {
    const api = new OrderdeckApi();
    api.next('changeSettings', failure('unavailable', 'Orderdeck is having trouble and nothing was changed.'));
    const { user } = await open(api);
    await user.click(await untilShown());
    expect(await screen.findByText(/is having trouble/)).toBeDefined();
    expect((await untilShown()).checked).toBe(true);
  });
});
