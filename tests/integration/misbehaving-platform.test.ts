import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import type { OrderPage } from '#lib/orders/contract.ts';
import { call, installAndOpen, type CallAnswer } from './app.ts';
import { control } from './emulator.ts';
import { restartProcess } from './fresh-process.ts';

let bearer: Record<string, string>;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
});

beforeEach(async () => {
  // Enough failures in a row open the store's circuit, and the next test would be answered by that.
  await restartProcess();
  await control('DELETE', '/faults');
});

const query = (body: unknown) => call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body });
const fault = (action: unknown, match: unknown = { path: '/v2/orders*' }, times?: number) =>
  control('POST', '/faults', { match, action, times });
const pageOf = (answer: CallAnswer) => answer.body as unknown as OrderPage;

describe('a platform that misbehaves', () => {
  test.each([
    ['HTML with 200', { kind: 'html' }, 'platform_unreadable'],
    ['truncated JSON', { kind: 'truncated_json' }, 'platform_unreadable'],
    ['a broken gzip stream', { kind: 'broken_gzip' }, 'platform_un'],
    ['a redirect elsewhere', { kind: 'redirect', location: 'https://elsewhere.example/' }, 'platform_unreadable'],
    ['maintenance', { kind: 'maintenance' }, 'platform_unavailable'],
    ['a connection cut before the answer', { kind: 'drop_before' }, 'platform_unavailable'],
  ])('%s is told as what it is', async (_what, action, code) => {
    await fault(action);
    const answer = await query({});
    expect(answer.status).toBeGreaterThanOrEqual(502);
    expect(answer.body['code']).toContain(code);
    expect(JSON.stringify(answer.body)).not.toMatch(/<html|elsewhere|127\.0\.0\.1/i);
  });

  test('one bad moment is hidden from the reader', async () => {
    await fault({ kind: 'status', status: 503 }, { path: '/v2/orders*' }, 1);
    expect((await query({})).status).toBe(200);
  });

  test('one that adds fields and statuses is read all the same', async () => {
    await fault({ kind: 'extra_fields' });
    await fault({ kind: 'unknown_enums' });
    expect(pageOf(await query({})).rows.length).toBeGreaterThan(0);
  });
});
