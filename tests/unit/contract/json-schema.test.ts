import { describe, expect, test } from 'vitest';
import { Validation } from '#scripts/contract/validation.ts';

const validation = new Validation();
const mismatches = (schema: object, value: unknown, closed = true) =>
  validation.mismatches({ ...schema }, value, closed).map(({ at, says }) => `${at} ${says}`.trim());

describe('a schema of OpenAPI 3.0', () => {
  test.each<[string, object, unknown]>([
    ['null where nullable', { type: 'string', nullable: true }, null],
    ['an object that is nullable as a whole', { type: 'object', nullable: true, properties: { a: {} } }, null],
    ['a value above an exclusive minimum', { type: 'number', minimum: 0, exclusiveMinimum: true }, 0.1],
    ['the minimum where it is not exclusive', { type: 'number', minimum: 0, exclusiveMinimum: false }, 0],
    ['alternatives that overlap', { oneOf: [{ type: 'number' }, { type: 'integer' }] }, 1],
    ['an open object', { type: 'object' }, { anything: 1 }],
    ['what is declared in any part', { allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, { a: 1, b: 2 }],
    ['fields beyond a map', { type: 'object', properties: { a: {} }, additionalProperties: true }, { b: 1 }],
    ['a pattern that only browsers of old understand', { type: 'string', pattern: '^\\d{1-5}?$|^x$' }, 'x'],
  ])('allows %s', (_, schema, value) => {
    expect(mismatches(schema, value)).toEqual([]);
  });

  test.each<[string, object, unknown, string]>([
    ['null elsewhere', { type: 'string' }, null, 'must be string'],
    ['an exclusive minimum', { type: 'number', minimum: 0, exclusiveMinimum: true }, 0, 'must be > 0'],
    ['a field that is not declared', { properties: { a: {} } }, { a: 1, b: 2 }, 'undeclared field b'],
    [
      'one deep inside',
      { properties: { a: { items: { properties: { b: {} } } } } },
      { a: [{ b: 1 }, { c: 1 }] },
      '/a/[] undeclared field c',
    ],
    [
      'one beside all parts',
      { allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] },
      { c: 1 },
      'undeclared field c',
    ],
    ['what is left out', { required: ['a'], properties: { a: {} } }, {}, "must have required property 'a'"],
    ['a word that is not listed', { enum: ['a'] }, 'b', 'is none of the listed values'],
    [
      'no alternative',
      { anyOf: [{ type: 'string' }, { type: 'integer' }] },
      true,
      'fits no alternative (must be string)',
    ],
    ['another format', { type: 'string', format: 'date-time' }, 'Tue, 05 Mar 2019', 'must match format "date-time"'],
  ])('refuses %s', (_, schema, value, says) => {
    expect(mismatches(schema, value)).toEqual([says]);
  });

  test('places of a list are told once', () => {
    const schema = { type: 'array', items: { type: 'string' } };
    expect(mismatches(schema, [1, 2, 3])).toEqual(['/[] must be string']);
  });

  test('undeclared fields pass where a request is judged', () => {
    expect(mismatches({ properties: { a: {} } }, { b: 1 }, false)).toEqual([]);
  });

  test('a schema within itself ends', () => {
    const node: Record<string, unknown> = { type: 'object', properties: { name: { type: 'string' } } };
    Object.assign(Object(node['properties']), { child: node });
    expect(validation.mismatches(node, { name: 'a', child: { name: 1 } }, true)).toEqual([]);
    expect(validation.mismatches(node, { name: 1 }, true)).toHaveLength(1);
  });
});

describe('values out of a URL', () => {
  test.each<[object, string, boolean]>([
    [{ type: 'integer' }, '12', true],
    [{ type: 'integer' }, 'twelve', false],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'array', items: { type: 'integer' } }, '1,2', true],
    [{ type: 'array', items: { type: 'integer' } }, '1,b', false],
    [{ type: 'string', enum: ['asc', 'desc'] }, 'up', false],
  ])('%j takes %s: %s', (schema, text, fits) => {
    expect(validation.textMismatches({ ...schema }, text).length === 0).toBe(fits);
  });
});
