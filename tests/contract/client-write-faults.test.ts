import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localClient, ORDER, TOKEN } from '#tests/fixtures/local-client.ts';
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

const client = () => localClient(platform.url, { priority: 'userWrite', timing: { writeMs: 1_000 } });
const update = () => client().orders.update(ORDER, { statusId: 2 });

test('an update sends what changes, once, and gives the order back', async () => {
  platform.answer(json(wireOrder({ status_id: 2 })));
  await expect(update()).resolves.toMatchObject({ kind: 'done', order: { id: ORDER, statusId: 2 } });
  expect(platform.received).toMatchObject([
    { method: 'PUT', path: '/stores/abc123/v2/orders/4711', body: '{"status_id":2}' },
  ]);
  expect(platform.received[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-auth-token': TOKEN });
});

test('201 is as good as 200', async () => {
  platform.answer(json(wireOrder(), 201));
  await expect(update()).resolves.toMatchObject({ kind: 'done' });
});

test('archiving sends one DELETE with its id', async () => {
  platform.answer(empty(204));
  await expect(client().orders.archive(ORDER)).resolves.toEqual({ kind: 'done' });
  expect(platform.received).toMatchObject([{ method: 'DELETE', path: '/stores/abc123/v2/orders/4711', body: '' }]);
});

describe('nobody knows whether it was done: never sent again', () => {
  const resetAfterWork: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '900' });
    response.write('{"id":4711');
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  };
  const redirect: Answer = (_, response) => {
    response.writeHead(307, { Location: '/elsewhere' });
    response.end();
  };

  const faults: readonly (readonly [string, Answer])[] = [
    ['500', json([{ status: 500, message: 'x' }], 500)],
    ['502', html(502)],
    ['503', empty(503, { 'Retry-After': '1' })],
    ['504', empty(504)],
    ['408', empty(408)],
    ['reset before an answer', reset],
    ['reset after the work', resetAfterWork],
    ['no answer in time', hang],
    ['a page with 200', html(200)],
    ['a redirect', redirect],
  ];

  test.each(faults)('update: %s', async (_, fault) => {
    platform.answer(fault);
    const result = await update();
    expect(result).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/Look at the order before trying again/),
    });
    expect(platform.received).toHaveLength(1);
  });

  test.each(faults)('archive: %s', async (_, fault) => {
    platform.answer(fault);
    await expect(client().orders.archive(ORDER)).resolves.toMatchObject({ kind: 'unknown' });
    expect(platform.received).toHaveLength(1);
  });

  test('an update that is done, with an order nobody can read', async () => {
    platform.answer(json(wireOrder({ total_inc_tax: 'x' })));
    await expect(update()).resolves.toMatchObject({ kind: 'unknown' });
  });

  test('an update that is done, without a word', async () => {
    platform.answer(empty(204));
    await expect(update()).resolves.toMatchObject({ kind: 'unknown' });
  });
});

describe('certainly not done', () => {
  test.each<[string, Answer, object]>([
    [
      'a field at fault',
      json([{ status: 400, message: "The field 'status_id' is invalid." }], 400),
      { kind: 'refused', status: 400, field: 'status_id' },
    ],
    [
      'no such order',
      json([{ status: 404, message: 'The requested resource was not found.' }], 404),
      { kind: 'not_found' },
    ],
    [
      '404 inside 400',
      json([{ status: 404, message: "The field 'items' cannot be written to." }], 400),
      { kind: 'refused', status: 400, field: 'items' },
    ],
    ['a conflict', json({ status: 409, title: 'Conflict' }, 409), { kind: 'refused', status: 409 }],
    [
      'a V3 refusal',
      json({ status: 422, title: 'x', errors: { status_id: 'error.expected.int' } }, 422),
      { kind: 'refused', status: 422, field: 'status_id' },
    ],
    ['locked', empty(423), { kind: 'refused', status: 423 }],
    ['the plan is full', empty(507), { kind: 'refused', status: 507 }],
    ['a dead token', empty(401), { kind: 'refused', status: 401, needsApproval: 'orders' }],
    ['a missing permission, as a page', html(403), { kind: 'refused', status: 403, needsApproval: 'orders' }],
  ])('%s', async (_, answer, expected) => {
    platform.answer(answer);
    await expect(update()).resolves.toMatchObject(expected);
    expect(platform.received).toHaveLength(1);
  });

  test('nobody listens', async () => {
    const url = platform.url;
    await platform[Symbol.asyncDispose]();
    const result = await localClient(url, { priority: 'userWrite' }).orders.update(ORDER, { staffNotes: 'x' });
    expect(result).toMatchObject({ kind: 'not_sent', reason: expect.stringMatching(/nothing was changed/) });
  });

  test('refused with 429 three times', async () => {
    platform.answer(empty(429, { 'X-Rate-Limit-Time-Reset-Ms': '300' }));
    const result = await localClient(platform.url, { priority: 'userWrite' }).orders.update(ORDER, { staffNotes: 'x' });
    expect(result).toMatchObject({
      kind: 'not_sent',
      retryAfterMs: expect.toSatisfy((ms: number) => ms > 300),
      reason: expect.stringMatching(/limit/),
    });
    expect(platform.received).toHaveLength(3);
  });
});

test('a 429 was never carried out: the same update goes again, and is done once', async () => {
  platform.answer(empty(429, { 'X-Rate-Limit-Time-Reset-Ms': '250' }), json(wireOrder()));
  await expect(update()).resolves.toMatchObject({ kind: 'done' });
  expect(platform.received.map((call) => call.body)).toEqual(['{"status_id":2}', '{"status_id":2}']);
});
