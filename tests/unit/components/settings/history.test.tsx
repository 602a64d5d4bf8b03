// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api: OrderdeckApi) {
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { SettingsMessages } = await import('#components/shared/messages/settings-messages.tsx');
    const { HistoryPanel } = await import('#components/settings/history-panel.tsx');
    return (
      <SettingsMessages>
        <HistoryPanel />
      </SettingsMessages>
    );
  });
}

const choice = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Keep the history of orders' });

describe('how long history is kept', () => {
  test('is chosen at once, and can be for ever again', async () => {
    const api = new OrderdeckApi();
    const { user } = await open(api);
    const select = await choice();
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Always',
      'For 1 year',
      'For 2 years',
      'For 3 years',
      'For 7 years',
    ]);
    await user.selectOptions(select, 'For 2 years');
    await user.selectOptions(select, 'Always');
    await expect.poll(() => api.bodies('changeSettings')).toEqual([{ historyMonths: 24 }, { historyMonths: null }]);
  });

  test('stays as it was when it could not be saved, and it is said why', async () => {
    const api = new OrderdeckApi();
    api.next('changeSettings', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    const select = await choice();
    await user.selectOptions(select, 'For 1 year');
    expect((await screen.findByRole('alert')).textContent).toContain('having trouble');
    expect(select.value).toBe('always');
  });
});
