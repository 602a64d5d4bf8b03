// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api = new OrderdeckApi()) {
  const beside = { views: { defaults: [], views: api.index.views, start: null } };
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin', beside }, async () => {
    const { SettingsMessages } = await import('#components/shared/messages/settings-messages.tsx');
    const { DefaultViewsPanel } = await import('#components/settings/default-views-panel.tsx');
    return (
      <SettingsMessages>
        <DefaultViewsPanel />
      </SettingsMessages>
    );
  });
}

const SHARED = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const PRIVATE = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';
const VIEW = { query: 'paid', columns: [], sort: 'id:desc', isOwn: true, canChange: true };

const boxes = async () => screen.findAllByRole<HTMLInputElement>('checkbox');
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
const shown = async () =>
  (await boxes())
    .filter(({ checked }) => checked)
    .map(({ labels }) => [...(labels ?? [])].map((label) => label.textContent).join(''));

describe('the ready-made views', () => {
  test('are chosen and put in order, and saved together', async () => {
    const { api, user } = await open();
    expect(await shown()).toEqual(['To ship', 'Unpaid', 'On hold', 'High value', 'Late']);
    expect(save().disabled).toBe(true);
    await user.click(screen.getByLabelText('Unpaid'));
    await user.click(screen.getByRole('button', { name: 'Move “Late” up' }));
    await user.click(save());
    await expect
      .poll(() => api.bodies('saveDefaultViews'))
      .toEqual([
        {
          views: [
            { key: 'to-ship', isShown: true },
            { key: 'unpaid', isShown: false },
            { key: 'on-hold', isShown: true },
            { key: 'late', isShown: true },
            { key: 'high-value', isShown: true },
          ],
          start: null,
        },
      ]);
    await expect.poll(() => save().disabled).toBe(true);
    expect(await shown()).toEqual(['To ship', 'On hold', 'Late', 'High value']);
  });

  test('and shared ones can be what the list opens with', async () => {
    const api = new OrderdeckApi();
    api.index.views = [
      { ...VIEW, id: SHARED, name: 'Wholesale', isShared: true },
      { ...VIEW, id: PRIVATE, name: 'Mine', isShared: false },
    ];
    const { user } = await open(api);
    await boxes();
    const start = screen.getByLabelText<HTMLSelectElement>(/^The list opens with/);
    await expect
      .poll(() => [...start.options].map(({ text }) => text))
      .toEqual(['All orders', 'To ship', 'Unpaid', 'On hold', 'High value', 'Late', 'Wholesale']);
    await user.selectOptions(start, 'Wholesale');
    await user.click(save());
    await expect.poll(() => api.lists.defaultViews.start).toBe(SHARED);
    await expect.poll(() => save().disabled).toBe(true);
    expect(start.selectedOptions[0]?.text).toBe('Wholesale');
  });

  test('that are hidden or gone are not what the list opens with', async () => {
    const api = new OrderdeckApi();
    api.lists.defaultViews = { ...api.lists.defaultViews, start: 'unpaid' };
    const { user } = await open(api);
    await boxes();
    const start = screen.getByLabelText<HTMLSelectElement>(/^The list opens with/);
    expect(start.selectedOptions[0]?.text).toBe('Unpaid');
    await user.click(screen.getByLabelText('Unpaid'));
    expect(start.selectedOptions[0]?.text).toBe('All orders');
    await user.click(save());
    await expect.poll(() => api.lists.defaultViews.start).toBeNull();
  });

  test('stay as they were chosen when they could not be saved, and can be dropped', async () => {
    const api = new OrderdeckApi();
    api.next('saveDefaultViews', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    await boxes();
    await user.click(screen.getByLabelText('Late'));
    await user.click(save());
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    expect((await shown()).includes('Late')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect((await shown()).includes('Late')).toBe(true);
  });

  test('cannot be moved past the ends', async () => {
    await open();
    await boxes();
    const isOff = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
    expect([isOff('Move “To ship” up'), isOff('Move “To ship” down'), isOff('Move “Late” down')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
