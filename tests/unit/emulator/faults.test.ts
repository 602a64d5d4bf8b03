import { describe, expect, test } from 'vitest';
import { Faults } from '#emulator/faults.ts';
import { alteredBody, replacedReply } from '#emulator/http/fault-play.ts';

const CALL = { storeHash: 'k3v', method: 'GET', path: '/stores/k3v/v2/orders/100' };
const DROP = { kind: 'drop_after' } as const;

describe('fault rules', () => {
  test('hit the given number of calls, after letting some pass', () => {
    const faults = new Faults();
    faults.add({ match: {}, action: DROP, times: 2, skip: 1 });
    const hits = Array.from({ length: 5 }, () => faults.take(CALL).length);
    expect(hits).toEqual([0, 1, 1, 0, 0]);
  });

  test.each([
    [{}, true],
    [{ storeHash: 'k3v' }, true],
    [{ storeHash: 'other' }, false],
    [{ method: 'get' }, true],
    [{ method: 'PUT' }, false],
    [{ path: '/v2/orders/100' }, true],
    [{ path: '/stores/k3v/v2/orders/100' }, true],
    [{ path: '/v2/orders/*' }, true],
    [{ path: '/v2/*/products' }, false],
    [{ path: '/v2/orders' }, false],
    [{ path: '/v2/order?/100' }, false],
  ])('%j matches: %s', (match, hit) => {
    const faults = new Faults();
    faults.add({ match, action: DROP });
    expect(faults.take(CALL)).toHaveLength(hit ? 1 : 0);
  });

  test('add up, are listed with their hits, and go', () => {
    const faults = new Faults();
    const slow = faults.add({ match: {}, action: { kind: 'latency', ms: 5 } });
    faults.add({ match: {}, action: DROP });
    expect(faults.take(CALL).map((action) => action.kind)).toEqual(['latency', 'drop_after']);
    expect(faults.list()[0]).toMatchObject({ id: slow.id, hits: 1 });
    expect([faults.remove(slow.id), faults.remove(slow.id)]).toEqual([true, false]);
    faults.clear();
    expect(faults.take(CALL)).toEqual([]);
  });
});

describe('what answers instead', () => {
  const headers = { 'X-Rate-Limit-Time-Reset-Ms': '4200', 'X-Rate-Limit-Requests-Left': '35' };

  test('429 with the platform\u2019s headers, without any, or with given ones', () => {
    const reply = (given: 'normal' | 'none' | Record<string, string>) =>
      replacedReply([{ kind: 'rate_limited', headers: given }], headers);
    expect(reply('normal')).toMatchObject({
      status: 429,
      headers: { 'X-Retry-After': '5', 'X-Rate-Limit-Requests-Left': '0', 'X-Rate-Limit-Time-Reset-Ms': '4200' },
    });
    expect(reply('none')?.headers).toBeUndefined();
    expect(reply({ 'X-Retry-After': '0' })?.headers).toEqual({ 'X-Retry-After': '0' });
  });

  test('errors are arrays in V2 and objects in V3', () => {
    const fault = [{ kind: 'status', status: 502 } as const];
    expect(Array.isArray(replacedReply(fault, {})?.body)).toBe(true);
    expect(replacedReply(fault, {}, 'v3')?.body).toMatchObject({ status: 502 });
  });

  test('a fault that only changes the answer replaces nothing', () => {
    expect(replacedReply([DROP, { kind: 'extra_fields' }, { kind: 'truncated_json' }], {})).toBeNull();
  });
});

describe('altered bodies', () => {
  const body = [{ id: 1, payment_status: 'captured', nested: { name: 'x' } }];

  test('get fields nobody documented, at every level', () => {
    const altered = alteredBody(body, [{ kind: 'extra_fields' }]);
    expect(altered).toMatchObject(body);
    expect(JSON.stringify(altered).match(/x_new_field/g)).toHaveLength(2);
  });

  test('get values nobody documented', () => {
    expect(alteredBody(body, [{ kind: 'unknown_enums' }])).toEqual([
      { id: 1, payment_status: 'brand new value', nested: { name: 'x' } },
    ]);
  });

  test('are left alone otherwise', () => expect(alteredBody(body, [DROP])).toBe(body));
});
