import { describe, expect, it } from 'vitest';
import { checkShape } from '#scripts/shape-rules.ts';
import { readFacts } from '#scripts/source-facts.ts';

function problemsOf(path: string, source: string): string[] {
  return checkShape(readFacts(path, source)).map((problem) => problem.message);
}

function functionOf(lines: number, head = 'export function work() {'): string {
  return [head, ...Array.from({ length: lines - 2 }, () => '  void 0;'), '}'].join('\n');
}

describe('environment', () => {
  const reads = [
    'export const a = process.env.HOME;',
    "export const a = process.env['HOME'];",
    "export const a = process['env'].HOME;",
    'export const a = globalThis.process.env.HOME;',
    'const { env } = process; export const a = env;',
    "import { env } from 'node:process'; export const a = env;",
  ];

  it.each(reads)('is read in few places only: %s', (source) => {
    expect(problemsOf('lib/orders/service.ts', source)).toEqual([expect.stringContaining('take it from env()')]);
    for (const path of [
      'lib/env.ts',
      'emulator/env.ts',
      'scripts/demo.ts',
      'tests/integration/setup.ts',
      'prisma.config.ts',
    ])
      expect(problemsOf(path, source)).toEqual([]);
  });

  it('is told from other things called env or process', () => {
    const source = "import { env } from '#lib/env.ts'; export const a = env().PORT + app.env.PORT + process.pid;";
    expect(problemsOf('lib/http/handler.ts', source)).toEqual([]);
  });

  it('gives instrumentation.ts the variable that the framework puts in, and no other', () => {
    expect(problemsOf('instrumentation.ts', "export const a = process.env.NEXT_RUNTIME === 'nodejs';")).toEqual([]);
    expect(problemsOf('instrumentation.ts', 'export const a = process.env.HOME;')).toHaveLength(1);
  });
});

describe('exports', () => {
  const defaults = [
    'export default function A() {}',
    'const a = 1; export { a as default };',
    "export { default } from './a.ts';",
  ];

  it.each(defaults)('have no default but where the framework asks for one: %s', (source) => {
    expect(problemsOf('components/shared/menu/menu.tsx', source)).toContainEqual(
      expect.stringContaining('Export it by name'),
    );
  });

  it.each([
    'app/page.tsx',
    'app/stores/[storeHash]/layout.tsx',
    'app/stores/[storeHash]/orders/loading.tsx',
    'app/error.tsx',
    'app/not-found.tsx',
    'proxy.ts',
    'vitest.config.ts',
    'tests/e2e/playwright.config.ts',
    'tests/e2e/global-setup.ts',
  ])('may have one in %s', (path) => {
    expect(problemsOf(path, 'export default function A() {}')).toEqual([]);
  });

  it('have no default in a route', () => {
    expect(problemsOf('app/api/orders/route.ts', 'export default function A() {}')).toHaveLength(1);
  });

  it("are the file's own", () => {
    expect(problemsOf('lib/orders/all.ts', "export { a } from './a.ts';\nexport { b } from './b.ts';")).toEqual([
      expect.stringContaining('only hands on'),
    ]);
    expect(problemsOf('lib/orders/all.ts', "export * from './a.ts';\nexport const b = 1;")).toEqual([
      expect.stringContaining('No `export *`'),
    ]);
    expect(problemsOf('lib/db/client.ts', "export type { A } from './a.ts';\nexport const b = 1;")).toEqual([]);
    expect(problemsOf('tests/fixtures/start.ts', "import './a.ts';")).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    'lib/utils.ts',
    'lib/orders/helpers.ts',
    'components/common/a.tsx',
    'lib/core/misc.ts',
    'tests/util/a.ts',
    'lib/x/utils.test.ts',
  ])('say something: not %s', (path) => {
    expect(problemsOf(path, 'export const a = 1;')).toEqual([expect.stringContaining('says nothing')]);
  });

  it('are not index', () => {
    expect(problemsOf('lib/orders/index.ts', 'export const a = 1;')).toEqual([
      expect.stringContaining('No index files'),
    ]);
  });

  it('may hold those words inside others', () => {
    expect(problemsOf('lib/orders/commonwealth.ts', 'export const a = 1;')).toEqual([]);
  });

  it('in app/ are those of routes', () => {
    expect(problemsOf('app/stores/[storeHash]/table.tsx', 'export const a = 1;')).toEqual([
      expect.stringContaining('app/ holds routes only'),
    ]);
  });
});

describe('sizes', () => {
  it('of files end at 300 lines', () => {
    expect(problemsOf('lib/orders/a.ts', '// a\n'.repeat(300))).toEqual([]);
    expect(problemsOf('lib/orders/a.ts', '// a\n'.repeat(301))).toEqual([
      expect.stringContaining('301 lines; at most 300. Split the file by noun'),
    ]);
  });

  it('of functions end at 80 lines, of components at 150', () => {
    expect(problemsOf('lib/orders/a.ts', functionOf(80))).toEqual([]);
    expect(problemsOf('lib/orders/a.ts', functionOf(81))).toEqual([
      expect.stringContaining('work has 81 lines; at most 80'),
    ]);
    expect(problemsOf('components/a/a.tsx', functionOf(81))).toHaveLength(1);
    expect(problemsOf('components/a/a.tsx', functionOf(150, 'export function Table() {'))).toEqual([]);
    expect(problemsOf('components/a/a.tsx', functionOf(151, 'export function Table() {'))).toHaveLength(1);
    expect(problemsOf('lib/a/a.ts', functionOf(81, 'export function Table() {'))).toHaveLength(1);
  });

  it('count for every kind of function, by the name it has', () => {
    const heads = {
      'export const work = () => {': 'work',
      'export const Table = memo(function () {': 'Table',
      'export const a = { work() {': 'work',
      'export class A { work() {': 'work',
      'call(() => {': 'anonymous function',
    };
    for (const [head, name] of Object.entries(heads)) {
      const close = { '(': ')', '{': '}' };
      const ends = head.includes('{ work')
        ? close['{']
        : head.includes('memo(') || head.startsWith('call')
          ? close['(']
          : '';
      expect([head, problemsOf('lib/a/a.ts', `${functionOf(81, head)}${ends}`)]).toEqual([
        head,
        [expect.stringContaining(`${name} has 81 lines`)],
      ]);
    }
  });

  it('leave the describe blocks of tests alone, not their functions', () => {
    const path = 'tests/unit/a.test.ts';
    expect(problemsOf(path, `${functionOf(200, "describe('a', () => {")})`)).toEqual([]);
    expect(problemsOf(path, functionOf(81))).toHaveLength(1);
  });
});

describe('silencing comments', () => {
  // Put together here, so that this file does not hold what it looks for.
  const words = [
    ['@ts', 'ignore'],
    ['@ts', 'expect-error'],
    ['@ts', 'nocheck'],
    ['eslint', 'disable-next-line'],
    ['oxlint', 'disable'],
  ];

  it.each(words)('are refused: %s-%s', (one, other) => {
    expect(problemsOf('lib/a/a.ts', `// ${one}-${other}\nexport const a = 1;`)).toEqual([
      expect.stringContaining('silences a check'),
    ]);
    expect(problemsOf('lib/a/a.ts', `export const a = '${one}-${other}';`)).toEqual([]);
  });
});
