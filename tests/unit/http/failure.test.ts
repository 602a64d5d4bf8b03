import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '#lib/core/error-codes.ts';
import { say, tell } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { LANGUAGES, type Language } from '#lib/core/languages.ts';
import { toErrorBody } from '#lib/http/failure.ts';
import { parseInput } from '#lib/http/parse-input.ts';

const log = pino({ level: 'silent' });
const answer = (error: unknown, language: Language = 'en') =>
  toErrorBody(error, { requestId: 'request-1', language, log });

/** What a call throws. */
function failureOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe('toErrorBody', () => {
  test.each(Object.entries(ERROR_STATUS))('%s is told by status %i', (code, status) => {
    expect(answer(new AppError(code as ErrorCode, 'orders.noSuchOrder'))).toMatchObject({
      status,
      body: { code, message: tell('orders.noSuchOrder', 'en'), requestId: 'request-1' },
    });
  });

  test.each(LANGUAGES)('speaks %s where it is asked to, and English in the log', (language) => {
    const refusal = new AppError('conflict', say('orders.otherCount', { count: 7 }));
    expect(answer(refusal, language).body.message).toBe(tell(refusal.said, language));
    expect(answer(refusal, language).body.message).toContain('7');
    expect(refusal.message).toBe(tell(refusal.said, 'en'));
    expect(answer(new Error('a bug'), language).body.message).toBe(tell('general.broken', language));
  });

  test('an error nobody foresaw says nothing of itself', () => {
    const { status, body } = answer(new Error('select * from stores where token = secret-9431'));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('9431');
  });

  test.each([
    [{ a: 1, storeHash: { not: '' } }, 'storeHash'],
    [{ a: 'x' }, 'a'],
    [[1], undefined],
    [JSON.parse('{"a":1,"__proto__":{"x":1}}'), '__proto__'],
  ])('names the first wrong field of %j', (input, field) => {
    const { status, body } = answer(failureOf(() => parseInput(z.strictObject({ a: z.number() }), input)));
    expect(status).toBe(400);
    expect(body.code).toBe('bad_request');
    expect(body.field).toBe(field);
  });

  test('a row of ours that does not fit its schema is our trouble, whose fields are nobody’s business', () => {
    const rows = z.array(z.object({ order_id: z.int() }));
    const { status, body } = answer(failureOf(() => rows.parse([{ order_id: 'x' }])));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('order_id');
  });

  test('a database with no connection left to give is our trouble as well', () => {
    const busy = new Error('timeout exceeded when trying to connect');
    expect(answer(busy)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer(new Error('a timeout exceeded when trying to connect'))).toMatchObject({ status: 500 });
  });

  test('a database that is gone is our trouble, not an error of the request', () => {
    const gone = Object.assign(new Error('Can not reach database server'), { code: 'P1001' });
    expect(answer(new Error('query failed', { cause: gone }))).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    });
  });

  test('a statement that the server ended because it waited too long is our trouble as well', () => {
    const meta = { driverAdapterError: { cause: { originalCode: '57014', kind: 'postgres' } } };
    const ended = Object.assign(new Error('Raw query failed'), { code: 'P2010', meta });
    expect(answer(ended)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    const wrong = { driverAdapterError: { cause: { originalCode: '42P01' } } };
    expect(answer(Object.assign(new Error('Raw query failed'), { code: 'P2010', meta: wrong })).status).toBe(500);
  });

  test('causes that go round in a circle end', () => {
    const [one, other] = [new Error('one'), new Error('other')];
    one.cause = other;
    other.cause = one;
    expect(answer(one).status).toBe(500);
  });

  test('details come along, and never replace the code', () => {
    const conflict = new AppError('conflict', 'orders.changedMeanwhile', {
      details: { conflict: { x: 1 }, code: 'other' },
    });
    expect(answer(conflict).body).toMatchObject({ code: 'conflict', conflict: { x: 1 } });
  });
});
