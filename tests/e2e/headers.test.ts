import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from './fixtures.ts';
import { FJORD, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with whatever headers are given: `fetch` would not let us forge some of them. */
async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers }, resolve).once('error', reject).end();
  });
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

test.beforeEach(async ({ install }) => {
  await install(MAPLE);
  await install(FJORD);
});

test('every HTML page is private, sniffed at by nobody, and framed by the one store’s panel or by none', async ({
  places,
  emulator,
}) => {
  const { url: spent } = await emulator.control('POST', '/load-link', { store_hash: MAPLE });
  await get(String(spent));
  const pages: readonly (readonly [path: string, ancestors: string])[] = [
    [`/stores/${MAPLE}/orders`, places.emulatorUrl],
    [`/stores/${MAPLE}/orders/150`, places.emulatorUrl],
    [`/stores/${FJORD}/orders?status=11`, places.emulatorUrl],
    ['/', "'none'"],
    ['/nothing', "'none'"],
    ['/stores/NOT-A-HASH/orders', "'none'"],
    // Refusals of callbacks hold no data; any store's panel may show them.
    ['/api/load', places.emulatorUrl],
    ['/api/auth?code=x&scope=y&context=stores/abc123', places.emulatorUrl],
    ['/api/uninstall?signed_payload_jwt=a.b.c', places.emulatorUrl],
    ['/api/remove_user', places.emulatorUrl],
    [String(spent).slice(places.appUrl.length), places.emulatorUrl],
  ];
  for (const [path, ancestors] of pages)
    await test.step(path.split('?')[0] ?? path, async () => {
      const { headers, body } = await get(`${places.appUrl}${path}`, { accept: 'text/html' });
      expect(headers['content-type']).toContain('text/html');
      expect(headers['cache-control']).toMatch(/\bno-store\b/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      // It would override what the policy says of frames in old browsers.
      expect(headers['x-frame-options']).toBeUndefined();
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(new RegExp(`frame-ancestors ${ancestors.replaceAll('.', '\\.')}(?:;|$)`));
      expect(policy).toContain("base-uri 'none'");
      expect(scriptsWithoutNonce(body, policy)).toEqual([]);
    });
});

test('scripts run by a nonce that is new each time, and by no other way', async ({ places }) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 3; visit += 1) {
    const { headers } = await get(`${places.appUrl}/stores/${MAPLE}/orders`);
    const policy = String(headers['content-security-policy']);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(scripts).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("form-action 'none'");
    nonces.add(/'nonce-([^']{16,})'/.exec(scripts)?.[1] ?? '');
  }
  expect(nonces.size).toBe(3);
});

test('the API gives nothing without a session, and is never stored', async ({ places }) => {
  for (const path of ['/api/orders/150', '/api/orders/150/messages', '/api/orders/150/payments']) {
    const { status, headers, body } = await get(`${places.appUrl}${path}`);
    expect([path, status]).toEqual([path, 401]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(JSON.parse(body)).toMatchObject({ code: 'session_ended' });
  }
});

const FORGED: Readonly<Record<string, string>> = {
  'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-original-url': '/api/health',
  'x-nonce': 'forged',
};

test('forged headers open nothing, and no link names the forged host', async ({ places, emulator }) => {
  const { status } = await get(`${places.appUrl}/api/orders/150`, FORGED);
  expect(status).toBe(401);

  const page = await get(`${places.appUrl}/stores/${MAPLE}/orders`, FORGED);
  expect(page.body).not.toContain('evil.example');
  expect(page.body).not.toContain('forged');
  expect(String(page.headers['content-security-policy'])).toContain(`frame-ancestors ${places.emulatorUrl}`);

  for (const host of ['evil.example', new URL(places.appUrl).host]) {
    const { url } = await emulator.control('POST', '/load-link', { store_hash: MAPLE });
    const { status: opened, headers } = await get(String(url), { ...FORGED, host });
    expect(opened).toBe(303);
    expect(headers.location).toMatch(new RegExp(`^/stores/${MAPLE}/orders#c=[\\w-]{22}$`));
  }
});

test('the framework’s own ways to a page’s parts lead to no data', async ({ places, emulator, database }) => {
  // A first sync asks for the count as a person's list does.
  await untilSynced(database, MAPLE);
  await untilSynced(database, FJORD);
  await emulator.forgetCalls();
  const paths = [
    `/stores/${MAPLE}/orders.rsc`,
    `/stores/${MAPLE}/orders?_rsc=x`,
    `/stores/${MAPLE}/orders.segments/_tree.segment.rsc`,
    `/stores/${MAPLE}/orders.segments/_full.segment.rsc`,
    `/stores/${MAPLE}/orders/150.rsc`,
    `/stores/${MAPLE}/orders/150?nxtPorderId=151&nxtPstoreHash=${FJORD}`,
    `/_next/data/x/stores/${MAPLE}/orders.json`,
    `/api/orders/150.rsc`,
    `/api/orders/150%2Fmessages`,
    `/api/orders/..%2forders%2f150`,
  ];
  for (const path of paths)
    for (const headers of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, FORGED]) {
      const { body, headers: told } = await get(`${places.appUrl}${path}`, headers);
      expect(told['set-cookie']).toBeUndefined();
      // Names, addresses and amounts stand in JSON of ours under these names only.
      expect(body).not.toMatch(/"(?:customerName|email|totalIncTax|token)"|@example\.(?:com|net|org)/);
    }
  expect(await emulator.personsReads()).toEqual([]);
});

/** Script tags of a page that the policy's nonce does not cover. */
function scriptsWithoutNonce(html: string, policy: string): string[] {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  return tags.filter((tag) => nonce === undefined || !tag.includes(`nonce="${nonce}"`));
}
