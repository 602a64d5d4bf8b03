import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { installAndOpen, MAPLE } from './app.ts';
import { control, emulatorUrl } from './emulator.ts';
import { restartProcess } from './fresh-process.ts';
import { work, writeAsOther } from './sync-rig.ts';
import { deliver, eventBody, hookHeaders, signed } from './webhook-sender.ts';

// Two pages of the platform's documentation differ on whether deliveries are signed, so both have to work; what proves a
// delivery in either case is the store's own secret, which no published text says is optional.

interface Arrival {
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

let server: Server;
let arrivals: Arrival[];

beforeEach(async () => {
  await control('POST', '/reset');
  await control('PUT', '/webhooks', { drop_rate: 1 });
  await runtime().prisma.$executeRaw`DELETE FROM stores`;
  await restartProcess();
  await installAndOpen();
  await work();
  arrivals = [];
  server = createServer((request, response) => {
    void forward(request).then(({ status }) => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

/** Hands a delivery of the emulator on to the app's entrance, as a server does. */
async function forward(request: IncomingMessage): Promise<Arrival> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const { status } = await deliver({ headers, body });
  const arrival = { headers, status };
  arrivals.push(arrival);
  return arrival;
}

/** Has the platform send the store's events to the server above. */
async function listen(headers?: Readonly<Record<string, string>>): Promise<void> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
  const call = (method: string, path: string, body?: object) =>
    fetch(`${emulatorUrl()}/stores/${MAPLE}/v3/hooks${path}`, {
      method,
      headers: { 'x-auth-token': String(token), accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const { data } = (await (await call('GET', '')).json()) as { data: { id: number; scope: string }[] };
  const hook = data.find(({ scope }) => scope === 'store/order/*');
  const destination = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answer = await call('PUT', `/${hook?.id}`, { destination, ...(headers === undefined ? {} : { headers }) });
  expect(answer.status).toBe(200);
}

async function nextArrival(): Promise<Arrival> {
  await expect.poll(() => arrivals.length, { timeout: 15_000 }).toBeGreaterThan(0);
  return arrivals[0] ?? expect.unreachable('nothing arrived');
}

const events = () => runtime().prisma.webhookEvent.count();

describe.each([
  ['signs its deliveries', true],
  ['does not sign them', false],
])('a platform that %s', (_, isSigning) => {
  beforeEach(() => control('PUT', '/webhooks', { drop_rate: 0, delay_ms: 0, signed: isSigning, timestamps: 'real' }));

  test('is believed by the store’s secret, and its event is kept', async () => {
    await listen();
    await writeAsOther(150, { staff_notes: 'told' });
    const { headers, status } = await nextArrival();
    expect('webhook-signature' in headers).toBe(isSigning);
    expect(status).toBe(200);
    expect(await events()).toBe(1);
  });

  test('is not believed with another secret, and nothing is kept', async () => {
    const [name = ''] = Object.keys(await hookHeaders());
    await listen({ [name]: `${MAPLE}.${'b'.repeat(43)}` });
    await writeAsOther(150, { staff_notes: 'told' });
    const { headers, status } = await nextArrival();
    expect('webhook-signature' in headers).toBe(isSigning);
    expect(status).toBe(401);
    expect(await events()).toBe(0);
  });
});

describe('a delivery without a signature', () => {
  test('and without the store’s secret proves nothing', async () => {
    expect(await deliver({ headers: {}, body: eventBody(150) })).toMatchObject({ status: 401 });
    expect(await events()).toBe(0);
  });

  test('with half of one is forged, whatever secret comes along', async () => {
    const body = eventBody(150);
    const { 'webhook-signature': _, ...half } = signed(body);
    expect(await deliver({ headers: { ...(await hookHeaders()), ...half }, body })).toMatchObject({ status: 401 });
    expect(await events()).toBe(0);
  });
});
