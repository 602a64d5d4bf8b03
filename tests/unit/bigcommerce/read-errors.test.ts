import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '#lib/bigcommerce/outcome.ts';
import { failureOf, outcomeOf, outcomeOfRefusedTurn } from '#lib/bigcommerce/outcome.ts';
import { limitReached, missingScope, MissingScopeError, reasonOf } from '#lib/bigcommerce/platform-errors.ts';
import { errorOf, jsonOf, parseAnswer } from '#lib/bigcommerce/read.ts';
import type { AnswerBody, HttpResult } from '#lib/bigcommerce/transport.ts';
import { optionalAmount, requiredAmount } from '#lib/bigcommerce/wire/amounts.ts';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const JSON_BODY = (value: unknown): AnswerBody => ({ kind: 'json', value });
const answer = (status: number, body: AnswerBody = { kind: 'none' }, retryAfterMs: number | null = null): Outcome => ({
  kind: 'answer',
  status,
  body,
  retryAfterMs,
});
const http = (status: number, headers: Record<string, string> = {}): HttpResult => ({
  kind: 'answer',
  status,
  headers: new Headers(headers),
  body: { kind: 'none' },
});

describe('what counts as an answer to a read', () => {
  test.each<[string, Outcome, unknown]>([
    ['200 with JSON', answer(200, JSON_BODY([1])), { value: [1] }],
    ['201 with JSON', answer(201, JSON_BODY({})), { value: {} }],
    ['200 with null', answer(200, JSON_BODY(null)), { value: null }],
    ['204', answer(204), { value: undefined }],
    ['204 with a body all the same', answer(204, JSON_BODY([1])), { value: undefined }],
    ['200 without a word', answer(200), undefined],
    ['200 with a page', answer(200, { kind: 'unreadable' }), undefined],
    ['206', answer(206), undefined],
    ['304', answer(304, JSON_BODY([])), undefined],
    ['404 with JSON', answer(404, JSON_BODY([])), undefined],
    ['500 with JSON', answer(500, JSON_BODY([])), undefined],
    ['nothing', { kind: 'silent' }, undefined],
    ['a limit', { kind: 'limited', retryAfterMs: 1 }, undefined],
  ])('%s', (_, outcome, expected) => {
    expect(jsonOf(outcome)).toEqual(expected);
  });
});

describe('what a person is told of a read that brought nothing', () => {
  const told = (outcome: Outcome) => errorOf(outcome, { operation: 'getOrderTransactions' });

  test.each<[Outcome, string, number | undefined]>([
    [{ kind: 'limited', retryAfterMs: 12_000 }, 'too_many_requests', 12_000],
    [{ kind: 'limited', retryAfterMs: null }, 'too_many_requests', undefined],
    [{ kind: 'not_sent', reason: 'full', retryAfterMs: null }, 'too_many_requests', undefined],
    [{ kind: 'not_sent', reason: 'not_answering', retryAfterMs: 3_000 }, 'platform_unavailable', 3_000],
    [{ kind: 'not_sent', reason: 'unreachable', retryAfterMs: null }, 'platform_unavailable', undefined],
    [{ kind: 'not_sent', reason: 'insecure', retryAfterMs: null }, 'platform_unreadable', undefined],
    [{ kind: 'silent' }, 'platform_unavailable', undefined],
    [{ kind: 'lost' }, 'platform_unavailable', undefined],
    [{ kind: 'redirected' }, 'platform_unreadable', undefined],
    [answer(200), 'platform_unreadable', undefined],
    [answer(200, { kind: 'unreadable' }), 'platform_unreadable', undefined],
    [answer(302), 'platform_unreadable', undefined],
    [answer(400), 'refused_by_platform', undefined],
    [answer(401), 'store_needs_approval', undefined],
    [answer(403), 'store_needs_approval', undefined],
    [answer(404), 'not_found', undefined],
    [answer(409), 'refused_by_platform', undefined],
    [answer(422), 'refused_by_platform', undefined],
    [answer(500, { kind: 'none' }, 2_000), 'platform_unavailable', 2_000],
    [answer(501), 'platform_unreadable', undefined],
    [answer(502), 'platform_unavailable', undefined],
    [answer(503), 'platform_unavailable', undefined],
    [answer(504), 'platform_unavailable', undefined],
    [answer(507), 'refused_by_platform', undefined],
    [answer(600), 'platform_unreadable', undefined],
  ])('%j is %s', (outcome, code, retryAfterMs) => {
    const error = told(outcome);
    expect(error).toMatchObject({ code, retryAfterMs });
    expect(error.message).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('403 names the family that is missing, 401 does not blame a family', () => {
    expect(told(answer(403))).toBeInstanceOf(MissingScopeError);
    expect(told(answer(403))).toMatchObject({ family: 'transactions', said: missingScope('transactions') });
    expect(told(answer(401))).not.toBeInstanceOf(MissingScopeError);
  });

  test('never in the platform’s own words', () => {
    const body = JSON_BODY([{ status: 400, message: 'jane@example.com may not', title: 'Jane' }]);
    for (const status of [400, 401, 403, 404, 409, 422, 500, 503, 507])
      expect(told(answer(status, body)).message).not.toMatch(/jane/i);
  });

  test('a refused field is named', () => {
    const body = JSON_BODY([{ message: "The field 'min_id' is invalid." }]);
    expect(told(answer(400, body))).toMatchObject({ field: 'min_id' });
  });
});

describe('how one try becomes an outcome', () => {
  test.each<[string, HttpResult, unknown]>([
    ['an answer', http(200), { kind: 'answer', status: 200, retryAfterMs: null }],
    ['a limit', http(429, { 'retry-after': '99' }), { kind: 'limited', retryAfterMs: 7_000 }],
    [
      'a failure with its wait',
      http(503, { 'retry-after': '5' }),
      { kind: 'answer', status: 503, retryAfterMs: 5_000 },
    ],
    [
      'a failure with the quota’s window, which is no wait',
      http(503, { 'x-rate-limit-time-reset-ms': '20000' }),
      { kind: 'answer', retryAfterMs: null },
    ],
    ['nobody there', { kind: 'unreachable' }, { kind: 'not_sent', reason: 'unreachable' }],
    ['a false certificate', { kind: 'insecure' }, { kind: 'not_sent', reason: 'insecure' }],
    ['silence', { kind: 'silent' }, { kind: 'silent' }],
    ['a broken connection', { kind: 'lost' }, { kind: 'lost' }],
    ['a redirect', { kind: 'redirected' }, { kind: 'redirected' }],
  ])('%s', (_, result, expected) => {
    expect(outcomeOf(result, 7_000, NOW)).toMatchObject(expected as object);
  });

  test.each<[string, HttpResult, unknown]>([
    ['an answer', http(200), null],
    ['a redirect', { kind: 'redirected' }, null],
    ['a false certificate', { kind: 'insecure' }, null],
    ['399', http(399), null],
    ['400', http(400), { kind: 'status', status: 400, serverWaitMs: null }],
    ['429', http(429), { kind: 'limited' }],
    ['503', http(503, { 'retry-after': '2' }), { kind: 'status', status: 503, serverWaitMs: 2_000 }],
    ['silence', { kind: 'silent' }, { kind: 'network' }],
    ['a broken connection', { kind: 'lost' }, { kind: 'network' }],
    ['nobody there', { kind: 'unreachable' }, { kind: 'network' }],
  ])('%s is to be thought about again: %j', (_, result, expected) => {
    expect(failureOf(result, NOW)).toEqual(expected);
  });

  test.each([
    ['limited', 'limited'],
    ['full', 'not_sent'],
    ['not_answering', 'not_sent'],
  ] as const)('a turn refused as %s was certainly not carried out: %s', (reason, kind) => {
    expect(outcomeOfRefusedTurn({ kind: 'refused', reason, retryAfterMs: 5 })).toMatchObject({ kind, retryAfterMs: 5 });
  });
});

test('an answer of the wrong form names its fields, not their values', () => {
  const schema = z.object({ total: requiredAmount, fee: optionalAmount });
  expect(parseAnswer(schema, { total: '5.0000', fee: '' })).toEqual({ total: '5', fee: null });
  const read = () => parseAnswer(schema, { total: 'jane@example.com', fee: ['jane'] });
  expect(read).toThrow(/total is not an amount; fee is not an amount/);
  expect(read).not.toThrow(/jane/);
});

test.each([
  [0, /in 1 second\./],
  [1, /in 1 second\./],
  [1_000, /in 1 second\./],
  [1_001, /in 2 seconds\./],
  [59_999, /in 60 seconds\./],
  [null, /in 5 seconds\./],
])('a limit that ends in %j ms is told in whole seconds', (waitMs, text) => {
  expect(reasonOf(limitReached(waitMs))).toMatch(text);
});
