import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { CLIENT_ID, DANA, EMULATOR_ENV, MAPLE, control, exchange } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import type { PlatformCaller } from './platform-caller.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

const SCRIPTS = '/v3/content/scripts';
const BY_ADDRESS = {
  name: 'Order helper',
  description: 'Helps after an order',
  kind: 'src',
  src: 'https://app.example.com/confirmation.js',
  location: 'footer',
  visibility: 'order_confirmation',
  load_method: 'defer',
  consent_category: 'essential',
  auto_uninstall: true,
};
const INLINE = { name: 'Inline', kind: 'script_tag', html: '<script>window.seen = 1;</script>' };

let call: PlatformCaller;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  call = await platformCaller(emulator.url, MAPLE);
});

const switched = (switches: object) => control(emulator.url, 'PUT', '/switches', switches);

async function created(body: object = BY_ADDRESS): Promise<Record<string, unknown>> {
  const answer = await call('POST', SCRIPTS, body);
  expect(answer.status).toBe(200);
  return Object(answer.body['data']);
}

describe('creating a script', () => {
  test('answers 200 with all of it', async () => {
    expect(await created()).toEqual({
      ...BY_ADDRESS,
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      enabled: true,
      channel_id: 1,
      integrity_hashes: [],
      api_client_id: CLIENT_ID,
      date_created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
      date_modified: expect.any(String),
    });
  });

  test('only the name and what the kind needs must be said; the consent category is then unknown', async () => {
    const script = await created({ name: 'Bare', src: 'https://app.example.com/a.js' });
    expect(script).toMatchObject({ kind: 'src', load_method: 'default', consent_category: 'unknown', enabled: true });
    expect(await created(INLINE)).toMatchObject({ html: INLINE.html });
    expect(Object.keys(await created({ ...INLINE, name: 'Other' }))).not.toContain('src');
  });

  test.each([
    [{ src: BY_ADDRESS.src }, 'name'],
    [{ ...BY_ADDRESS, name: '' }, 'name'],
    [{ ...BY_ADDRESS, name: 'x'.repeat(256) }, 'name'],
    [{ name: 'No source', kind: 'src' }, 'src'],
    [{ ...BY_ADDRESS, src: '/confirmation.js' }, 'src'],
    [{ ...BY_ADDRESS, html: INLINE.html }, 'html'],
    [{ ...INLINE, src: BY_ADDRESS.src }, 'src'],
    [{ ...INLINE, html: 'window.seen = 1;' }, 'html'],
    [{ ...INLINE, html: `<script>${'x'.repeat(65_530)}</script>` }, 'html'],
    [{ ...INLINE, load_method: 'async' }, 'load_method'],
    [{ ...BY_ADDRESS, load_method: 'lazy' }, 'load_method'],
    [{ ...BY_ADDRESS, location: 'body' }, 'location'],
    [{ ...BY_ADDRESS, visibility: 'everywhere' }, 'visibility'],
    [{ ...BY_ADDRESS, consent_category: 'unknown' }, 'consent_category'],
    [{ ...BY_ADDRESS, kind: 'module' }, 'kind'],
    [{ ...BY_ADDRESS, enabled: 'yes' }, 'enabled'],
    [{ ...BY_ADDRESS, channel_id: 1_037_452 }, 'channel_id'],
    [{ ...BY_ADDRESS, channel_id: 0 }, 'channel_id'],
    [{ ...BY_ADDRESS, integrity_hashes: ['md5-abc'] }, 'integrity_hashes'],
    [{ ...BY_ADDRESS, integrity_hashes: Array.from({ length: 6 }, () => 'sha256-abc=') }, 'integrity_hashes'],
    [{ ...INLINE, integrity_hashes: ['sha256-abc='] }, 'integrity_hashes'],
  ])('%o is refused because of its %s', async (body, field) => {
    const answer = await call('POST', SCRIPTS, body);
    expect([answer.status, Object.keys(Object(answer.body['errors']))]).toEqual([422, [field]]);
  });

  test('one at a time', async () => {
    expect((await call('POST', SCRIPTS, [BY_ADDRESS])).status).toBe(422);
  });

  test.each(['checkout', 'all_pages'])('on %s asks for the scope of checkout content', async (visibility) => {
    expect((await call('POST', SCRIPTS, { ...BY_ADDRESS, visibility })).status).toBe(403);
    const scopes = ['store_v2_content', 'store_content_checkout'];
    call = await platformCaller(emulator.url, MAPLE, { scopes });
    expect((await call('POST', SCRIPTS, { ...BY_ADDRESS, visibility })).status).toBe(200);
  });

  test('on the confirmation page asks for it only where the switch says so', async () => {
    await switched({ confirmationScripts: 'checkout_scope' });
    expect((await call('POST', SCRIPTS, BY_ADDRESS)).status).toBe(403);
  });

  test('asks for the content scope', async () => {
    call = await platformCaller(emulator.url, MAPLE, { scopes: ['store_v2_content_read_only'] });
    expect((await call('POST', SCRIPTS, BY_ADDRESS)).status).toBe(403);
    expect((await call('GET', SCRIPTS)).status).toBe(200);
  });
});

describe('limits', () => {
  test('ten per app, or more where the switch counts by channel', async () => {
    for (let count = 1; count <= 10; count++) await created({ ...BY_ADDRESS, name: `Script ${count}` });
    expect((await call('POST', SCRIPTS, BY_ADDRESS)).status).toBe(422);
    await control(emulator.url, 'PUT', '/apps/other-app', { app_url: 'http://localhost:9' });
    const other = await platformCaller(emulator.url, MAPLE, { clientId: 'other-app' });
    expect((await other('POST', SCRIPTS, BY_ADDRESS)).status).toBe(200);
    await switched({ scriptLimit: 'fifty_per_channel' });
    expect((await call('POST', SCRIPTS, BY_ADDRESS)).status).toBe(200);
  });

  test('one inline tag, or five where the switch says so', async () => {
    const two = { ...INLINE, html: '<script>1</script><script src="https://a.example.com/b.js"></script>' };
    expect((await call('POST', SCRIPTS, two)).status).toBe(422);
    await switched({ inlineScriptTags: 'five' });
    expect((await call('POST', SCRIPTS, two)).status).toBe(200);
  });
});

describe('reading, changing, removing', () => {
  test('an app has its own scripts only', async () => {
    const script = await created();
    await control(emulator.url, 'PUT', '/apps/other-app', { app_url: 'http://localhost:9' });
    const other = await platformCaller(emulator.url, MAPLE, { clientId: 'other-app' });
    expect((await other('GET', SCRIPTS)).body['data']).toEqual([]);
    const path = `${SCRIPTS}/${script['uuid']}`;
    for (const method of ['GET', 'DELETE']) expect((await other(method, path)).status).toBe(404);
    expect((await other('PUT', path, { name: 'Mine' })).status).toBe(404);
    expect((await call('GET', path)).body['data']).toEqual(script);
  });

  test('the list is sorted and paged', async () => {
    for (const name of ['b', 'c', 'a']) await created({ ...BY_ADDRESS, name });
    const names = async (query: string) =>
      ((await call('GET', SCRIPTS + query)).body['data'] as { name: string }[]).map(({ name }) => name);
    expect(await names('')).toEqual(['b', 'c', 'a']);
    expect(await names('?sort=name&direction=desc')).toEqual(['c', 'b', 'a']);
    expect(await names('?sort=name&limit=1&page=2')).toEqual(['b']);
    expect(await names('?channel_id:in=2,3')).toEqual([]);
    expect((await call('GET', `${SCRIPTS}?sort=size`)).status).toBe(422);
  });

  test('a change merges, and keeps to the rules of the kind', async () => {
    const script = await created();
    await control(emulator.url, 'POST', '/clock', { advance_ms: 5_000 });
    const path = `${SCRIPTS}/${script['uuid']}`;
    const changed = await call('PUT', path, { enabled: false });
    expect(changed.body['data']).toEqual({ ...script, enabled: false, date_modified: expect.any(String) });
    expect(Object(changed.body['data']).date_modified).not.toBe(script['date_modified']);
    expect((await call('PUT', path, { html: INLINE.html })).status).toBe(422);
    expect((await call('PUT', path, { visibility: 'checkout' })).status).toBe(403);
    const inline = await call('PUT', path, { kind: 'script_tag', html: INLINE.html, load_method: 'default' });
    expect([inline.status, Object(inline.body['data']).html]).toEqual([200, INLINE.html]);
  });

  test('removing answers 204', async () => {
    const path = `${SCRIPTS}/${(await created())['uuid']}`;
    expect([(await call('DELETE', path)).status, (await call('DELETE', path)).status]).toEqual([204, 404]);
  });

  test('uninstalling the app removes what is marked so', async () => {
    const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE, user_id: DANA });
    await exchange(emulator.url, String(body['url']));
    await created({ ...BY_ADDRESS, name: 'Goes' });
    await created({ ...BY_ADDRESS, name: 'Stays', auto_uninstall: false });
    await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    call = await platformCaller(emulator.url, MAPLE);
    expect((await call('GET', SCRIPTS)).body['data']).toMatchObject([{ name: 'Stays' }]);
  });
});
