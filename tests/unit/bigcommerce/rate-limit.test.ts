import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  jobWaitMs,
  MAX_WAIT_MS,
  MIN_WAIT_MS,
  quotaAfterAnswer,
  quotaAfterSend,
  readRateHeaders,
  waitAfterLimited,
} from '#lib/bigcommerce/rate-limit.ts';

const NOW = Date.parse('2026-11-21T08:00:00Z');

function read(headers: Record<string, string>) {
  return readRateHeaders(new Headers(headers), NOW);
}

function waitFor(headers: Record<string, string>, limitedInRow = 1, random = 0): number {
  return waitAfterLimited(read(headers), limitedInRow, () => random);
}

const RESET = 'X-Rate-Limit-Time-Reset-Ms';

describe('waiting after a 429', () => {
  test.each([
    ['reset in the documented header', { [RESET]: '15000' }, 15_000],
    ['retry-after in seconds', { 'X-Retry-After': '7' }, 7_000],
    ['the standard header', { 'Retry-After': '9' }, 9_000],
    ['the longer of the two', { [RESET]: '3000', 'X-Retry-After': '12' }, 12_000],
    ['the longer, the other way round', { [RESET]: '20000', 'X-Retry-After': '1' }, 20_000],
    ['a date', { 'Retry-After': 'Sat, 21 Nov 2026 08:00:10 GMT' }, 10_000],
    ['a date that has passed', { 'Retry-After': 'Sat, 21 Nov 2026 07:00:00 GMT' }, MIN_WAIT_MS],
    ['zero', { [RESET]: '0' }, MIN_WAIT_MS],
    ['far too much', { [RESET]: '1e12' }, MAX_WAIT_MS],
    ['two values', { [RESET]: '2000, 5000' }, 5_000],
    ['one value good, one bad', { [RESET]: 'NaN, 4000' }, 4_000],
    ['a fraction', { 'Retry-After': '1.5' }, 1_500],
    ['a bad header beside a good one', { [RESET]: '-1', 'Retry-After': '2' }, 2_000],
  ])('%s', (_, headers, expected) => {
    expect(waitFor(headers)).toBe(expected);
  });

  test.each([
    ['missing', {}],
    ['negative', { [RESET]: '-1' }],
    ['no number', { [RESET]: 'NaN' }],
    ['endless', { [RESET]: 'Infinity' }],
    ['empty', { [RESET]: '' }],
    ['words', { 'Retry-After': 'soon' }],
  ])('%s: our own back-off from one second', (_, headers) => {
    expect(waitFor(headers, 1, 0)).toBe(1_000);
    expect(waitFor(headers, 1, 0.999)).toBeGreaterThan(1_200);
    expect(waitFor(headers, 3, 0)).toBe(4_000);
    expect(waitFor(headers, 9, 0.5)).toBe(30_000);
  });

  test('the server says how long: no jitter', () => {
    expect(waitFor({ [RESET]: '15000' }, 1, 0.9)).toBe(15_000);
  });

  test('a server that refuses again after "return at once" is not believed twice', () => {
    expect(waitFor({ [RESET]: '0' }, 2)).toBe(1_000);
    expect(waitFor({ [RESET]: '0' }, 4)).toBe(4_000);
  });

  test('whatever the headers are, the wait is within bounds', () => {
    const junk = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String), fc.constant('1,2,,x'));
    const asHeader = junk.filter((text) => /^[\t\x20-\x7e]*$/.test(text));
    fc.assert(
      fc.property(asHeader, asHeader, asHeader, fc.integer({ min: 1, max: 1_000 }), (reset, after, plain, row) => {
        const ms = waitFor({ [RESET]: reset, 'X-Retry-After': after, 'Retry-After': plain }, row, 0.99);
        expect(ms).toBeGreaterThanOrEqual(MIN_WAIT_MS);
        expect(ms).toBeLessThanOrEqual(MAX_WAIT_MS);
      }),
    );
  });
});

describe('the share that jobs leave to people', () => {
  const seen = { quota: 150, requestsLeft: 100, resetMs: 20_000, retryAfterMs: null };

  test('three tenths of the quota stay', () => {
    const at = (left: number) => jobWaitMs({ quota: 150, left, resetsAtMs: NOW + 20_000 }, NOW);
    expect(at(46)).toBe(0);
    expect(at(45)).toBe(20_000);
    expect(at(-3)).toBe(20_000);
  });

  test('a turned window frees everything', () => {
    expect(jobWaitMs({ quota: 150, left: 0, resetsAtMs: NOW }, NOW)).toBe(0);
  });

  test('an unknown quota holds nobody up', () => {
    expect(jobWaitMs(null, NOW)).toBe(0);
    expect(quotaAfterSend(null)).toBeNull();
  });

  test('calls under way are counted as gone, and so is each new one', () => {
    const quota = quotaAfterAnswer(null, seen, NOW, 2);
    expect(quota).toEqual({ quota: 150, left: 98, resetsAtMs: NOW + 20_000 });
    expect(quotaAfterSend(quota)).toEqual({ quota: 150, left: 97, resetsAtMs: NOW + 20_000 });
  });

  test.each([
    ['no quota', { ...seen, quota: null }],
    ['a quota of zero', { ...seen, quota: 0 }],
    ['no number left', { ...seen, requestsLeft: null }],
  ])('%s: what was known before stays', (_, headers) => {
    const before = { quota: 150, left: 60, resetsAtMs: NOW + 1_000 };
    expect(quotaAfterAnswer(before, headers, NOW, 0)).toBe(before);
  });

  test('an absurd reset means one ordinary window', () => {
    expect(quotaAfterAnswer(null, { ...seen, resetMs: 1e12 }, NOW, 0)?.resetsAtMs).toBe(NOW + 30_000);
    expect(quotaAfterAnswer(null, { ...seen, resetMs: null }, NOW, 0)?.resetsAtMs).toBe(NOW + 30_000);
  });

  test('a job never waits longer than a minute at a time', () => {
    const number = fc.option(fc.double({ noNaN: true, min: 0 }));
    fc.assert(
      fc.property(number, number, number, (quota, requestsLeft, resetMs) => {
        const view = quotaAfterAnswer(null, { quota, requestsLeft, resetMs, retryAfterMs: null }, NOW, 0);
        expect(jobWaitMs(view, NOW)).toBeLessThanOrEqual(MAX_WAIT_MS);
      }),
    );
  });
});
