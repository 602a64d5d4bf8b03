import { expect, test } from 'vitest';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { json, startLocalPlatform } from '#tests/fixtures/local-platform.ts';
import { localClient } from '#tests/fixtures/local-client.ts';
import { clientRig } from './client-rig.ts';
import { MAPLE } from './emulator-visitor.ts';

const rig = clientRig();

const PANEL = {
  context: 'PANEL',
  url: '/orders/${id}/panel',
  label: { defaultValue: 'Quick look', locales: [{ value: 'Kurz ansehen', localeCode: 'de' }] },
} as const;

async function made(): Promise<string> {
  const result = await rig.client.extensions.createForOrders(PANEL);
  if (result.kind !== 'done') throw new Error(`not made: ${result.kind}`);
  return result.id;
}

test('places in the control panel are made, listed, renamed and taken away', async () => {
  expect(await rig.client.extensions.list()).toEqual([]);
  const id = await made();
  expect(await rig.client.extensions.list()).toEqual([{ id, url: PANEL.url, model: 'ORDERS' }]);
  const label = { defaultValue: 'Look', locales: [] };
  expect(await rig.client.extensions.relabel(id, label)).toEqual({ kind: 'done' });
  expect(await rig.client.extensions.delete(id)).toEqual({ kind: 'done' });
  expect(await rig.client.extensions.list()).toEqual([]);
});

test('an error under HTTP 200 is a refusal: of a third place, and of one that is not there', async () => {
  await made();
  await made();
  expect(await rig.client.extensions.createForOrders(PANEL)).toMatchObject({ kind: 'refused', status: 200 });
  expect(await rig.client.extensions.delete('bc/store/appExtension/99')).toMatchObject({ kind: 'refused' });
});

test('a store that did not grant it says so, and names what is missing', async () => {
  const poor = await emulatorClient(rig.url, MAPLE, { scopes: ['store_v2_orders'] });
  await expect(poor.extensions.list()).rejects.toMatchObject({ code: 'store_needs_approval', family: 'extensions' });
});

test.each([
  ['an answer without data', { data: null }, 'platform_unreadable'],
  ['errors of another kind', { errors: [{ message: 'Internal error' }], data: null }, 'refused_by_platform'],
])('%s is told as what it is', async (_, body, code) => {
  await using platform = await startLocalPlatform(json(body));
  const local = localClient(platform.url);
  await expect(local.extensions.list()).rejects.toMatchObject({ code });
});

test('a place that was made with an answer nobody can read is unknown', async () => {
  await using platform = await startLocalPlatform(json({ data: { appExtension: {} } }));
  expect(await localClient(platform.url).extensions.createForOrders(PANEL)).toMatchObject({ kind: 'unknown' });
});
