import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MissingScopeError } from '#lib/bigcommerce/platform-errors.ts';
import { errorOf, localClient, ORDER, STORE, TOKEN } from '#tests/fixtures/local-client.ts';
import {
  empty,
  hang,
  html,
  json,
  reset,
  startLocalPlatform,
  type Answer,
  type LocalPlatform,
} from '#tests/fixtures/local-platform.ts';
import { wireOrder } from '#tests/fixtures/wire-order.ts';

let platform: LocalPlatform;

beforeEach(async () => {
  platform = await startLocalPlatform();
});
afterEach(() => platform[Symbol.asyncDispose]());

const good = json(wireOrder());
const SHORT = { timing: { readMs: 1_000, retryWithinMs: 5_000 } };

describe('what goes out', () => {
  test('the token, JSON, gzip and our name; nothing in the address but the order', async () => {
    platform.answer(good);
    await localClient(platform.url).orders.get(ORDER);
    const [call] = platform.received;
    expect(call).toMatchObject({ method: 'GET', path: `/stores/${STORE}/v2/orders/4711`, body: '' });
    expect(call?.headers).toMatchObject({
      'x-auth-token': TOKEN,
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'user-agent': 'Orderdeck',
    });
  });

  test('gzip is unpacked', async () => {
    platform.answer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify(wireOrder({ staff_notes: 'für Ó Súilleabháin 🧺' }))));
    });
    const order = await localClient(platform.url).orders.get(ORDER);
    expect(order?.staffNotes).toBe('für Ó Súilleabháin 🧺');
  });
});

describe('answers that pass: tried again', () => {
  const cutInTheMiddle: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
    response.write('{"id":');
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  };
  const slowBytes: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(timer));
  };

  test.each<[string, Answer]>([
    ['500', json([{ status: 500, message: 'x' }], 500)],
    ['502 as a page', html(502)],
    ['503', empty(503)],
    ['504', empty(504)],
    ['a connection reset before an answer', reset],
    ['a connection reset in the middle', cutInTheMiddle],
    ['no answer in time', hang],
    ['one byte at a time, for ever', slowBytes],
  ])('%s', async (_, fault) => {
    platform.answer(fault, good);
    const order = await localClient(platform.url, SHORT).orders.get(ORDER);
    expect(order?.id).toBe(ORDER);
    expect(platform.received).toHaveLength(2);
  });

  test('three tries, then the person is told', async () => {
    platform.answer(empty(503, { 'Retry-After': '0.3' }));
    const error = await errorOf(localClient(platform.url).orders.get(ORDER));
    expect(error).toMatchObject({ code: 'platform_unavailable', retryAfterMs: 300 });
    expect(platform.received).toHaveLength(3);
  });

  test('a wait longer than people have: told at once', async () => {
    platform.answer(empty(503, { 'Retry-After': '40' }));
    const error = await errorOf(localClient(platform.url).orders.get(ORDER));
    expect(error).toMatchObject({ code: 'platform_unavailable', retryAfterMs: 40_000 });
    expect(platform.received).toHaveLength(1);
  });

  test('broken connections are no silence: the next call is made', async () => {
    platform.answer(reset, reset, reset, good);
    const { orders } = localClient(platform.url);
    expect((await errorOf(orders.get(ORDER))).code).toBe('platform_unavailable');
    await expect(orders.get(ORDER)).resolves.toMatchObject({ id: ORDER });
  });

  test('nobody listens: three tries, unavailable', async () => {
    const url = platform.url;
    await platform[Symbol.asyncDispose]();
    const client = localClient(url);
    const error = await errorOf(client.orders.get(ORDER));
    expect(error.code).toBe('platform_unavailable');
    expect(client.log.map((record) => record.result)).toEqual(['unreachable', 'unreachable', 'unreachable']);
  });
});

describe('answers that no waiting mends: asked once', () => {
  const redirect: Answer = (call, response) => {
    response.writeHead(302, { Location: `/elsewhere?token=${String(call.headers['x-auth-token'])}` });
    response.end();
  };
  const asJson =
    (text: string): Answer =>
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(text);
    };
  const truncatedGzip: Answer = (_, response) => {
    const whole = gzipSync(JSON.stringify(wireOrder()));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    response.end(whole.subarray(0, whole.length - 40));
  };
  const huge: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(40 * 1024 * 1024, ' ')));
  };
  const announcedHuge: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': String(2 ** 31) });
    response.write('{');
  };

  test.each<[string, Answer, string]>([
    ['a page with 200', html(200), 'platform_unreadable'],
    ['JSON that calls itself text', asJsonType('text/plain'), 'platform_unreadable'],
    ['JSON without its end', asJson('{"id": 4711, "status'), 'platform_unreadable'],
    ['gzip without its end', truncatedGzip, 'platform_unreadable'],
    ['an empty 200', asJson(''), 'platform_unreadable'],
    ['204 for one order', empty(204), 'platform_unreadable'],
    ['a redirect', redirect, 'platform_unreadable'],
    ['a small gzip of 40 MB', huge, 'platform_unreadable'],
    ['2 GB announced', announcedHuge, 'platform_unreadable'],
    ['a list in place of an order', json([wireOrder()]), 'platform_unreadable'],
    ['an order without a total', json(wireOrder({ total_inc_tax: null })), 'platform_unreadable'],
    ['501', empty(501), 'platform_unreadable'],
    ['505', empty(505), 'platform_unreadable'],
    ['401', json({ status: 401, title: 'Unauthorized' }, 401), 'store_needs_approval'],
    ['403', html(403), 'store_needs_approval'],
    [
      '400',
      json([{ status: 400, message: "The field 'id' is not supported by this resource." }], 400),
      'refused_by_platform',
    ],
    ['423', empty(423), 'refused_by_platform'],
    ['507', empty(507), 'refused_by_platform'],
  ])('%s', async (_, fault, code) => {
    platform.answer(fault);
    const error = await errorOf(localClient(platform.url).orders.get(ORDER));
    expect(error.code).toBe(code);
    expect(platform.received).toHaveLength(1);
    expect(error.message).toMatch(/^[A-Z].{20,}/);
    expect(error.message).not.toMatch(/jane|http|token|4711|undefined|\[object/i);
  });

  function asJsonType(type: string): Answer {
    return json(wireOrder(), 200, { 'Content-Type': type });
  }
});

describe('404 and permissions', () => {
  const notFound = json([{ status: 404, message: 'The requested resource was not found.' }], 404);

  test('an order that is not there is null, its parts are not found', async () => {
    platform.answer(notFound);
    const { orders } = localClient(platform.url);
    await expect(orders.get(ORDER)).resolves.toBeNull();
    expect((await errorOf(orders.lines(ORDER, 'EUR'))).code).toBe('not_found');
    expect((await errorOf(orders.fees(ORDER, 'EUR'))).code).toBe('not_found');
  });

  test('a refused family is named, so that only its feature goes', async () => {
    platform.answer(json({ status: 403, title: "You don't have a required scope to access the endpoint" }, 403));
    const error = await errorOf(localClient(platform.url).transactions.list(ORDER));
    expect(error).toBeInstanceOf(MissingScopeError);
    expect(error).toMatchObject({ code: 'store_needs_approval', family: 'transactions' });
  });

  test('a token that was replaced meanwhile is used at once', async () => {
    platform.answer(empty(401), good);
    const tokens = ['old', 'new'];
    const order = await localClient(platform.url, { accessToken: () => tokens.shift() ?? 'none left' }).orders.get(
      ORDER,
    );
    expect(order?.id).toBe(ORDER);
    expect(platform.received.map((call) => call.headers['x-auth-token'])).toEqual(['old', 'new']);
  });

  test('a dead token is tried once', async () => {
    platform.answer(empty(401));
    await errorOf(localClient(platform.url).orders.get(ORDER));
    expect(platform.received).toHaveLength(1);
  });

  test('a token that cannot be had ends the call before it is sent', async () => {
    const failure = new Error('the vault is shut');
    const call = localClient(platform.url, { accessToken: () => Promise.reject(failure) }).orders.get(ORDER);
    await expect(call).rejects.toBe(failure);
    expect(platform.received).toHaveLength(0);
  });
});

test('the log holds names and numbers, nothing else', async () => {
  platform.answer(empty(503), json(wireOrder(), 200, { 'X-Rate-Limit-Requests-Left': '77' }));
  const client = localClient(platform.url, SHORT);
  await client.orders.list({ email: 'nora@example.test' }).catch(() => undefined);
  expect(client.log).toMatchObject([
    { operation: 'getOrders', tries: 1, result: 503, requestsLeft: null, storeHash: STORE },
    { operation: 'getOrders', tries: 2, result: 200, requestsLeft: 77, priority: 'userRead' },
  ]);
  expect(JSON.stringify(client.log)).not.toMatch(/nora|token|http/);
});
