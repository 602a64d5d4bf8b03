import { describe, expect, it } from 'vitest';
import { checkRoute } from '#scripts/route-rule.ts';
import { readFacts } from '#scripts/source-facts.ts';

const IMPORT = "import { withStore } from '#lib/http/with-store.ts';\n";

function problemsOf(source: string, path = 'app/api/orders/route.ts'): string[] {
  return checkRoute(readFacts(path, source)).map((problem) => problem.message);
}

describe('checkRoute', () => {
  it('accepts handlers that an entrance made', () => {
    const source = `${IMPORT}import { withPublic as open } from '#lib/http/with-public.ts';
      export const dynamic = 'force-dynamic';
      export const GET = withStore({ permission: 'orders:read' }, serve), POST = open({ because: 'it is' }, serve);
      export type Answer = string;
      function serve() {}`;
    expect(problemsOf(source)).toEqual([]);
  });

  it.each([
    ['a function', 'export async function GET() { return Response.json([]); }'],
    ['an arrow function', 'export const GET = () => Response.json([]);'],
    ['a wrapper of its own', 'const withStore = (a) => a; export const GET = withStore(() => 1);'],
    [
      'a wrapper from elsewhere',
      "import { withStore } from '#lib/orders/service.ts'; export const GET = withStore(() => 1);",
    ],
    [
      'another function of the entrance',
      "import { handle } from '#lib/http/with-store.ts'; export const GET = handle(() => 1);",
    ],
    ['the result inside another call', `${IMPORT}export const GET = log(withStore({}, serve));`],
    ['a handler made before', `${IMPORT}const handler = withStore({}, serve); export { handler as GET };`],
    ['a handler from another file', "export { GET } from './other.ts';"],
  ])('refuses %s', (_what, source) => {
    expect(problemsOf(source)).toEqual([
      expect.stringMatching(/^GET declares no permission\. .*withStore\(\{ permission/),
    ]);
  });

  it('refuses other exports, and everything at once', () => {
    expect(problemsOf(`${IMPORT}export const GET = withStore({}, serve); export const limit = count();`)).toEqual([
      expect.stringContaining('not limit'),
    ]);
    expect(problemsOf("export * from './other.ts';")).toContainEqual(expect.stringContaining('not *'));
  });

  it('refuses a route without a handler', () => {
    expect(problemsOf("export const dynamic = 'force-dynamic';")).toEqual([
      expect.stringContaining('answers no method'),
    ]);
  });

  it('looks at routes wherever they are, and at nothing else', () => {
    expect(problemsOf('export function GET() {}', 'app/sitemap/route.ts')).toHaveLength(1);
    expect(problemsOf('export function GET() {}', 'lib/http/route.ts')).toEqual([]);
    expect(problemsOf('export function GET() {}', 'app/api/orders/page.tsx')).toEqual([]);
  });
});
