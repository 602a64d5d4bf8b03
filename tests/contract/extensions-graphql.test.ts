import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { DANA, EMULATOR_ENV, FJORD, MAPLE, control, exchange } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import type { PlatformCaller } from './platform-caller.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let call: PlatformCaller;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  call = await platformCaller(emulator.url, MAPLE);
});

const CREATE = `mutation Make($input: CreateAppExtensionInput!) {
  appExtension { createAppExtension(input: $input) {
    appExtension { id context model url label { defaultValue locales { value localeCode } } }
  } }
}`;
const UPDATE = `mutation Change($input: UpdateAppExtensionInput!) {
  appExtension { updateAppExtension(input: $input) { appExtension { id url label { defaultValue locales { value } } } } }
}`;
const REMOVE = `mutation Drop($input: DeleteAppExtensionInput!) {
  appExtension { deleteAppExtension(input: $input) { deletedAppExtensionId } }
}`;
const LIST = '{ store { appExtensions { edges { node { id url model } } } } }';

const PANEL = {
  context: 'PANEL',
  model: 'ORDERS',
  url: '/orders/${id}/panel',
  label: { defaultValue: 'Open in the desk', locales: [{ value: 'Im Desk öffnen', localeCode: 'de-DE' }] },
};

async function graphql(query: string, input?: object, as: PlatformCaller = call) {
  const answer = await as('POST', '/graphql', { query, ...(input === undefined ? {} : { variables: { input } }) });
  expect(answer.status).toBe(200);
  return answer.body as { data?: Record<string, unknown>; errors?: { message: string; path?: unknown[] }[] };
}

async function created(input: object = PANEL): Promise<Record<string, unknown>> {
  const { data } = await graphql(CREATE, input);
  return Object(data).appExtension.createAppExtension.appExtension;
}

async function listed(as: PlatformCaller = call): Promise<unknown[]> {
  const { data } = await graphql(LIST, undefined, as);
  return Object(data).store.appExtensions.edges.map((edge: { node: unknown }) => edge.node);
}

describe('app extensions', () => {
  test('are created with an id of their store, and listed', async () => {
    const first = await created();
    expect(first).toEqual({ id: 'bc/store/appExtension/1', ...PANEL });
    await created({ ...PANEL, context: 'LINK', label: { defaultValue: 'More' } });
    expect(await listed()).toEqual([
      { id: 'bc/store/appExtension/1', url: PANEL.url, model: 'ORDERS' },
      { id: 'bc/store/appExtension/2', url: PANEL.url, model: 'ORDERS' },
    ]);
  });

  test('are two per model at most', async () => {
    await created();
    await created();
    const { data, errors } = await graphql(CREATE, PANEL);
    expect(data).toEqual({ appExtension: { createAppExtension: null } });
    expect(errors).toMatchObject([{ path: ['appExtension', 'createAppExtension'] }]);
    expect(await created({ ...PANEL, model: 'CUSTOMERS' })).toMatchObject({ model: 'CUSTOMERS' });
  });

  test('change their address and the whole of their label, nothing else', async () => {
    const { id } = await created();
    const label = { defaultValue: 'Desk' };
    const { data } = await graphql(UPDATE, { id, data: { label } });
    expect(Object(data).appExtension.updateAppExtension.appExtension).toEqual({
      id,
      url: PANEL.url,
      label: { defaultValue: 'Desk', locales: [] },
    });
    const moved = await graphql(UPDATE, { id, data: { url: '/o/${id}' } });
    expect(Object(moved.data).appExtension.updateAppExtension.appExtension).toMatchObject({ url: '/o/${id}' });
    expect((await graphql(UPDATE, { id, data: { model: 'CUSTOMERS' } })).errors).toHaveLength(1);
    expect((await graphql(UPDATE, { id: 'bc/store/appExtension/9', data: {} })).errors).toHaveLength(1);
  });

  test('are removed, and their id is told', async () => {
    const { id } = await created();
    const { data } = await graphql(REMOVE, { id });
    expect(data).toEqual({ appExtension: { deleteAppExtension: { deletedAppExtensionId: id } } });
    expect(await listed()).toEqual([]);
    expect((await graphql(REMOVE, { id })).errors).toHaveLength(1);
  });

  test.each([
    [{ ...PANEL, context: 'POPUP' }],
    [{ ...PANEL, model: 'BRANDS' }],
    [{ ...PANEL, url: `/${'x'.repeat(255)}` }],
    [{ ...PANEL, url: '' }],
    [{ ...PANEL, url: 'https://app.example.com/orders' }],
    [{ ...PANEL, label: {} }],
    [{ ...PANEL, label: { defaultValue: 'x'.repeat(256) } }],
    [{ ...PANEL, label: { defaultValue: 'x', locales: [{ value: 'y', localeCode: 'German' }] } }],
    [{ ...PANEL, label: { defaultValue: 'x', locales: [{ value: 'y' }] } }],
    [{ context: 'PANEL', model: 'ORDERS', url: '/x' }],
  ])('%o is refused in `errors`', async (input) => {
    const { errors } = await graphql(CREATE, input);
    expect(errors).toHaveLength(1);
    expect(await listed()).toEqual([]);
  });

  test('belong to one app in one store, and go with it', async () => {
    const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE, user_id: DANA });
    await exchange(emulator.url, String(body['url']));
    const { id } = await created();
    await control(emulator.url, 'PUT', '/apps/other-app', { app_url: 'http://localhost:9' });
    const other = await platformCaller(emulator.url, MAPLE, { clientId: 'other-app' });
    expect(await listed(other)).toEqual([]);
    expect((await graphql(REMOVE, { id }, other)).errors).toHaveLength(1);
    expect(await listed(await platformCaller(emulator.url, FJORD))).toEqual([]);
    await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    expect(await listed(await platformCaller(emulator.url, MAPLE))).toEqual([]);
  });
});

describe('the endpoint', () => {
  test('takes aliases, fragments and pages as any client sends them', async () => {
    await created();
    await created({ ...PANEL, model: 'PRODUCTS' });
    const query = `query Mine($size: Int) {
      shop: store { page: appExtensions(first: $size) {
        edges { cursor node { ...Short } } pageInfo { hasNextPage endCursor }
      } }
    }
    fragment Short on AppExtension { number: id kind: model __typename }`;
    const { body } = await call('POST', '/graphql', { query, variables: { size: 1 }, operationName: 'Mine' });
    const { page } = Object(body['data']).shop;
    expect(page).toMatchObject({
      edges: [{ node: { number: 'bc/store/appExtension/1', kind: 'ORDERS', __typename: 'AppExtension' } }],
      pageInfo: { hasNextPage: true },
    });
    const rest = `{ store { appExtensions(after: "${page.pageInfo.endCursor}") { edges { node { model } } } } }`;
    const { data } = await graphql(rest);
    expect(Object(data).store.appExtensions.edges).toEqual([{ node: { model: 'PRODUCTS' } }]);
  });

  test.each([
    [{ query: '{ store { name } }' }],
    [{ query: '{ store {' }],
    [{ query: '' }],
    [{}],
    [{ query: LIST, variables: [] }],
  ])('%o is answered 200 with errors and no data', async (body) => {
    const answer = await call('POST', '/graphql', body);
    expect([answer.status, answer.body['data']]).toEqual([200, undefined]);
    expect(answer.body['errors']).toMatchObject([{ message: expect.any(String) }]);
  });

  test('refuses other methods, unknown tokens, and tokens without the scope', async () => {
    expect((await call('GET', '/graphql')).status).toBe(405);
    const answer = await fetch(`${emulator.url}/stores/${MAPLE}/graphql`, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([401, { status: 401 }]);
    const poor = await platformCaller(emulator.url, MAPLE, { scopes: ['store_v2_orders'] });
    expect((await poor('POST', '/graphql', { query: LIST })).status).toBe(403);
    await control(emulator.url, 'PUT', '/switches', { extensionsScope: 'graphql_error' });
    const { errors, data } = await graphql(LIST, undefined, poor);
    expect([data, errors?.length]).toEqual([null, 1]);
  });
});
