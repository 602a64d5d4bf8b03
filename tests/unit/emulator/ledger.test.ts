import { describe, expect, test } from 'vitest';
import { Ledger } from '#emulator/ledger.ts';
import { masked, maskedPath } from '#emulator/http/masking.ts';

const PUT = {
  kind: 'api',
  storeHash: 'a',
  method: 'PUT',
  path: '/stores/a/v2/orders/100',
  status: 200,
  durationMs: 1,
} as const;

describe('the ledger', () => {
  test('points an equal unsafe call at the first one', () => {
    const ledger = new Ledger(() => 0);
    const first = ledger.record({ ...PUT, rawBody: '{"status_id":2}' });
    const other = ledger.record({ ...PUT, rawBody: '{"status_id":3}' });
    const again = ledger.record({ ...PUT, rawBody: '{"status_id":2}' });
    const elsewhere = ledger.record({ ...PUT, storeHash: 'b', rawBody: '{"status_id":2}' });
    expect([first, other, again, elsewhere].map((entry) => entry.duplicateOf)).toEqual([null, null, first.id, null]);
  });

  test('reads may repeat', () => {
    const ledger = new Ledger(() => 0);
    ledger.record({ ...PUT, method: 'GET' });
    expect(ledger.record({ ...PUT, method: 'GET' }).duplicateOf).toBeNull();
  });

  test('finds by store, method, path, kind and since', () => {
    const ledger = new Ledger(() => 7);
    ledger.record(PUT);
    const get = ledger.record({ ...PUT, method: 'GET', path: '/stores/a/v2/orders/count' });
    ledger.record({ ...PUT, kind: 'login', storeHash: null, path: '/oauth2/token' });
    expect(ledger.find({ storeHash: 'a' })).toHaveLength(2);
    expect(ledger.find({ method: 'get' })).toEqual([get]);
    expect(ledger.find({ path: /\/count$/ })).toEqual([get]);
    expect(ledger.find({ kind: 'login' })).toHaveLength(1);
    expect(ledger.find({ sinceId: get.id })).toHaveLength(1);
    expect(ledger.find()).toHaveLength(3);
  });

  test('tells whether it still has everything since a mark', () => {
    const ledger = new Ledger(() => 0, 3);
    const whole = () => [0, 1, 2, 5].filter((id) => ledger.isWholeSince(id));
    for (let call = 0; call < 3; call++) ledger.record(PUT);
    expect(whole()).toEqual([0, 1, 2, 5]);
    const goBack = ledger.capture();
    for (let call = 0; call < 2; call++) ledger.record(PUT);
    expect(whole()).toEqual([2, 5]);
    goBack();
    expect(whole()).toEqual([0, 1, 2, 5]);
  });

  test('keeps the newest in a ring; ids go on', () => {
    const ledger = new Ledger(() => 0, 5);
    for (let index = 0; index < 12; index++) ledger.record(PUT);
    expect(ledger.find().map((entry) => entry.id)).toEqual([8, 9, 10, 11, 12]);
    ledger.clear();
    expect(ledger.find()).toEqual([]);
    expect(ledger.record(PUT).id).toBe(13);
  });

  test('keeps no secret, card number or huge body', () => {
    const ledger = new Ledger(() => 0);
    const body = JSON.stringify({
      client_secret: 'hush',
      payment: {
        instrument: { number: '4111111111111111', verification_value: '123' },
        note: 'card 4111 1111 1111 1111',
      },
      staff_notes: 'order 1234567890123 is fine',
    });
    const text = JSON.stringify(ledger.record({ ...PUT, rawBody: body }).body);
    for (const secret of ['hush', '4111111111111111', '4111 1111 1111 1111', '123"'])
      expect(text).not.toContain(secret);
    expect(text).toContain('1234567890123');
    expect(ledger.record({ ...PUT, rawBody: `"${'x'.repeat(70_000)}"` }).body).toBe('(70002 characters)');
  });

  test('keeps a body that is no JSON as text', () => {
    expect(new Ledger(() => 0).record({ ...PUT, rawBody: 'a=1&b' }).body).toBe('a=1&b');
  });
});

test('secrets in a query are masked', () => {
  expect(maskedPath('/auth?code=abc&scope=x&token=1')).toBe('/auth?code=***&scope=x&token=***');
});

test('masking leaves everything else alone', () => {
  const body = { tracking_number: '1Z999', items: [{ quantity: 2, price: null }], token: '' };
  expect(masked(body)).toEqual(body);
});

test('signed tokens are masked wherever they stand, in addresses too', () => {
  const jwt = `${'eyJhbGciOiJIUzI1NiJ9'}.eyJhIjoxfQ.c2ln`;
  expect(masked({ data: { id: jwt }, url: 'https://shop.example/cart?id=7&token=abc.def&x=1', text: 'eye' })).toEqual({
    data: { id: '***' },
    url: 'https://shop.example/cart?id=7&token=***&x=1',
    text: 'eye',
  });
});

test('answers are kept of writes and refusals, short ones', () => {
  const ledger = new Ledger(() => 0);
  const call = { kind: 'api' as const, path: '/v2/orders', durationMs: 1 };
  const answers = [
    ledger.record({ ...call, method: 'GET', status: 200, answer: [1] }),
    ledger.record({ ...call, method: 'GET', status: 404, answer: [{ status: 404 }] }),
    ledger.record({ ...call, method: 'POST', status: 0, answer: { id: 1, access_token: 'abc' } }),
    ledger.record({ ...call, method: 'PUT', status: 204 }),
    ledger.record({ ...call, method: 'PUT', status: 200, answer: 'x'.repeat(9_000) }),
  ].map(({ answer }) => answer);
  expect(answers).toEqual([null, [{ status: 404 }], { id: 1, access_token: '***' }, null, '(9002 characters)']);
});
