import { describe, expect, test } from 'vitest';
import { MAX_TRIES, retryDelayMs, type FailedTry, type Method } from '#lib/bigcommerce/retry-policy.ts';

const STATUSES = [400, 401, 403, 404, 408, 409, 413, 422, 423, 500, 501, 502, 503, 504, 505, 507];
const PASSING = new Set([500, 502, 503, 504]);
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE'];

function delay(failure: FailedTry, method: Method, tries = 1, random = 0.5): number | null {
  return retryDelayMs(failure, method, tries, 'userRead', () => random);
}

function status(code: number, serverWaitMs: number | null = null): FailedTry {
  return { kind: 'status', status: code, serverWaitMs };
}

describe('what may be repeated', () => {
  const cases = METHODS.flatMap((method) => STATUSES.map((code) => [method, code] as const));

  test.each(cases)('%s after %i', (method, code) => {
    const isRepeated = delay(status(code), method) !== null;
    expect(isRepeated).toBe(method === 'GET' && PASSING.has(code));
  });

  test.each(METHODS)('%s after a 429: it was never carried out', (method) => {
    expect(delay({ kind: 'limited' }, method)).toBe(0);
  });

  test.each(METHODS)('%s after a lost connection', (method) => {
    expect(delay({ kind: 'network' }, method) !== null).toBe(method === 'GET');
  });

  test.each<[string, FailedTry]>([
    ['limited', { kind: 'limited' }],
    ['network', { kind: 'network' }],
    ['status', status(503)],
  ])('%s: three tries and no more', (_, failure) => {
    expect(delay(failure, 'GET', MAX_TRIES - 1)).not.toBeNull();
    expect(delay(failure, 'GET', MAX_TRIES)).toBeNull();
  });
});

describe('how long until the next try', () => {
  test('what the server names is kept exactly', () => {
    expect(delay(status(503, 2_500), 'GET', 1, 0.1)).toBe(2_500);
    expect(delay(status(503, 2_500), 'GET', 1, 0.9)).toBe(2_500);
  });

  test('our own wait grows and is spread', () => {
    expect(delay(status(503), 'GET', 1, 0)).toBe(300);
    expect(delay(status(503), 'GET', 1, 1)).toBe(500);
    expect(delay(status(503), 'GET', 2, 0.5)).toBe(1_200);
  });

  test('jobs have more time than people', () => {
    expect(retryDelayMs(status(503), 'GET', 1, 'job', () => 0.5)).toBe(2_000);
  });
});
