import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionOf } from '#emulator/api/graphql/connection.ts';
import { coerced } from '#emulator/graphql/coerce.ts';
import { execute } from '#emulator/graphql/execute.ts';
import { fits, isRequired, itemType, nameOf, nullable } from '#emulator/graphql/schema.ts';
import type { Schema } from '#emulator/graphql/schema.ts';
import { tokensOf } from '#emulator/graphql/tokens.ts';

/** Names that every object of JavaScript has. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];

const SCHEMA: Schema<null> = {
  Query: {
    kind: 'object',
    fields: {
      word: { type: 'String', resolve: () => 'word' },
      shown: { type: 'String', args: { input: 'Input', kind: 'Kind' }, resolve: (_, args) => JSON.stringify(args) },
    },
  },
  Input: { kind: 'input', fields: { name: 'String!', sizes: '[Int!]' } },
  Kind: { kind: 'enum', values: ['SMALL', 'LARGE'] },
};
const run = (query: string, variables: Record<string, unknown> = {}) =>
  execute(SCHEMA, { query, variables, operationName: null }, null);

describe.each(INHERITED)('the name %s is none of the schema', (name) => {
  test('as a field, an argument, a fragment, a type or in an input', () => {
    const queries = [
      `{ ${name} }`,
      `{ word(${name}: 1) }`,
      `{ ...${name} }`,
      `{ ... on ${name} { word } }`,
      `query($a: ${name}) { word }`,
      `{ shown(input: { name: "a", ${name}: 1 }) }`,
      `{ shown(kind: ${name}) }`,
      `{ word @${name} }`,
    ];
    for (const query of queries) {
      const { data, errors = [] } = run(query);
      expect([query, errors.length > 0, Object(data)['word']]).toEqual([query, true, undefined]);
    }
  });

  test('in a variable', () => {
    const input = Object.fromEntries([
      ['name', 'a'],
      [name, 1],
    ]);
    const { errors = [] } = run('query($i: Input) { shown(input: $i) }', { i: input });
    expect(errors).toHaveLength(1);
  });

  test('but an alias can have it', () => {
    const { data } = run(`{ ${name}: word }`);
    expect(Object.entries(Object(data))).toEqual([[name, 'word']]);
  });
});

describe('the words of a document', () => {
  const words = (source: string) =>
    tokensOf(source).map(({ kind, text }) => (kind === 'end' ? kind : `${kind} ${text}`));

  test.each([
    ['{ a }', ['mark {', 'name a', 'mark }', 'end']],
    ['a,b\ufeff c # d\n...e', ['name a', 'name b', 'name c', 'mark ...', 'name e', 'end']],
    ['-1 0 2.5 1e3 -0.5E-2', ['int -1', 'int 0', 'float 2.5', 'float 1e3', 'float -0.5E-2', 'end']],
    ['"a\\"b\\u0041\\n"', ['text a"bA\n', 'end']],
    ['""', ['text ', 'end']],
    ['"""a \\""" b"""', ['text a """ b', 'end']],
    ['"""\n    one\n      two\n\n    three\n  """', ['text one\n  two\n\nthree', 'end']],
    ['"""first\n  second"""', ['text first\nsecond', 'end']],
    ['', ['end']],
  ])('%j', (source, expected) => expect(words(source)).toEqual(expected));

  test.each(['"open', '"a\nb"', '"\\x"', '%', '..', "'a'", '"""open'])('%j has none', (source) =>
    expect(() => tokensOf(source)).toThrow('Syntax Error'),
  );

  test('know their line and column, whatever ends a line', () => {
    const places = tokensOf('a\r\n b\rc\n  d').map(({ place }) => [place.line, place.column]);
    expect(places).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
      [4, 3],
      [4, 4],
    ]);
  });
});

describe('types', () => {
  test.each<[string, boolean, string, string | null, string]>([
    ['ID', false, 'ID', null, 'ID'],
    ['ID!', true, 'ID', null, 'ID'],
    ['[ID!]', false, '[ID!]', 'ID!', 'ID'],
    ['[[ID]!]!', true, '[[ID]!]', '[ID]!', 'ID'],
  ])('%s', (type, required, bare, item, name) => {
    expect([isRequired(type), nullable(type), itemType(type), nameOf(type)]).toEqual([required, bare, item, name]);
  });

  test.each<[string, string, boolean, boolean]>([
    ['Int', 'Int', false, true],
    ['Int!', 'Int', false, true],
    ['Int', 'Int!', false, false],
    ['Int', 'Int!', true, true],
    ['String', 'Int', false, false],
    ['[Int!]', '[Int]', false, true],
    ['[Int]', '[Int!]', false, false],
    ['[Int]', '[Int!]', true, false],
    ['Int', '[Int]', false, false],
    ['[Int]', 'Int', false, false],
    ['[[Int!]!]!', '[[Int]]', false, true],
  ])('%s where %s is wanted, fallback %s: %s', (given, wanted, hasFallback, expected) => {
    expect(fits(given, wanted, hasFallback)).toBe(expected);
  });
});

describe('values', () => {
  test.each<[string, unknown, unknown]>([
    ['ID', 7, '7'],
    ['ID!', 'a', 'a'],
    ['Int', -2_147_483_647, -2_147_483_647],
    ['Float', 1, 1],
    ['Float', 1.5, 1.5],
    ['Boolean', false, false],
    ['String', null, null],
    ['[Int!]', 5, [5]],
    ['[Int]', [1, null], [1, null]],
    ['Kind', 'LARGE', 'LARGE'],
    ['Input', { name: 'a' }, { name: 'a' }],
    ['Input', { name: 'a', sizes: null }, { name: 'a', sizes: null }],
    ['Input', { name: 'a', sizes: 1 }, { name: 'a', sizes: [1] }],
  ])('%s takes %j', (type, data, expected) => expect(coerced(SCHEMA, type, data, '$v')).toEqual(expected));

  test.each<[string, unknown, string]>([
    ['ID', 1.5, 'ID cannot represent'],
    ['ID', true, 'ID cannot represent'],
    ['Int', 2 ** 31, 'Int cannot represent'],
    ['Int', 1.5, 'Int cannot represent'],
    ['Int', '1', 'Int cannot represent'],
    ['String', 1, 'String cannot represent'],
    ['Boolean', 'true', 'Boolean cannot represent'],
    ['Float', '1', 'Float cannot represent'],
    ['Int!', null, 'found null'],
    ['[Int!]', [1, null], '"$v[1]"'],
    ['[Int]!', undefined, 'found null'],
    ['Kind', 'MEDIUM', 'does not exist in "Kind"'],
    ['Kind', 1, 'does not exist in "Kind"'],
    ['Input', 'a', 'to be an object'],
    ['Input', {}, '"Input.name"'],
    ['Input', { name: null }, '"$v.name"'],
    ['Input', { name: 'a', sizes: ['x'] }, '"$v.sizes[0]"'],
    ['Input', { name: 'a', more: 1 }, 'Field "more" is not defined'],
    ['Query', {}, 'not an input type'],
  ])('%s does not take %j', (type, data, message) => expect(() => coerced(SCHEMA, type, data, '$v')).toThrow(message));
});

describe('pages of a list', () => {
  const items = Array.from({ length: 7 }, (_, index) => index);
  const nodes = (args: Record<string, unknown>) => connectionOf(items, args).edges.map(({ node }) => node);

  test('forwards by first and after come to all of it, backwards by last and before too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.boolean(), (size, forwards) => {
        const seen: number[] = [];
        let cursor: string | null = null;
        for (let turn = 0; turn < 8; turn++) {
          const args: Record<string, unknown> = forwards
            ? { first: size, after: cursor ?? undefined }
            : { last: size, before: cursor ?? undefined };
          const { edges, pageInfo } = connectionOf(items, args);
          if (forwards) seen.push(...edges.map(({ node }) => node));
          else seen.unshift(...edges.map(({ node }) => node));
          cursor = forwards ? pageInfo.endCursor : pageInfo.startCursor;
          if (!(forwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  test('tell what is before and behind them', () => {
    expect(connectionOf(items, {}).pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
    const { pageInfo } = connectionOf(items, { first: 3 });
    expect(pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    expect(connectionOf(items, { last: 3 }).pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    expect(nodes({ after: pageInfo.endCursor, last: 2 })).toEqual([5, 6]);
    expect(nodes({ first: 5, last: 2 })).toEqual([3, 4]);
    expect([nodes({ first: 0 }), nodes({ after: connectionOf(items, {}).pageInfo.endCursor })]).toEqual([[], []]);
    expect(connectionOf([], {}).pageInfo).toEqual({
      hasPreviousPage: false,
      hasNextPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  test.each([{ first: -1 }, { last: -1 }, { after: 'nonsense' }, { before: '' }])('%o is refused', (args) =>
    expect(() => connectionOf(items, args)).toThrow(),
  );
});
