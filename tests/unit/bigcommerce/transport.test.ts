import { describe, expect, test } from 'vitest';
import { sendOnce, type Fetch } from '#lib/bigcommerce/transport.ts';
import { VirtualScheduler } from '#tests/fixtures/virtual-scheduler.ts';

const REQUEST = {
  method: 'PUT',
  url: 'https://api.example.test/x',
  headers: {},
  body: '{}',
  timeoutMs: 1_000,
  maxBytes: 100,
};

function sendWith(fetch: Fetch) {
  return sendOnce(REQUEST, { fetch, scheduler: new VirtualScheduler() });
}

/** The failure that fetch throws: its own message says nothing, the cause does. */
function failure(cause: unknown): Fetch {
  return () => Promise.reject(new TypeError('fetch failed', { cause }));
}

function systemError(code: string, syscall?: string): Error {
  return Object.assign(new Error(`${code} at 10.0.0.1`), { code, ...(syscall === undefined ? {} : { syscall }) });
}

describe('how a request that brought no answer ended', () => {
  test.each([
    ['refused', systemError('ECONNREFUSED', 'connect'), 'unreachable'],
    ['no such name', systemError('ENOTFOUND', 'getaddrinfo'), 'unreachable'],
    ['names cannot be looked up', systemError('EAI_AGAIN', 'getaddrinfo'), 'unreachable'],
    ['no way there', systemError('EHOSTUNREACH', 'connect'), 'unreachable'],
    ['time-out while connecting', systemError('ETIMEDOUT', 'connect'), 'unreachable'],
    ['time-out while connecting, as fetch says it', systemError('UND_ERR_CONNECT_TIMEOUT'), 'unreachable'],
    [
      'none of several addresses',
      new AggregateError([systemError('ETIMEDOUT', 'connect'), systemError('ECONNREFUSED', 'connect')]),
      'unreachable',
    ],
    ['a certificate of its own', systemError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'insecure'],
    ['a chain nobody knows', systemError('SELF_SIGNED_CERT_IN_CHAIN'), 'insecure'],
    ['a certificate that is over', systemError('CERT_HAS_EXPIRED'), 'insecure'],
    ['another name', systemError('ERR_TLS_CERT_ALTNAME_INVALID'), 'insecure'],
    ['a redirect', new Error('unexpected redirect'), 'redirected'],
    ['reset', systemError('ECONNRESET', 'read'), 'lost'],
    ['time-out while reading', systemError('ETIMEDOUT', 'read'), 'lost'],
    ['closed by the other side', systemError('UND_ERR_SOCKET'), 'lost'],
    ['nothing known', undefined, 'lost'],
  ])('%s', async (_, cause, kind) => {
    await expect(sendWith(failure(cause))).resolves.toEqual({ kind });
  });

  test('no answer in time', async () => {
    const scheduler = new VirtualScheduler();
    const never: Fetch = (_, { signal }) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const result = sendOnce(REQUEST, { fetch: never, scheduler });
    await scheduler.advance(1_000);
    await expect(result).resolves.toEqual({ kind: 'silent' });
  });
});

describe('what a request carries', () => {
  test('no redirect is followed and nothing is cached', async () => {
    let init: RequestInit = {};
    await sendWith((_, given) => {
      init = given;
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    expect(init).toMatchObject({ method: 'PUT', redirect: 'error', cache: 'no-store', body: '{}' });
  });
});

describe('bodies', () => {
  const answer = (body: BodyInit | null, type = 'application/json') =>
    sendWith(() => Promise.resolve(new Response(body, { headers: { 'content-type': type } })));

  test.each([
    ['JSON', '{"a":1}', 'application/json; charset=utf-8', { kind: 'json', value: { a: 1 } }],
    ['a vendor’s JSON', '[]', 'application/vnd.bc.v1+json', { kind: 'json', value: [] }],
    ['null', 'null', 'application/json', { kind: 'json', value: null }],
    ['with a byte order mark', '\ufeff{"a":1}', 'application/json', { kind: 'json', value: { a: 1 } }],
    ['nothing', '', 'application/json', { kind: 'none' }],
    ['a page', '<html>', 'text/html', { kind: 'unreadable' }],
    ['JSON called a page', '{}', 'text/html', { kind: 'unreadable' }],
    ['no type', '{}', '', { kind: 'unreadable' }],
    ['half of it', '{"a":', 'application/json', { kind: 'unreadable' }],
    ['as much as allowed', `"${'x'.repeat(98)}"`, 'application/json', { kind: 'json', value: 'x'.repeat(98) }],
    ['one byte more', `"${'x'.repeat(99)}"`, 'application/json', { kind: 'unreadable' }],
  ])('%s', async (_, body, type, expected) => {
    await expect(answer(body, type)).resolves.toMatchObject({ kind: 'answer', body: expected });
  });
});

test('a 429 is told before its body has come', async () => {
  const told: number[] = [];
  const body = new ReadableStream(
    {
      pull(controller) {
        expect(told).toEqual([429]);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  await sendOnce(REQUEST, {
    fetch: () => Promise.resolve(new Response(body, { status: 429 })),
    scheduler: new VirtualScheduler(),
    onHeaders: (status) => told.push(status),
  });
  expect(told).toEqual([429]);
});
