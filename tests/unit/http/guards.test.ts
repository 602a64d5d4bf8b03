import { describe, expect, test } from 'vitest';
import { readBearer, readIdempotencyKey, requireOwnOrigin } from '#lib/http/guards.ts';

const APP = 'https://app.example.com';

describe('requireOwnOrigin', () => {
  test.each([
    ['our own page', { origin: APP, 'sec-fetch-site': 'same-origin' }],
    ['no browser', {}],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ])('lets in: %s', (_name, headers) => {
    expect(() => requireOwnOrigin(new Headers(headers as Record<string, string>), APP)).not.toThrow();
  });

  test.each([
    ['origin null', { origin: 'null' }],
    ['a foreign origin', { origin: 'https://evil.example.com' }],
    ['the same name over another scheme', { origin: 'http://app.example.com' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour’s site', { 'sec-fetch-site': 'same-site' }],
  ])('keeps out: %s', (_name, headers) => {
    expect(() => requireOwnOrigin(new Headers(headers as Record<string, string>), APP)).toThrow(/another site/);
  });
});

describe('readBearer', () => {
  const token = 'abcdefghijklmnopqrst.uvw-xyz_0';
  test.each([
    [`Bearer ${token}`, token],
    [`bearer ${token}`, null],
    [`Basic ${token}`, null],
    [`Bearer ${token} extra`, null],
    ['Bearer short', null],
    ['', null],
  ])('%s', (header, expected) => {
    expect(readBearer(new Headers({ authorization: header }))).toBe(expected);
  });
});

describe('readIdempotencyKey', () => {
  test('gives the key', () => {
    const key = crypto.randomUUID();
    expect(readIdempotencyKey(new Headers({ 'idempotency-key': key }))).toBe(key);
  });
  test.each([undefined, '', 'abc', '1'])('refuses %s', (value) => {
    const headers = new Headers(value === undefined ? {} : { 'idempotency-key': value });
    expect(() => readIdempotencyKey(headers)).toThrow(/Idempotency-Key/);
  });
});
