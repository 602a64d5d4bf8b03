import { describe, expect, test } from 'vitest';
import type { ConfirmationScript } from '#lib/bigcommerce/types/script.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { localClient } from '#tests/fixtures/local-client.ts';
import { json, startLocalPlatform } from '#tests/fixtures/local-platform.ts';
import { clientRig } from './client-rig.ts';
import { control, MAPLE } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';

const rig = clientRig();

const SCRIPT: ConfirmationScript = {
  name: 'Orders at once',
  description: 'Tells of an order',
  html: '<script async src="https://app.example.com/told.js" data-order="{{checkout.order.id}}"></script>',
  channelId: 1,
  consentCategory: 'analytics',
};
const NO_SCRIPT = '095be615-a8ad-4c33-8e9c-c7612fbf6c9f';

async function made(): Promise<string> {
  const result = await rig.client.scripts.create(SCRIPT);
  if (result.kind !== 'done') throw new Error(`the script was not made: ${result.kind}`);
  return result.id;
}

describe('scripts of a store', () => {
  test('are made for the confirmation page, to go with the app, and listed', async () => {
    const id = await made();
    const found = { id, ...SCRIPT, visibility: 'order_confirmation', isEnabled: true, isAutoUninstalled: true };
    expect(await rig.client.scripts.list()).toEqual([found]);
    const call = await platformCaller(rig.url, MAPLE);
    const { body } = await call('GET', '/v3/content/scripts');
    expect(body['data']).toMatchObject([{ kind: 'script_tag', location: 'footer', load_method: 'default' }]);
  });

  test('are put back as they should be after somebody changed them', async () => {
    const id = await made();
    const call = await platformCaller(rig.url, MAPLE);
    const spoilt = { enabled: false, visibility: 'storefront', html: '<script></script>', auto_uninstall: false };
    expect((await call('PUT', `/v3/content/scripts/${id}`, spoilt)).status).toBe(200);
    expect(await rig.client.scripts.list()).toMatchObject([{ id, isEnabled: false, html: '<script></script>' }]);
    expect(await rig.client.scripts.replace(id, SCRIPT)).toEqual({ kind: 'done' });
    expect(await rig.client.scripts.list()).toMatchObject([
      { id, ...SCRIPT, isEnabled: true, isAutoUninstalled: true },
    ]);
  });

  test('are removed once', async () => {
    const id = await made();
    expect(await rig.client.scripts.delete(id)).toEqual({ kind: 'done' });
    expect(await rig.client.scripts.list()).toEqual([]);
    expect(await rig.client.scripts.delete(id)).toEqual({ kind: 'not_found' });
    expect(await rig.client.scripts.replace(NO_SCRIPT, SCRIPT)).toEqual({ kind: 'not_found' });
  });

  test('are ten for an app at most, and for storefronts only', async () => {
    for (let count = 0; count < 10; count += 1) await made();
    expect(await rig.client.scripts.create(SCRIPT)).toMatchObject({ kind: 'refused', status: 422 });
    const [first] = await rig.client.scripts.list();
    await rig.client.scripts.delete(first?.id ?? '');
    expect(await rig.client.scripts.create({ ...SCRIPT, channelId: 999_999 })).toMatchObject({ kind: 'refused' });
  });

  test('without the permission ask for approval', async () => {
    const poor = await emulatorClient(rig.url, MAPLE, { scopes: ['store_v2_orders'] });
    await expect(poor.scripts.list()).rejects.toMatchObject({ code: 'store_needs_approval', family: 'content' });
    expect(await poor.scripts.create(SCRIPT)).toMatchObject({ kind: 'refused', status: 403, needsApproval: 'content' });
  });

  test('on the confirmation page may ask for the scope of checkout content, which the documentation leaves open', async () => {
    await control(rig.url, 'PUT', '/switches', { confirmationScripts: 'checkout_scope' });
    expect(await rig.client.scripts.create(SCRIPT)).toMatchObject({ kind: 'refused', needsApproval: 'content' });
  });
});

describe('answers about scripts', () => {
  test('with an id that is no UUID cannot be read, so it gets into no path', async () => {
    await using platform = await startLocalPlatform(json({ data: [{ uuid: '../orders', name: 'x' }], meta: {} }));
    await expect(localClient(platform.url).scripts.list()).rejects.toMatchObject({ code: 'platform_unreadable' });
  });
});
