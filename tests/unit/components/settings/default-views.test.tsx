// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api = new OrderdeckApi()) {
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { SettingsMessages } = await import('#components/shared/messages/settings-messages.tsx');
    const { DefaultViewsPanel } = await import('#components/settings/default-views-panel.tsx');
    return (
      <SettingsMessages>
        <DefaultViewsPanel />
      </SettingsMessages>
    );
  });
}

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
        },
      ]);
    await expect.poll(() => save().disabled).toBe(true);
    expect(await shown()).toEqual(['To ship', 'On hold', 'Late', 'High value']);
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
