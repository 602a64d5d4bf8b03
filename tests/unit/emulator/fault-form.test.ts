import { describe, expect, test } from 'vitest';
import { readFaultRule } from '#emulator/controls/fault-rules.ts';
import { RequestBody } from '#emulator/controls/request-body.ts';
import { FAULT_CHOICES, chosenRule } from '#emulator/panel/fault-form.ts';

const FORM = { what: 'status_503', ms: '2000', method: '', path: '', times: '', store: '' };

describe('the panel form of a fault', () => {
  test('an empty form part matches everything', () => {
    expect(chosenRule(FORM, 'abc123')).toEqual({ match: {}, action: { kind: 'status', status: 503 } });
  });

  test('each part narrows the rule', () => {
    const form = { ...FORM, method: 'PUT', path: ' /v2/orders* ', times: '3', store: 'this' };
    expect(chosenRule(form, 'abc123')).toEqual({
      match: { storeHash: 'abc123', method: 'PUT', path: '/v2/orders*' },
      action: { kind: 'status', status: 503 },
      times: 3,
    });
  });

  test('lateness takes its delay from the form', () => {
    for (const kind of ['latency', 'latency_after'])
      expect(chosenRule({ ...FORM, what: kind, ms: '150' }, 'abc123')?.action).toEqual({ kind, ms: 150 });
  });

  test.each([
    { what: 'nothing' },
    { what: 'latency', ms: '-1' },
    { what: 'latency_after', ms: '-1' },
    { what: 'latency', ms: '600001' },
    { what: 'latency', ms: 'soon' },
    { times: '0' },
    { times: '1.5' },
  ])('%o makes no rule', (change) => {
    expect(chosenRule({ ...FORM, ...change }, 'abc123')).toBeNull();
  });

  test('every choice has a name of its own', () => {
    expect(new Set(FAULT_CHOICES.map(({ name }) => name)).size).toBe(FAULT_CHOICES.length);
  });
});

describe('the JSON form of a fault', () => {
  const read = (fields: Record<string, unknown>) => readFaultRule(new RequestBody(fields));

  test('snake case outside, the rule inside', () => {
    const fields = {
      match: { store_hash: 'abc123', method: 'post', path: '/v2/orders' },
      action: { kind: 'slow_bytes', chunk_bytes: 10 },
      times: 2,
      skip: 1,
    };
    expect(read(fields)).toEqual({
      match: { storeHash: 'abc123', method: 'POST', path: '/v2/orders' },
      action: { kind: 'slow_bytes', chunkBytes: 10, pauseMs: 50 },
      times: 2,
      skip: 1,
    });
  });

  test('429 with chosen headers, which become texts', () => {
    const action = { kind: 'rate_limited', headers: { 'X-Retry-After': 2 } };
    expect(read({ action }).action).toEqual({ kind: 'rate_limited', headers: { 'X-Retry-After': '2' } });
  });

  test.each([
    [{}, '"action" is required'],
    [{ action: { kind: 'explode' } }, '"kind" must be one of'],
    [{ action: { kind: 'latency' } }, '"ms" is required'],
    [{ action: { kind: 'status', status: '500' } }, '"status" must be a whole number'],
    [{ action: { kind: 'rate_limited', headers: 'some' } }, '"headers" must be'],
    [{ action: { kind: 'html' }, match: { path: 7 } }, '"path" must be a text'],
  ])('%o is refused by name', (fields, message) => {
    expect(() => read(fields)).toThrow(message);
  });
});
