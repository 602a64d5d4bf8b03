import { describe, expect, test } from 'vitest';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { json, startLocalPlatform } from '#tests/fixtures/local-platform.ts';
import { localClient } from '#tests/fixtures/local-client.ts';
import { clientRig } from './client-rig.ts';
import { control, MAPLE } from './emulator-visitor.ts';

const rig = clientRig();

const HOOK = {
  scope: 'store/order/*',
  destination: 'https://app.example.com/api/webhooks',
  headers: { 'x-orderdeck-hook': 'k3vq8mzt1.secret' },
};

async function made(): Promise<number> {
  const result = await rig.client.hooks.create(HOOK);
  if (result.kind !== 'done') throw new Error(`the hook was not made: ${result.kind}`);
  return result.hook.id;
}

describe('webhooks of a store', () => {
  test('are made active, with our headers, and listed', async () => {
    const id = await made();
    expect(await rig.client.hooks.list()).toEqual([{ id, ...HOOK, isActive: true }]);
    expect(await rig.client.hooks.status()).toEqual({ hooks: [{ id, status: 'active' }], blockedDomains: [] });
  });

  test('are changed field by field', async () => {
    const id = await made();
    expect(await rig.client.hooks.update(id, { isActive: false })).toMatchObject({
      kind: 'done',
      hook: { isActive: false },
    });
    expect(await rig.client.hooks.status()).toMatchObject({ hooks: [{ id, status: 'inactive' }] });
    const moved = {
      destination: 'https://new.example.com/hooks',
      headers: { 'x-orderdeck-hook': 'new' },
      isActive: true,
    };
    expect(await rig.client.hooks.update(id, moved)).toMatchObject({
      kind: 'done',
      hook: { id, scope: HOOK.scope, ...moved },
    });
  });

  test('are removed once', async () => {
    const id = await made();
    expect(await rig.client.hooks.delete(id)).toEqual({ kind: 'done' });
    expect(await rig.client.hooks.list()).toEqual([]);
    expect(await rig.client.hooks.delete(id)).toEqual({ kind: 'not_found' });
  });

  test.each([409, 422, 400])('a second of the same is refused, with %i', async (status) => {
    await control(rig.url, 'PUT', '/switches', { duplicateHook: status });
    await made();
    expect(await rig.client.hooks.create(HOOK)).toMatchObject({ kind: 'refused', status });
  });

  test('without the default permission ask for approval', async () => {
    const poor = await emulatorClient(rig.url, MAPLE, { scopes: [] });
    await expect(poor.hooks.list()).rejects.toMatchObject({ code: 'store_needs_approval' });
    expect(await poor.hooks.create(HOOK)).toMatchObject({ kind: 'refused', status: 403, needsApproval: 'hooks' });
  });
});

describe('answers about webhooks in other shapes', () => {
  const wire = { id: 7, scope: HOOK.scope, destination: HOOK.destination, headers: null, is_active: true };

  test('a hook without its envelope, and without headers, is read', async () => {
    await using platform = await startLocalPlatform(json(wire));
    const result = await localClient(platform.url).hooks.create(HOOK);
    expect(result).toEqual({
      kind: 'done',
      hook: { id: 7, scope: HOOK.scope, destination: HOOK.destination, headers: {}, isActive: true },
    });
  });

  test('blocked domains are told by how long they stay so', async () => {
    const data = { emails: [], hooks_list: [{ ...wire, is_active: false }], blocked_domains: [{ time_left: 90 }] };
    await using platform = await startLocalPlatform(json({ data, meta: {} }));
    expect(await localClient(platform.url).hooks.status()).toEqual({
      hooks: [{ id: 7, status: 'inactive' }],
      blockedDomains: [{ secondsLeft: 90 }],
    });
  });
});
