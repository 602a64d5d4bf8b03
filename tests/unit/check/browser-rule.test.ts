import { describe, expect, it } from 'vitest';
import { checkBrowser } from '#scripts/browser-rule.ts';
import { readFacts } from '#scripts/source-facts.ts';

const problemsOf = (tree: Record<string, string>) =>
  checkBrowser(Object.entries(tree).map(([path, source]) => readFacts(path, source)));

describe('what the browser loads', () => {
  it('holds no zod, however far behind it stands', () => {
    const tree = {
      'components/settings/panel.tsx': "import { moved } from '#lib/views/rules.ts';",
      'lib/views/rules.ts': "import { KEYS } from './contract.ts';",
      'lib/views/contract.ts': "\nimport { z } from 'zod';",
    };
    expect(problemsOf(tree)).toEqual([
      {
        path: 'lib/views/contract.ts',
        line: 2,
        message: expect.stringContaining(
          'components/settings/panel.tsx -> lib/views/rules.ts -> lib/views/contract.ts. Move',
        ),
      },
    ]);
  });

  it('holds none either by what is loaded later, or by the browser’s own files', () => {
    expect(problemsOf({ 'lib/client/a.ts': "import { z } from 'zod';" })).toHaveLength(1);
    const later = {
      'components/a.tsx': "const load = () => import('#lib/b.ts');",
      'lib/b.ts': "import { z } from 'zod';",
    };
    expect(problemsOf(later)).toHaveLength(1);
  });

  it('may take types from where it stands, and the server may load it', () => {
    const tree = {
      'components/a.tsx':
        "import type { View } from '#lib/contract.ts'; import { type Other } from '#lib/contract.ts';",
      'lib/contract.ts': "import { z } from 'zod';",
      'app/api/route.ts': "import { schema } from '#lib/contract.ts';",
    };
    expect(problemsOf(tree)).toEqual([]);
  });
});
