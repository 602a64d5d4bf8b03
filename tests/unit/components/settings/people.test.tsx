// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api = new OrderdeckApi(), role: Role = 'admin') {
  return openPart({ api, path: '/stores/abc123/settings', role }, async () => {
    const { SettingsScreen } = await import('#components/settings/settings-screen.tsx');
    return <SettingsScreen />;
  });
}

const table = async () => within(await screen.findByRole('table', { name: 'People' }));

describe('the people of the store', () => {
  test('are shown with their roles; the owner’s and one’s own stand fixed', async () => {
    await open();
    const rows = (await table()).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).queryByRole('combobox') !== null)).toEqual([false, true, false]);
    expect(rows[0]?.textContent).toContain('owner@maple.example OwnerAdmin');
    expect(rows[2]?.textContent).toContain('you@maple.example YouAdmin');
  });

  test('get another role as soon as it is chosen', async () => {
    const { api, user } = await open();
    const role = (await table()).getByRole<HTMLSelectElement>('combobox', { name: 'Role of ada@maple.example' });
    await user.selectOptions(role, 'Money');
    await expect.poll(() => api.bodies('setRole')).toEqual([{ role: 'money' }]);
    expect(api.sent('setRole')[0]?.path).toBe('/api/people/8');
    expect(role.value).toBe('money');
  });

  test('keep their role when it could not be changed, and it is said why', async () => {
    const api = new OrderdeckApi();
    api.next('setRole', failure('not_found', 'This person does not use Orderdeck in this store any more.'));
    const { user } = await open(api);
    const role = (await table()).getByRole<HTMLSelectElement>('combobox', { name: 'Role of ada@maple.example' });
    await user.selectOptions(role, 'Admin');
    expect((await screen.findByRole('alert')).textContent).toContain('does not use Orderdeck');
    expect(role.value).toBe('viewer');
  });

  test('who come new get the role that is chosen, and nobody becomes an admin by coming', async () => {
    const { api, user } = await open();
    await table();
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'New people start as' });
    expect([...choice.options].map(({ value }) => value)).toEqual(['viewer', 'editor', 'money']);
    expect(screen.getByText('A Viewer reads orders and changes nothing.')).toBeDefined();
    await user.selectOptions(choice, 'Editor');
    expect(await screen.findByText(/An Editor reads, changes/)).toBeDefined();
    expect(api.bodies('defaultRole')).toEqual([{ role: 'editor' }]);
  });

  test.each(['viewer', 'editor', 'money'] as const)('are not asked for by a person who is %s', async (role) => {
    const { api } = await open(new OrderdeckApi(), role);
    await screen.findByText('Orders in Orderdeck');
    expect(api.sent('people')).toEqual([]);
    expect(screen.queryByText('People')).toBeNull();
  });
});
