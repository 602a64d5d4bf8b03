import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute } from '#emulator/graphql/execute.ts';
import { GraphqlError } from '#emulator/graphql/graphql-error.ts';
import { parseDocument } from '#emulator/graphql/parser.ts';
import { fits } from '#emulator/graphql/schema.ts';
import type { Schema } from '#emulator/graphql/schema.ts';

/** A schema that shows back what it was given. */
const SCHEMA: Schema<{ readonly greeting: string }> = {
  Query: {
    kind: 'object',
    fields: {
      echo: { type: 'String', args: { text: 'String', kind: 'Kind' }, resolve: (_, args) => JSON.stringify(args) },
      greeting: { type: 'String!', resolve: (_, __, context) => context.greeting },
      thing: { type: 'Thing', args: { input: 'ThingInput!' }, resolve: (_, args) => args['input'] },
      things: { type: '[Thing!]', resolve: () => [{ name: 'a' }, { name: 'b', inner: { name: 'c' } }] },
      broken: {
        type: 'String',
        resolve: () => {
          throw new GraphqlError('It broke.');
        },
      },
      mustNot: { type: 'Thing', resolve: () => ({}) },
    },
  },
  Mutation: { kind: 'object', fields: { change: { type: 'Boolean!', resolve: () => true } } },
  Thing: { kind: 'object', fields: { name: { type: 'String!' }, size: { type: 'Int' }, inner: { type: 'Thing' } } },
  ThingInput: { kind: 'input', fields: { name: 'String!', size: 'Int', tags: '[String!]', inner: 'ThingInput' } },
  Kind: { kind: 'enum', values: ['SMALL', 'LARGE'] },
};

const run = (query: string, variables: Record<string, unknown> = {}, operationName: string | null = null) =>
  execute(SCHEMA, { query, variables, operationName }, { greeting: 'hello' });

function messages(query: string, variables: Record<string, unknown> = {}): string[] {
  return (run(query, variables).errors ?? []).map((error) => String(Object(error).message));
}

describe('what is asked for is answered', () => {
  test.each([
    ['{ greeting }', { greeting: 'hello' }],
    ['query Named { greeting }', { greeting: 'hello' }],
    ['mutation { change }', { change: true }],
    ['{ a: greeting b: greeting }', { a: 'hello', b: 'hello' }],
    ['{ __typename greeting, }', { __typename: 'Query', greeting: 'hello' }],
    ['# a comment\n{ greeting # another\n}', { greeting: 'hello' }],
    [
      '{ things { name inner { name } } }',
      {
        things: [
          { name: 'a', inner: null },
          { name: 'b', inner: { name: 'c' } },
        ],
      },
    ],
    [
      '{ ...F } fragment F on Query { greeting ...G } fragment G on Query { a: greeting }',
      { greeting: 'hello', a: 'hello' },
    ],
    ['{ ... on Query { greeting } ... { a: greeting } }', { greeting: 'hello', a: 'hello' }],
    [
      '{ things { name } things { inner { name } } }',
      {
        things: [
          { name: 'a', inner: null },
          { name: 'b', inner: { name: 'c' } },
        ],
      },
    ],
    ['{ greeting @include(if: false) a: greeting @skip(if: false) }', { a: 'hello' }],
    ['{ thing(input: {name: "x", size: 3}) { name size } }', { thing: { name: 'x', size: 3 } }],
  ])('%s', (query, data) => {
    expect(run(query)).toEqual({ data });
  });

  test.each([
    ['"plain"', 'plain'],
    ['"with \\"quotes\\", \\u00e9 and \\n"', 'with "quotes", é and \n'],
    ['"""\n    block\n      of "text"\n    """', 'block\n  of "text"'],
    ['""', ''],
    ['null', null],
  ])('the literal %s', (literal, text) => {
    expect(run(`{ echo(text: ${literal}) }`)).toEqual({ data: { echo: JSON.stringify({ text }) } });
  });

  test('variables, with fallbacks, and objects made of them', () => {
    const query = 'query($name: String!, $size: Int = 7) { thing(input: {name: $name, size: $size}) { name size } }';
    expect(run(query, { name: 'x' })).toEqual({ data: { thing: { name: 'x', size: 7 } } });
    expect(run(query, { name: 'x', size: null })).toEqual({ data: { thing: { name: 'x', size: null } } });
    const whole = 'query($input: ThingInput!) { thing(input: $input) { inner { name } } }';
    const input = { name: 'a', inner: { name: 'b' }, tags: 'one' };
    expect(run(whole, { input })).toEqual({ data: { thing: { inner: { name: 'b' } } } });
  });

  test('an enum as a literal and as a variable', () => {
    expect(run('{ echo(kind: LARGE) }')).toEqual({ data: { echo: '{"kind":"LARGE"}' } });
    expect(run('query($k: Kind) { echo(kind: $k) }', { k: 'SMALL' })).toEqual({ data: { echo: '{"kind":"SMALL"}' } });
  });

  test('the operation that is named', () => {
    const query = 'query A { a: greeting } query B { b: greeting }';
    expect(run(query, {}, 'B')).toEqual({ data: { b: 'hello' } });
    expect(messages(query)).toEqual(['Must provide operation name if query contains multiple operations.']);
    expect(run(query, {}, 'C').errors).toHaveLength(1);
  });
});

describe('what does not fit is refused before anything runs', () => {
  test.each([
    ['{ nothing }', 'Cannot query field "nothing" on type "Query".'],
    ['{ things }', 'Field "things" of type "[Thing!]" must have a selection of subfields.'],
    ['{ greeting { name } }', 'Field "greeting" must not have a selection since type "String!" has no subfields.'],
    ['{ echo(words: "x") }', 'Unknown argument "words" on field "Query.echo".'],
    [
      '{ thing { name } }',
      'Field "thing" argument "input" of type "ThingInput!" is required, but it was not provided.',
    ],
    ['{ echo(text: $t) }', 'Variable "$t" is not defined.'],
    ['query($t: Int) { echo(text: $t) }', 'Variable "$t" of type "Int" used in position expecting type "String".'],
    ['query($t: Word) { echo }', 'Unknown type "Word".'],
    ['query($t: Thing) { echo }', 'Variable "$t" cannot be non-input type "Thing".'],
    ['{ ...F }', 'Unknown fragment "F".'],
    ['{ ...F } fragment F on Query { ...F }', 'Cannot spread fragment "F" within itself.'],
    [
      '{ ... on Thing { name } }',
      'Fragment cannot be spread here as objects of type "Query" can never be of type "Thing".',
    ],
    ['{ greeting @cached }', 'Unknown directive "@cached".'],
    ['{ __schema { types { name } } }', 'Cannot query field "__schema" on type "Query".'],
    ['subscription { greeting }', 'Schema is not configured to execute subscription operation.'],
    ['query($n: String!) { greeting }', 'Variable "$n" of required type "String!" was not provided.'],
  ])('%s', (query, message) => {
    expect(run(query)).toEqual({ errors: [expect.objectContaining({ message })] });
  });

  test.each([
    [{ input: {} }, 'Field "ThingInput.name" of required type "String!" was not provided at "$input".'],
    [{ input: { name: 1 } }, 'String cannot represent value 1 at "$input.name".'],
    [{ input: { name: 'x', size: 1.5 } }, 'Int cannot represent value 1.5 at "$input.size".'],
    [{ input: { name: 'x', colour: 'red' } }, 'Field "colour" is not defined by type "ThingInput".'],
    [{ input: { name: 'x', tags: [null] } }, 'Expected value of type "String!" at "$input.tags[0]", found null.'],
    [{ input: 'x' }, 'Expected type "ThingInput" to be an object at "$input".'],
    [{ input: null }, 'Expected value of type "ThingInput!" at "$input", found null.'],
  ])('variables %o', (variables, message) => {
    expect(messages('query($input: ThingInput!) { thing(input: $input) { name } }', variables)).toEqual([message]);
  });

  test.each([
    ['', 'Syntax Error: Unexpected <EOF>.'],
    ['{ greeting', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ }', 'Syntax Error: Expected Name, found "}".'],
    ['{ echo(text: "open) }', 'Syntax Error: Unexpected character: "\\"".'],
    ['{ greeting; }', 'Syntax Error: Unexpected character: ";".'],
    ['type Query { greeting: String }', 'Syntax Error: Unexpected name "type".'],
    ['{ echo(text: "a", text: "b") }', 'Syntax Error: There can be only one argument named "text".'],
  ])('syntax: %s', (query, message) => {
    expect(messages(query)).toEqual([message]);
  });

  test('a mistake tells its place', () => {
    expect(run('{\n  greeting\n  nothing\n}').errors).toMatchObject([{ locations: [{ line: 3, column: 3 }] }]);
  });
});

describe('what goes wrong while it runs', () => {
  test('leaves null where that is allowed, and the rest stands', () => {
    const { data, errors } = run('{ greeting broken }');
    expect(data).toEqual({ greeting: 'hello', broken: null });
    expect(errors).toEqual([{ message: 'It broke.', locations: [{ line: 1, column: 12 }], path: ['broken'] }]);
  });

  test('goes up to the nearest place that can be null', () => {
    const { data, errors } = run('{ greeting a: mustNot { name } }');
    expect(data).toEqual({ greeting: 'hello', a: null });
    expect(errors).toMatchObject([{ path: ['a', 'name'] }]);
  });

  test('an argument whose value has the wrong type', () => {
    const { data, errors } = run('{ echo(text: 5) }');
    expect([data, errors?.length]).toEqual([{ echo: null }, 1]);
  });
});

test.each([
  ['String!', 'String', true],
  ['String', 'String!', false],
  ['[ID!]!', '[ID]', true],
  ['[ID]', '[ID!]', false],
  ['ID', '[ID]', false],
])('a variable of type %s where %s is wanted: %s', (given, wanted, expected) => {
  expect(fits(given, wanted, false)).toBe(expected);
});

test('whatever text comes in, it is parsed or refused with a syntax error', () => {
  const words = fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    ':',
    '$',
    '!',
    '[',
    ']',
    '...',
    'on',
    'query',
    'a',
    '"t"',
    '1',
    '@',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((each) => each.join(' ')),
      ),
      (source) => {
        try {
          parseDocument(source);
        } catch (error) {
          expect(error).toBeInstanceOf(GraphqlError);
        }
      },
    ),
  );
});
