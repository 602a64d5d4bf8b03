// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function open(api: OrderdeckApi) {
  return openPart({ api, path: '/stores/abc123/settings', role: 'admin' }, async () => {
    const { HoldReasonsPanel } = await import('#components/settings/hold-reasons-panel.tsx');
    return <HoldReasonsPanel />;
  });
}

function storeOf(...holdReasons: readonly string[]): OrderdeckApi {
  const api = new OrderdeckApi();
  api.settings.view = { ...api.settings.view, settings: { ...api.settings.view.settings, holdReasons } };
  return api;
}

const field = () => screen.findByLabelText<HTMLTextAreaElement>('Reasons');
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

describe('reasons for holding orders', () => {
  test('are kept one a line, in their order', async () => {
    const api = storeOf('Address unclear');
    const { user } = await open(api);
    expect((await field()).value).toBe('Address unclear');
    expect(save().disabled).toBe(true);
    await user.type(await field(), '\n  Waiting for   the bank \n\nAddress unclear');
    await user.click(save());
    await expect
      .poll(() => api.bodies('changeSettings'))
      .toEqual([{ holdReasons: ['Address unclear', 'Waiting for the bank'] }]);
    await expect.poll(async () => (await field()).value).toBe('Address unclear\nWaiting for the bank');
  });

  test('that are too long or too many are told beside the field, and nothing is sent', async () => {
    const api = storeOf();
    const { user } = await open(api);
    await user.type(await field(), 'x'.repeat(81));
    await user.click(save());
    expect(screen.getByText(/A reason has at most 80 characters/)).toBeDefined();
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await user.clear(await field());
    await user.click(await field());
    await user.paste(Array.from({ length: 31 }, (_, at) => `Reason ${at}`).join('\n'));
    expect(screen.getByText('There can be at most 30 reasons.')).toBeDefined();
    expect(api.bodies('changeSettings')).toEqual([]);
  });

  test('stay typed when they could not be saved, and can be dropped', async () => {
    const api = storeOf('Old');
    api.next('changeSettings', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    await user.type(await field(), '\nNew');
    await user.click(save());
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    expect((await field()).value).toBe('Old\nNew');
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect((await field()).value).toBe('Old');
  });
});
