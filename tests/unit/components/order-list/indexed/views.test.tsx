// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { LIST, openPage } from '#tests/fixtures/opened-page.tsx';
import { failure, type OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { SavedView } from '#lib/views/contract.ts';
import { untilOrders } from '../list-view.ts';
import { box, columnNames, fragment, pill, pills, search, sorts, three } from './indexed-view.ts';

const DEFAULTS = [
  { key: 'to-ship', query: 'status:awaiting-fulfillment', sort: 'created:asc' },
  { key: 'unpaid', query: 'unpaid', sort: 'created:desc' },
] as const;

const OWN: SavedView = {
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  name: 'Big ones',
  isShared: false,
  query: 'total:>90',
  columns: ['order', 'customer', 'total'],
  sort: 'total:desc',
  isOwn: true,
  canChange: true,
};

function open(...views: readonly SavedView[]) {
  const api = three();
  api.index.defaults = [...DEFAULTS];
  api.index.views = [...views];
  return openPage({ api, beside: { views: { defaults: DEFAULTS, views, start: null } } });
}

const menu = async (user: UserEvent): Promise<string[]> => {
  await user.click(screen.getByRole('button', { name: 'View options' }));
  const opened = await screen.findByRole('menu');
  await expect.poll(() => within(opened).queryAllByRole('option').length).toBeGreaterThan(0);
  return within(opened)
    .getAllByRole('option')
    .map((one) => String(one.textContent));
};
const choose = (user: UserEvent, name: string) => user.click(screen.getByRole('option', { name }));

async function becomes(api: OrderdeckApi, parts: Partial<SavedView>): Promise<void> {
  await expect.poll(() => api.index.views[0]).toMatchObject(parts);
}

describe('views', () => {
  test('stand above the list with what they count, those of the first day before one’s own', async () => {
    await open(OWN);
    await expect.poll(() => pills('Views')).toEqual(['[All orders]', 'To ship (1)', 'Unpaid (0)', 'Big ones (2)']);
  });

  test('bring their search, sorting and columns, and stand in the address', async () => {
    const { user } = await open(OWN);
    await untilOrders(1003, 1002, 1001);
    await screen.findByText('Big ones (2)');
    await user.click(pill('Views', 'Big ones (2)'));
    await untilOrders(1002, 1003);
    expect(box().value).toBe('total:>90');
    expect(sorts()).toEqual(['Total descending']);
    expect(columnNames()).toEqual(['Order', 'Customer', 'Total', 'Actions']);
    expect(fragment()).toMatchObject({ view: OWN.id, q: 'total:>90' });
    expect(screen.queryByText('Changed')).toBeNull();
    await user.click(pill('Views', 'All orders'));
    await untilOrders(1003, 1002, 1001);
    expect(fragment()).toEqual({});
  });

  test('that were changed say so until they are saved', async () => {
    const { user, api } = await open(OWN);
    await untilOrders(1003, 1002, 1001);
    await screen.findByText('Big ones (2)');
    await user.click(pill('Views', 'Big ones (2)'));
    await untilOrders(1002, 1003);
    await search(user, 'total:>200');
    await untilOrders(1002);
    expect(screen.getByText('Changed')).toBeDefined();
    expect(await menu(user)).toEqual([
      'Save changes',
      'Save as view…',
      'Open the list with this view',
      'Rename…',
      'Share with everybody',
      'Delete…',
    ]);
    await choose(user, 'Save changes');
    await becomes(api, { query: 'total:>200', sort: 'total:desc', columns: ['order', 'customer', 'total'] });
    await expect.poll(() => screen.queryByText('Changed')).toBeNull();
  });

  test('are made of any search, under a name', async () => {
    const { user, api } = await open();
    await untilOrders(1003, 1002, 1001);
    expect(screen.queryByRole('button', { name: 'View options' })).toBeNull();
    await search(user, 'ana');
    await untilOrders(1001);
    expect(await menu(user)).toEqual(['Save as view…']);
    await choose(user, 'Save as view…');
    const dialog = await screen.findByRole('dialog', { name: 'Save as view' });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Type a name of up to 60 characters.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' Ana’s ');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Everybody of this store sees it' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await becomes(api, { name: 'Ana’s', query: 'ana', isShared: true, sort: 'id:desc' });
    await expect.poll(() => pills('Views').at(-1)).toBe('[Ana’s (1)]');
    expect(screen.queryByText('Changed')).toBeNull();
  });

  test('can be renamed, shared, kept to oneself again and deleted', async () => {
    const { user, api } = await open(OWN);
    await untilOrders(1003, 1002, 1001);
    await screen.findByText('Big ones (2)');
    await user.click(pill('Views', 'Big ones (2)'));
    await untilOrders(1002, 1003);
    await menu(user);
    await choose(user, 'Rename…');
    const naming = await screen.findByRole('dialog', { name: 'Rename view' });
    const name = within(naming).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Large');
    await user.click(within(naming).getByRole('button', { name: 'Save' }));
    await becomes(api, { name: 'Large' });
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    await menu(user);
    await choose(user, 'Share with everybody');
    await becomes(api, { isShared: true });
    expect(await menu(user)).toContain('Keep to myself');
    await choose(user, 'Delete…');
    const asking = await screen.findByRole('dialog', { name: 'Delete view' });
    expect(asking.textContent).toContain('“Large” is deleted for everybody of this store. No order is changed.');
    await user.click(within(asking).getByRole('button', { name: 'Delete' }));
    await expect.poll(() => api.index.views).toEqual([]);
    await expect.poll(() => pills('Views')).toHaveLength(3);
    expect(fragment()['view']).toBeUndefined();
  });

  test('of somebody else, and those of the first day, can only be saved as one’s own', async () => {
    const { user } = await open({ ...OWN, isShared: true, isOwn: false, canChange: false });
    await untilOrders(1003, 1002, 1001);
    await screen.findByText('Big ones (2)');
    await user.click(pill('Views', 'Big ones (2)'));
    await untilOrders(1002, 1003);
    expect(await menu(user)).toEqual(['Save as view…', 'Open the list with this view', 'Hide this view']);
  });

  test('of the first day can be hidden by a person, and shown again', async () => {
    const { user, api } = await open(OWN);
    await expect.poll(() => pills('Views')).toEqual(['[All orders]', 'To ship (1)', 'Unpaid (0)', 'Big ones (2)']);
    await user.click(pill('Views', 'To ship (1)'));
    await untilOrders(1002);
    expect(await menu(user)).toEqual(['Save as view…', 'Open the list with this view', 'Hide this view']);
    await choose(user, 'Hide this view');
    await expect.poll(() => pills('Views')).toEqual(['[All orders]', 'Unpaid (0)', 'Big ones (2)']);
    await untilOrders(1003, 1002, 1001);
    await expect.poll(() => api.index.preference.hiddenViews).toEqual(['to-ship']);
    expect(await menu(user)).toEqual(['Show hidden views']);
    await choose(user, 'Show hidden views');
    await expect.poll(() => pills('Views')).toContain('To ship (1)');
    await expect.poll(() => api.index.preference.hiddenViews).toEqual([]);
  });

  test('that are hidden still open where an address names them', async () => {
    const api = three();
    api.index.defaults = [...DEFAULTS];
    api.index.preference = { hiddenViews: ['to-ship'] };
    await openPage({
      api,
      path: `${LIST}#q=status%3Aawaiting-fulfillment&view=to-ship`,
      beside: { preference: { hiddenViews: ['to-ship'] }, views: { defaults: [...DEFAULTS], views: [], start: null } },
    });
    await untilOrders(1002);
    await expect.poll(() => pills('Views')).toContain('[To ship (1)]');
  });

  test('that cannot be saved say why', async () => {
    const { user, api } = await open();
    await untilOrders(1003, 1002, 1001);
    await search(user, 'ana');
    await untilOrders(1001);
    await menu(user);
    await choose(user, 'Save as view…');
    const dialog = await screen.findByRole('dialog', { name: 'Save as view' });
    api.next('makeView', failure('unprocessable', 'You have 50 views already.'));
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'More');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('You have 50 views already.')).toBeDefined();
  });
});
