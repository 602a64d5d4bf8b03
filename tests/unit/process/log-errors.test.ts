import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { createLog } from '#lib/process/log.ts';

function logged(details: object, level = 'info'): string {
  const lines: string[] = [];
  createLog(level, { write: (line: string) => void lines.push(line) }).info(details, 'said');
  return lines.join('');
}

describe('an error in the log', () => {
  test.each([
    ['its message', new Error('jane@example.com')],
    ['a message of many lines', new Error('refused\n    at jane@example.com, 12 High Street')],
    ['the message of its cause', new Error('x', { cause: new Error('jane@example.com') })],
    ['the message of its cause’s cause', new Error('x', { cause: new Error('y', { cause: new Error('jane') }) })],
    ['what it carries', Object.assign(new Error('x'), { body: { email: 'jane@example.com' }, query: 'jane' })],
    [
      'what the app told a person',
      new AppError('conflict', 'orders.changedMeanwhile', { details: { current: 'jane' }, cause: 'jane' }),
    ],
    ['a text that was thrown', 'jane@example.com'],
    ['an object that was thrown', { email: 'jane@example.com' }],
  ])('does not tell %s', (_, err) => {
    expect(logged({ err })).not.toMatch(/jane|High Street/);
  });

  test('tells what kind it was and where, in eight steps at most', () => {
    const deep = (depth: number): Error => (depth === 0 ? new RangeError('x') : deep(depth - 1));
    const { err } = JSON.parse(logged({ err: deep(20) })) as { err: { kind: string; place: string[] } };
    expect(err.kind).toBe('RangeError');
    expect(err.place[0]).toMatch(/log-errors\.test/);
    expect(err.place).toHaveLength(8);
  });
});

describe('a credential in the log', () => {
  test.each(['token', 'accessToken', 'email', 'authorization', 'code'])('is redacted as %s', (name) => {
    expect(logged({ [name]: 'secret-9431' })).not.toContain('9431');
    if (name !== 'code') expect(logged({ inner: { [name]: 'secret-9431' } })).not.toContain('9431');
  });
});

test('says no more than its level', () => {
  expect(logged({ a: 1 }, 'warn')).toBe('');
  expect(logged({ a: 1 }, 'silent')).toBe('');
  expect(JSON.parse(logged({ a: 1 }))).not.toHaveProperty('hostname');
});

describe('an error whose causes go round in a circle', () => {
  test('is told once, and the log goes on', () => {
    const [one, other] = [new TypeError('one'), new RangeError('other')];
    one.cause = other;
    other.cause = one;
    const { err } = JSON.parse(logged({ err: one })) as { err: { kind: string; cause: { kind: string } } };
    expect(err.kind).toBe('TypeError');
    expect(err.cause.kind).toBe('RangeError');
    expect(err.cause).not.toHaveProperty('cause');
  });
});
