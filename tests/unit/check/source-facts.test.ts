import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineFinder } from '#scripts/line-finder.ts';
import { describeSizes } from '#scripts/size-report.ts';
import { readFacts } from '#scripts/source-facts.ts';

const facts = (source: string, path = 'lib/a.ts') => readFacts(path, source);

test('the line of an offset is what counting line breaks before it comes to', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '😀'), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const lineOf = createLineFinder(text);
      for (let offset = 0; offset <= text.length; offset++)
        expect(lineOf(offset)).toBe(text.slice(0, offset).split('\n').length);
    }),
  );
});

describe('imports', () => {
  test.each<[string, readonly [string, boolean][]]>([
    ["import { a } from './a.ts';", [['./a.ts', false]]],
    ["import type { A } from './a.ts';", [['./a.ts', true]]],
    ["import { type A } from './a.ts';", [['./a.ts', true]]],
    ["import { type A, b } from './a.ts';", [['./a.ts', false]]],
    ["import './a.ts';", [['./a.ts', false]]],
    ["import * as a from 'node:fs';", [['node:fs', false]]],
    ["export { a } from './a.ts';", [['./a.ts', false]]],
    ["export type { A } from './a.ts';", [['./a.ts', true]]],
    ["const a = await import('./a.ts');", [['./a.ts', false]]],
    ["type A = import('./a.ts').A;", [['./a.ts', true]]],
    ["const a = 'import b from c';", []],
    ["// import { a } from './a.ts';", []],
  ])('%s', (source, expected) => {
    expect(facts(source).imports.map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual(expected);
  });

  test('that nobody can follow are told with their lines', () => {
    const { obscureImports, imports } = facts("const a = './a.ts';\n\nvoid import(a);\nvoid import(`./${a}`);\n");
    expect([obscureImports, imports]).toEqual([[3, 4], []]);
  });

  test('have the lines they stand on', () => {
    const { imports } = facts("import a from 'a';\n\nexport { b } from 'b';\nvoid import('c');\n");
    expect(imports.map(({ specifier, line }) => [specifier, line])).toEqual([
      ['a', 1],
      ['b', 3],
      ['c', 4],
    ]);
  });
});

describe('exports', () => {
  test.each([
    ['export default 1;', 1],
    ['const a = 1;\nexport default a;', 2],
    ['const a = 1;\nexport { a as default };', 2],
    ['export const a = 1;', undefined],
  ])('%j has its default at %s', (source, line) => expect(facts(source).defaultExport).toBe(line));

  test.each([
    ["export { a } from './a.ts';", true],
    ["import { a } from './a.ts'; export { a };", true],
    ["export * from './a.ts';", true],
    ["export { a } from './a.ts'; export const b = 1;", false],
    ['export const a = 1;', false],
  ])('%s only hands on: %s', (source, expected) => expect(facts(source).isBarrel).toBe(expected));
});

describe('functions', () => {
  test.each([
    ['function one() {}', 'one'],
    ['const one = () => {};', 'one'],
    ['const one = function () {};', 'one'],
    ['const one = memo(() => {});', 'one'],
    ['const one = memo(function two() {});', 'two'],
    ['const a = { one: () => {} };', 'one'],
    ['const a = { one() {} };', 'one'],
    ['class A { one() {} }', 'one'],
    ['class A { one = () => {}; }', 'one'],
    ['list.map(() => {});', 'anonymous function'],
  ])('%s is called %s', (source, name) => expect(facts(source).functions.map((fact) => fact.name)).toEqual([name]));

  test('are as long as from their first line to their last, inner ones too', () => {
    const source = 'function outer() {\n  const inner = () => {\n    void 0;\n  };\n  inner();\n}\n';
    expect(facts(source).functions).toEqual(
      expect.arrayContaining([
        { name: 'outer', line: 1, lines: 6 },
        { name: 'inner', line: 2, lines: 3 },
      ]),
    );
  });
});

describe('handlers of a route', () => {
  test.each<[string, string, unknown]>([
    ["import { get } from './x.ts';\nexport const GET = get(1);", 'GET', { name: 'get', specifier: './x.ts' }],
    ["import { get as got } from './x.ts';\nexport const GET = got(1);", 'GET', { name: 'get', specifier: './x.ts' }],
    ['const get = () => 1;\nexport const GET = get();', 'GET', undefined],
    ['export function GET() {}', 'GET', undefined],
    ["export { GET } from './x.ts';", 'GET', undefined],
    ["export * from './x.ts';", '*', undefined],
  ])('%j', (source, name, madeBy) => {
    expect(facts(source, 'app/api/a/route.ts').handlers).toMatchObject([{ name, madeBy, isLiteral: false }]);
  });

  test('what a route declares is told: texts, imports by their own names, and that there is something else', () => {
    const source = [
      "import { withStore } from '#lib/http/with-store.ts';",
      "import { bodySchema as body } from './contract.ts';",
      "export const POST = withStore({ permission: 'orders:read', body, graceMs: 60_000, 'x-y': 1 }, () => 1);",
      'export const GET = withStore(route, () => 1);',
    ].join('\n');
    const [post, get] = facts(source, 'app/api/a/route.ts').handlers;
    expect(post?.declared).toEqual({
      permission: { kind: 'text', text: 'orders:read' },
      body: { kind: 'import', name: 'bodySchema', specifier: './contract.ts' },
      graceMs: { kind: 'other' },
    });
    expect(get?.declared).toEqual({});
  });

  test('settings for the framework are told apart, types are none', () => {
    const { handlers } = facts("export const dynamic = 'force-dynamic';\nexport type A = string;");
    expect(handlers).toEqual([{ name: 'dynamic', line: 1, madeBy: undefined, declared: {}, isLiteral: true }]);
  });
});

test.each([
  ['// eslint-disable-next-line no-console\nvoid 0;', [1]],
  ['void 0;\n/* oxlint-disable */', [2]],
  ['// @ts-expect-error: why\nvoid 0;', [1]],
  ["const text = '@ts-ignore';", []],
  ['// how to eslint', []],
])('%j silences at %o', (source, lines) => expect(facts(source).silencedLines).toEqual(lines));

test.each([
  ['', 1],
  ['a;', 1],
  ['a;\n', 1],
  ['a;\nb;', 2],
  ['a;\n\n', 2],
])('%j has %i lines', (source, lines) => expect(facts(source).lines).toBe(lines));

test('what cannot be parsed is told with its name', () => {
  expect(() => facts('const = 1;', 'lib/broken.ts')).toThrow('lib/broken.ts cannot be parsed');
});

test('sizes are told of source and tests apart, with the share between them', () => {
  const source = facts(`${'void 0;\n'.repeat(9)}function a() {}\n`, 'lib/a.ts');
  const small = facts('void 0;\n', 'lib/b.ts');
  const spec = facts('void 0;\n'.repeat(22), 'tests/unit/a.test.ts');
  const [sources = '', tests = ''] = describeSizes([source, small, spec]);
  expect(sources).toContain('2, lines median 10, p95 10, most 10');
  expect(sources).toContain('Named functions: 1');
  expect(tests).toContain('Test lines per source line: 2.00');
  expect(describeSizes([])[1]).toContain('0.00');
});
