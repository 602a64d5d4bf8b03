import { describe, expect, it } from 'vitest';
import { checkCycles } from '#scripts/cycle-rule.ts';
import { readFacts } from '#scripts/source-facts.ts';

function problemsOf(tree: Record<string, string>): string[] {
  return checkCycles(Object.entries(tree).map(([path, source]) => readFacts(path, source))).map(
    ({ message }) => message,
  );
}

describe('checkCycles', () => {
  it('finds none in a tree', () => {
    const tree = { 'lib/a.ts': "import './b.ts'; import './c.ts';", 'lib/b.ts': "import './c.ts';", 'lib/c.ts': '' };
    expect(problemsOf(tree)).toEqual([]);
  });

  it('tells each cycle once, by its shortest way round, types and dynamic imports included', () => {
    const tree = {
      'lib/a.ts': "import type { B } from './b.ts';",
      'lib/b.ts': "const c = () => import('#lib/c.ts');",
      'lib/c.ts': "export { a } from './a.ts';",
      'lib/x.ts': "import './y.ts';",
      'lib/y.ts': "import './x.ts';",
    };
    expect(problemsOf(tree)).toEqual([
      expect.stringContaining('lib/a.ts -> lib/b.ts -> lib/c.ts -> lib/a.ts. Move what they share'),
      expect.stringContaining('lib/x.ts -> lib/y.ts -> lib/x.ts'),
    ]);
  });

  it('finds a file that imports itself, and not one that only leads to a cycle', () => {
    const tree = { 'lib/in.ts': "import './self.ts';", 'lib/self.ts': "import { a } from './self.ts';" };
    expect(problemsOf(tree)).toEqual([expect.stringContaining('lib/self.ts -> lib/self.ts')]);
  });
});
