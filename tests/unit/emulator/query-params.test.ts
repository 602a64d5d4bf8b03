import { describe, expect, test } from 'vitest';
import { PlatformError, v2ErrorBody, v3ErrorBody } from '#emulator/http/errors.ts';
import { booleanParam, dateParam, integerParam, moneyParam, pageOf, pageParams, pathId } from '#emulator/http/query.ts';

function query(text: string): URLSearchParams {
  return new URLSearchParams(text);
}

function refusal(run: () => unknown): [number, string] {
  try {
    run();
  } catch (error) {
    if (error instanceof PlatformError) return [error.status, error.message];
    throw error;
  }
  throw new Error('it was accepted');
}

describe('query parameters', () => {
  test('are absent, read, or refused', () => {
    expect(integerParam(query(''), 'min_id')).toBeUndefined();
    expect(integerParam(query('min_id=100'), 'min_id')).toBe(100);
    expect(booleanParam(query('is_flagged=false'), 'is_flagged')).toBe(false);
    expect(booleanParam(query('is_flagged=1'), 'is_flagged')).toBe(true);
    expect(dateParam(query('since=2019-03-05T21:40:11Z'), 'since')).toBe(1_551_822_011);
    expect(moneyParam(query('min_total=12.50'), 'min_total')).toBe(125_000);
  });

  test.each([
    ['an integer', () => integerParam(query('x=1.5'), 'x')],
    ['an empty integer', () => integerParam(query('x='), 'x')],
    ['a boolean', () => booleanParam(query('x=yes'), 'x')],
    ['a date', () => dateParam(query('x=soon'), 'x')],
    ['an amount', () => moneyParam(query('x=-1'), 'x')],
  ])('%s of the wrong kind answers 400', (_, run) => {
    expect(refusal(run)).toEqual([400, "The field 'x' is invalid."]);
  });

  test('a plus that was not encoded spoils a date', () => {
    expect(refusal(() => dateParam(query('x=2019-03-05T21:40:11+01:00'), 'x'))[0]).toBe(400);
    expect(dateParam(query('x=2019-03-05T22:40:11%2B01:00'), 'x')).toBe(1_551_822_011);
  });
});

describe('pages', () => {
  const items = Array.from({ length: 120 }, (_, index) => index);

  test('are 50 long unless told', () => {
    expect(pageParams(query(''))).toEqual({ page: 1, limit: 50 });
    expect(pageOf(items, query(''))).toHaveLength(50);
    expect(pageOf(items, query('page=3'))).toHaveLength(20);
    expect(pageOf(items, query('page=4'))).toEqual([]);
    expect(pageOf(items, query('page=2&limit=7'))).toEqual([7, 8, 9, 10, 11, 12, 13]);
  });

  test('have limits', () => {
    expect(pageParams(query('limit=250')).limit).toBe(250);
    expect(refusal(() => pageParams(query('limit=251')))[0]).toBe(413);
    for (const text of ['limit=0', 'page=0', 'page=-1', 'limit=x'])
      expect(refusal(() => pageParams(query(text)))[0]).toBe(400);
  });
});

test('a path id is digits; anything else is not found', () => {
  expect(pathId('117')).toBe(117);
  for (const text of ['', 'abc', '1.5', '-1', '12345678901', undefined])
    expect(refusal(() => pathId(text))[0]).toBe(404);
});

describe('error bodies', () => {
  const error = new PlatformError(422, 'Wrong', { details: { max: 1 }, fields: { name: 'error.path.missing' } });

  test('V2 is an array with details, V3 an object with fields', () => {
    expect(v2ErrorBody(error)).toEqual([{ status: 422, message: 'Wrong', details: { max: 1 } }]);
    expect(v3ErrorBody(error)).toMatchObject({ status: 422, title: 'Wrong', errors: { name: 'error.path.missing' } });
  });

  test('only validation has errors in V3', () => {
    expect(v3ErrorBody(new PlatformError(422, 'Wrong'))).toMatchObject({ errors: {} });
    expect(v3ErrorBody(new PlatformError(404, 'Gone'))).not.toHaveProperty('errors');
    expect(v2ErrorBody(new PlatformError(404, 'Gone'))).toEqual([{ status: 404, message: 'Gone' }]);
  });
});
