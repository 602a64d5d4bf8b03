import { expect, test } from 'vitest';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import { call, FJORD, installAndOpen, MAPLE } from './app.ts';
import { control, ledger } from './emulator.ts';

// A file of its own: a store that was told to wait keeps waiting, and that must meet no other test.
test.each([
  [MAPLE, 'no header', 'none'],
  [FJORD, 'a reset in thirty years', { 'X-Rate-Limit-Time-Reset-Ms': '1000000000000' }],
])(
  '%s, told 429 with %s: the reader hears of it within seconds, and the platform is left alone',
  async (store, _what, headers) => {
    const { bearer } = await installAndOpen(store);
    await control('DELETE', '/ledger');
    await control('POST', '/faults', {
      match: { store_hash: store, path: '/v2/orders*' },
      action: { kind: 'rate_limited', headers },
    });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body: {} }),
      ),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
      expect(answer.body['retryAfterMs']).toBeLessThanOrEqual(60_000);
    }
    // The first storm of three may be on its way already; after it the queue asks one at a time, and seldom.
    expect((await ledger({ kind: 'api', store_hash: store })).length).toBeLessThanOrEqual(8);
  },
);
