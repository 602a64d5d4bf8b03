// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { ListPreference, SavedView } from '#lib/views/contract.ts';
import { LIST, openPage } from '#tests/fixtures/opened-page.tsx';
import { failure } from '#tests/fixtures/orderdeck-api.ts';
import { untilOrders } from '../list-view.ts';
import { box, fragment, pill, pills, sorts, three } from './indexed-view.ts';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const BIG: SavedView = {
  ...{ id: ID, name: 'Big ones', isShared: true, query: 'total:>90', columns: ['order', 'customer', 'total'] },
  ...{ sort: 'total:desc', isOwn: true, canChange: true },
};

interface Chosen {
  readonly preference?: ListPreference;
  readonly start?: string | null;
  readonly view?: Partial<SavedView>;
  /** Of the page that the app is opened at. */
  readonly path?: string;
}

function open({ preference = {}, start = null, view = {}, path = LIST }: Chosen) {
  const api = three();
  Object.assign(api.index, { views: [{ ...BIG, ...view }], preference, start });
  const views = { defaults: [], views: api.index.views, start };
  return openPage({ api, path, beside: { preference, views } });
}

const choose = async (user: UserEvent, name: string) => {
  await user.click(screen.getByRole('button', { name: 'View options' }));
  await user.click(await screen.findByRole('option', { name }));
};
const shown = (name: string) => expect.poll(() => pills('Views').find((one) => one.startsWith('['))).toBe(`[${name}]`);

describe('the list opens', () => {
  test('with the person’s own view, and asks for no other rows', async () => {
    const { api, user } = await open({ preference: { startView: ID, limit: 25 } });
    await untilOrders(1002, 1003);
    expect(api.bodies('search')).toEqual([
      { query: 'total:>90', sort: { field: 'total', direction: 'desc' }, page: 1, limit: 25 },
    ]);
    expect(sorts()).toEqual(['Total descending']);
    expect(fragment()).toEqual({ q: 'total:>90', sort: '-total', columns: 'order.customer.total', view: ID });
    await shown('Big ones (2)');
    expect(screen.queryByText('Changed')).toBeNull();
    await user.click(pill('Views', 'All orders'));
    await untilOrders(1003, 1002, 1001);
    expect(fragment()).toEqual({});
  });

  test('with the store’s view where the person chose none', async () => {
    await open({ start: ID });
    await untilOrders(1002, 1003);
    await shown('Big ones (2)');
    expect(fragment()).toMatchObject({ view: ID });
  });

  test('with that view in the person’s language too, which the address tells', async () => {
    await open({ preference: { startView: ID }, path: `${LIST}?lang=en` });
    await untilOrders(1002, 1003);
    expect(window.location.search).toBe('?lang=en');
  });

  test('with what the address says, whatever was chosen', async () => {
    const { api } = await open({ preference: { startView: ID }, path: `${LIST}#q=ana` });
    await untilOrders(1001);
    expect(api.bodies('search')).toMatchObject([{ query: 'ana' }]);
  });

  test('with all orders where the view is gone', async () => {
    await open({ preference: { startView: '3f2504e0-4f89-41d3-9a0c-0305e82c3309' } });
    await untilOrders(1003, 1002, 1001);
    expect(fragment()).toEqual({});
  });

  test('with a view about an e-mail address, which no address of a page tells', async () => {
    const query = 'email:ana@shop.example OR total:>90';
    const { api } = await open({ preference: { startView: ID }, view: { query } });
    await expect.poll(() => api.bodies('search')).toMatchObject([{ query }]);
    expect(window.location.href).not.toContain('ana');
    expect(fragment()).toMatchObject({ view: ID });
    await expect.poll(() => box().value).toBe(query);
  });

  test('with the view when somebody comes from another screen, and asks for no other rows', async () => {
    const { api } = await open({ preference: { startView: ID }, path: `${LIST}/1001` });
    await screen.findByRole('heading', { level: 1, name: /1001/ });
    act(() => {
      window.history.pushState(null, '', LIST);
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await untilOrders(1002, 1003);
    expect(api.bodies('search')).toMatchObject([{ query: 'total:>90' }]);
    expect(fragment()).toMatchObject({ q: 'total:>90', view: ID });
  });

  test('as it was for whoever goes back to it', async () => {
    const { user, visited } = await open({ preference: { startView: ID } });
    await untilOrders(1002, 1003);
    await shown('Big ones (2)');
    await user.click(pill('Views', 'All orders'));
    await untilOrders(1003, 1002, 1001);
    await user.click(screen.getByRole('link', { name: '1001' }));
    await screen.findByRole('heading', { level: 1, name: /1001/ });
    window.history.back();
    await untilOrders(1003, 1002, 1001);
    expect(visited).toEqual([`${LIST}/1001`]);
  });
});

describe('what the list opens with', () => {
  test('is chosen in the menu of the view that is shown, and taken back there', async () => {
    const { user, api } = await open({});
    await untilOrders(1003, 1002, 1001);
    await screen.findByText('Big ones (2)');
    await user.click(pill('Views', 'Big ones (2)'));
    await untilOrders(1002, 1003);
    await choose(user, 'Open the list with this view');
    await expect.poll(() => api.index.preference).toEqual({ startView: ID });
    expect(await screen.findByText('The list opens with “Big ones” from now on')).toBeDefined();
    await choose(user, 'Open the list as usual again');
    await expect.poll(() => api.index.preference).toEqual({});
  });

  test('can be all orders against the store’s choice', async () => {
    const { user, api } = await open({ start: ID });
    await shown('Big ones (2)');
    await user.click(pill('Views', 'All orders'));
    await untilOrders(1003, 1002, 1001);
    await choose(user, 'Open the list with all orders');
    await expect.poll(() => api.index.preference).toEqual({ startView: null });
  });

  test('says why when it could not be kept', async () => {
    const { user, api } = await open({ start: ID });
    await shown('Big ones (2)');
    await user.click(pill('Views', 'All orders'));
    await untilOrders(1003, 1002, 1001);
    api.next('savePreference', failure('unavailable', 'Orderdeck is having trouble.'));
    await choose(user, 'Open the list with all orders');
    const alerts = await screen.findByText('Orderdeck is having trouble.');
    expect(within(alerts).queryByText(/from now on/)).toBeNull();
  });
});
