// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import { openPart } from '#tests/fixtures/opened-page.tsx';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

function storeOf(...tags: readonly (readonly [string, number])[]): OrderdeckApi {
  const api = new OrderdeckApi();
  api.parts.storeTags = { tags: tags.map(([tag, uses]) => ({ tag, uses })) };
  return api;
}

function open(api: OrderdeckApi, role: Role = 'admin') {
  return openPart({ api, path: '/stores/abc123/settings', role }, async () => {
    const { TagsPanel } = await import('#components/settings/tags-panel.tsx');
    return <TagsPanel />;
  });
}

const rows = async () =>
  within(await screen.findByRole('table', { name: 'Suggested tags' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent);
const field = () => screen.findByLabelText<HTMLInputElement>('New tag');

describe('the tags that are suggested', () => {
  test('stand with how often they are used', async () => {
    await open(storeOf(['gift', 1200], ['vip', 3]));
    expect(await rows()).toEqual(['gift', 'vip']);
    expect(screen.getByText('1,200')).toBeDefined();
    expect(screen.getByText('Counted among the 1,000 tags that were set last.')).toBeDefined();
  });

  test('get one more; one that is there already, in whatever letters, is not added again', async () => {
    const { api, user } = await open(storeOf(['gift', 2]));
    await user.type(await field(), 'GIFT{Enter}');
    expect(screen.getByText('This tag is suggested already.')).toBeDefined();
    await user.clear(await field());
    await user.type(await field(), '  call   first {Enter}');
    await expect.poll(() => api.bodies('suggestTag')).toEqual([{ tag: 'call first' }]);
    await expect.poll(rows).toEqual(['gift', 'call first']);
    expect((await field()).value).toBe('');
  });

  test.each([
    ['{Enter}', 'Type a tag.'],
    ['4111 1111 1111 1111{Enter}', 'Please don’t enter card numbers.'],
    [`${'x'.repeat(41)}{Enter}`, 'A tag has at most 40 characters. Shorten it.'],
  ])('%s is none', async (typed, text) => {
    const { api, user } = await open(storeOf());
    await user.type(await field(), typed);
    expect(screen.getByText(text)).toBeDefined();
    expect(api.sent('suggestTag')).toEqual([]);
  });

  test('are renamed, which says that orders keep theirs', async () => {
    const { api, user } = await open(storeOf(['gift', 2], ['vip', 1]));
    await user.click(await screen.findByRole('button', { name: 'Rename tag gift' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Orders that have “gift” keep it/)).toBeDefined();
    const name = dialog.getByLabelText<HTMLInputElement>('New name');
    await user.clear(name);
    await user.type(name, 'VIP{Enter}');
    expect(dialog.getByText('This tag is suggested already.')).toBeDefined();
    await user.clear(name);
    await user.type(name, 'Gift{Enter}');
    await expect.poll(() => api.bodies('renameSuggestion')).toEqual([{ tag: 'gift', name: 'Gift' }]);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  test('go, one by one', async () => {
    const { api, user } = await open(storeOf(['gift', 2], ['vip', 1]));
    await user.click(await screen.findByRole('button', { name: 'Remove tag gift from the suggestions' }));
    await expect.poll(() => api.bodies('dropSuggestion')).toEqual([{ tag: 'gift' }]);
    await expect.poll(rows).toEqual(['vip']);
  });

  test('stay when they could not be changed, and it is said why', async () => {
    const api = storeOf(['gift', 2]);
    api.next('dropSuggestion', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open(api);
    await user.click(await screen.findByRole('button', { name: 'Remove tag gift from the suggestions' }));
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    expect(await rows()).toEqual(['gift']);
  });

  test('are the admins’ business', async () => {
    const { api } = await open(storeOf(['gift', 2]), 'money');
    expect(screen.queryByText('Tags')).toBeNull();
    expect(api.sent('storeTags')).toEqual([]);
  });
});
