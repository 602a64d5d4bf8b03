import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '#emulator/api/operations.ts';
import { checkAccept, checkQuery, checkScope, readBody } from '#emulator/http/admission.ts';
import { PlatformError } from '#emulator/http/errors.ts';
import type { Operation } from '#emulator/http/operation.ts';

const READ: Operation = {
  method: 'GET',
  path: '/v2/things',
  scopes: ['things_read_only', 'things'],
  query: ['page'],
  run: () => ({ status: 200 }),
};

function statusOf(run: () => unknown): number {
  try {
    run();
    return 200;
  } catch (error) {
    if (error instanceof PlatformError) return error.status;
    throw error;
  }
}

const caller = (...scopes: string[]) => ({ clientId: 'c', scopes: new Set(scopes) });

test('any one scope opens an operation; the default scope opens what names none', () => {
  expect(statusOf(() => checkScope(caller('things'), READ))).toBe(200);
  expect(statusOf(() => checkScope(caller('other', 'things_read_only'), READ))).toBe(200);
  expect(statusOf(() => checkScope(caller('other'), READ))).toBe(403);
  expect(statusOf(() => checkScope(caller('other'), { ...READ, scopes: [] }))).toBe(200);
});

test.each([
  [undefined, 200],
  ['', 200],
  ['application/json', 200],
  ['text/html, application/json;q=0.5', 200],
  ['Application/JSON', 200],
  ['application/xml', 406],
  ['application/jsonx', 406],
])('V2 and Accept %j: %i', (accept, status) => {
  expect(statusOf(() => checkAccept('v2', accept))).toBe(status);
  expect(statusOf(() => checkAccept('v3', accept))).toBe(200);
});

describe('bodies', () => {
  test('are parsed; none is none', () => {
    expect(readBody('', undefined)).toBeUndefined();
    expect(readBody('{"a":1}', 'application/json; charset=utf-8')).toEqual({ a: 1 });
  });

  test.each([
    ['{"a":1}', undefined, 415],
    ['{"a":1}', 'text/plain', 415],
    ['{"a":', 'application/json', 400],
  ])('%j as %s: %i', (raw, type, status) => expect(statusOf(() => readBody(raw, type))).toBe(status));
});

test('V2 knows its query fields, V3 passes over others', () => {
  expect(statusOf(() => checkQuery('v2', READ, new URLSearchParams('page=1')))).toBe(200);
  expect(statusOf(() => checkQuery('v2', READ, new URLSearchParams('page=1&x=1')))).toBe(400);
  expect(statusOf(() => checkQuery('v3', READ, new URLSearchParams('x=1')))).toBe(200);
});

describe('the operations', () => {
  test('are each there once', () => {
    const names = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a fixed path stands before one with a parameter in its place', () => {
    const shape = (path: string) => path.replaceAll(/:[a-z_]+/g, ':');
    OPERATIONS.forEach((operation, index) => {
      const earlier = OPERATIONS.slice(0, index).filter((other) => other.method === operation.method);
      const hidden = earlier.find((other) => {
        const [mine, theirs] = [operation.path.split('/'), shape(other.path).split('/')];
        return mine.length === theirs.length && theirs.every((part, at) => part === ':' || part === mine[at]);
      });
      expect([operation.path, hidden?.path]).toEqual([operation.path, undefined]);
    });
  });

  test('no write is open to a token that may only read', () => {
    const writes = OPERATIONS.filter(({ method, scopes }) => method !== 'GET' && scopes.length > 0);
    for (const { scopes, path } of writes)
      expect([path, scopes.filter((scope) => scope.endsWith('_read_only'))]).toEqual([path, []]);
  });
});
