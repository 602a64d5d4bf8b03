import { describe, expect, it } from 'vitest';
import { checkImports, resolveImport } from '#scripts/import-rules.ts';
import { readFacts } from '#scripts/source-facts.ts';

/** What the rules say about one file. */
function problemsOf(path: string, source: string): string[] {
  return checkImports([readFacts(path, source)]).map((problem) => problem.message);
}

const PAGE = 'app/stores/[storeHash]/orders/page.tsx';
const ROUTE = 'app/api/orders/[orderId]/route.ts';
const SCREEN = 'components/order-list/order-list-screen.tsx';

const FORBIDDEN: [importer: string, target: string][] = [
  [PAGE, '#lib/db/tenancy.ts'],
  [PAGE, '#lib/bigcommerce/client.ts'],
  [PAGE, '#lib/orders/list-service.ts'],
  [PAGE, '#lib/client/orders.ts'],
  [PAGE, '#lib/http/with-store.ts'],
  ['app/layout.tsx', '#lib/env.ts'],
  [ROUTE, '#lib/db/tenancy.ts'],
  [ROUTE, '#lib/bigcommerce/client.ts'],
  [ROUTE, '#components/order-list/order-list-screen.tsx'],
  [ROUTE, '#lib/orders/rules.ts'],
  [ROUTE, '#lib/env.ts'],
  [ROUTE, '#lib/core/ids.ts'],
  [ROUTE, '../route.ts'],
  [ROUTE, '@prisma/client'],
  [SCREEN, '#components/order-detail/totals.tsx'],
  [SCREEN, '../order-detail/totals.tsx'],
  [SCREEN, '#lib/orders/list-service.ts'],
  [SCREEN, '#lib/http/with-store.ts'],
  [SCREEN, '#lib/db/tenancy.ts'],
  [SCREEN, '#lib/env.ts'],
  [SCREEN, '#app/stores/page.tsx'],
  [SCREEN, 'node:fs'],
  [SCREEN, 'next/headers'],
  ['components/shared/menu/menu.tsx', '#components/order-list/order-row.tsx'],
  ['lib/client/orders.ts', '#lib/orders/rules.ts'],
  ['lib/client/orders.ts', '#lib/http/failure.ts'],
  ['lib/client/orders.ts', '#components/shared/menu/menu.tsx'],
  ['lib/client/orders.ts', 'pg'],
  ['lib/http/with-store.ts', '#lib/orders/list-service.ts'],
  ['lib/http/with-store.ts', '#app/api/orders/route.ts'],
  ['lib/http/with-store.ts', '#components/shell/session-gate.tsx'],
  ['lib/jobs/tasks.ts', '#lib/orders/editable.ts'],
  ['lib/jobs/tasks.ts', '#app/layout.tsx'],
  ['lib/process/runtime.ts', '#lib/http/handler.ts'],
  ['lib/process/runtime.ts', '#lib/orders/context.ts'],
  ['lib/orders/list-service.ts', '#lib/shipments/contract.ts'],
  ['lib/orders/list-service.ts', '#lib/stores/rules.ts'],
  ['lib/orders/list-service.ts', '#lib/env.ts'],
  ['lib/orders/list-service.ts', '#lib/session/token-seal.ts'],
  ['lib/orders/list-service.ts', '#lib/db/intents.ts'],
  ['lib/orders/list-service.ts', '#lib/bigcommerce/orders-api.ts'],
  ['lib/orders/list-service.ts', 'next/server'],
  ['lib/orders/list-service.ts', 'next'],
  ['lib/bigcommerce/client.ts', '#lib/db/tenancy.ts'],
  ['lib/bigcommerce/client.ts', '#lib/session/token-seal.ts'],
  ['lib/bigcommerce/client.ts', '#lib/orders/contract.ts'],
  ['lib/bigcommerce/client.ts', '#lib/env.ts'],
  ['lib/bigcommerce/client.ts', 'next/server'],
  ['lib/db/tenancy.ts', '#lib/bigcommerce/client.ts'],
  ['lib/db/tenancy.ts', '#lib/stores/contract.ts'],
  ['lib/db/tenancy.ts', '#lib/env.ts'],
  ['lib/session/token-seal.ts', '#lib/db/tenancy.ts'],
  ['lib/session/token-seal.ts', '#prisma/generated/client.ts'],
  ['lib/stores/open.ts', '#prisma/generated/client.ts'],
  ['lib/core/money.ts', '#lib/orders/contract.ts'],
  ['lib/core/money.ts', '#lib/env.ts'],
  ['lib/env.ts', '#lib/core/errors.ts'],
  ['emulator/main.ts', '#lib/core/money.ts'],
  ['emulator/main.ts', '#tests/fixtures/database.ts'],
  ['emulator/main.ts', 'zod'],
  ['tests/contract/orders.test.ts', '#emulator/rules/totals.ts'],
  ['tests/unit/orders/totals.test.ts', '#emulator/rules/totals.ts'],
  ['tests/unit/emulator/totals.test.ts', '#lib/core/money.ts'],
  ['bench/main.ts', '#emulator/main.ts'],
  ['bench/main.ts', '#tests/fixtures/database.ts'],
  ['scripts/demo.ts', '#tests/fixtures/database.ts'],
  ['scripts/demo.ts', '#emulator/main.ts'],
  ['scripts/demo.ts', '#lib/orders/list-service.ts'],
  ['lib/db/migrate.ts', '#scripts/schema-engine.ts'],
  ['instrumentation.ts', '#lib/db/tenancy.ts'],
  ['proxy.ts', '#lib/http/security-headers.ts'],
  ['vitest.config.ts', '#lib/env.ts'],
];

const ALLOWED: [importer: string, target: string][] = [
  [PAGE, '#components/order-list/order-list-screen.tsx'],
  [PAGE, '#lib/core/ids.ts'],
  [PAGE, 'next/navigation'],
  [ROUTE, '#lib/http/with-store.ts'],
  [ROUTE, '#lib/orders/contract.ts'],
  [ROUTE, '#lib/orders/change-service.ts'],
  [ROUTE, '#lib/stores/leave.ts'],
  [ROUTE, 'zod'],
  [SCREEN, './order-row.tsx'],
  [SCREEN, '#components/shared/menu/menu.tsx'],
  [SCREEN, '#lib/client/orders.ts'],
  [SCREEN, '#lib/core/money.ts'],
  [SCREEN, '#lib/orders/contract.ts'],
  [SCREEN, '#lib/orders/refund-rules.ts'],
  ['components/shared/menu/menu.tsx', '#components/shared/dialog/dialog.tsx'],
  ['lib/client/orders.ts', '#lib/orders/contract.ts'],
  ['lib/http/with-store.ts', '#lib/db/tenancy.ts'],
  ['lib/http/with-store.ts', '#lib/env.ts'],
  ['lib/http/with-store.ts', '#lib/process/runtime.ts'],
  ['lib/jobs/tasks.ts', '#lib/orders/reconcile-service.ts'],
  ['lib/orders/list-service.ts', '#lib/core/ids.ts'],
  ['lib/orders/list-service.ts', './contract.ts'],
  ['lib/db/tenancy.ts', '#prisma/generated/client.ts'],
  ['lib/bigcommerce/wire/order.ts', '../types/order.ts'],
  ['emulator/main.ts', 'hono'],
  ['emulator/main.ts', 'node:http'],
  ['tests/integration/orders.test.ts', '#app/api/orders/route.ts'],
  ['tests/unit/emulator/totals.test.ts', '#emulator/rules/totals.ts'],
  ['tests/unit/emulator/totals.test.ts', './seeded-store.ts'],
  ['scripts/worker.ts', '#lib/jobs/runner.ts'],
  ['instrumentation.ts', '#lib/jobs/start-server.ts'],
  ['proxy.ts', '#lib/env.ts'],
];

describe('import table', () => {
  it.each(FORBIDDEN)('%s must not import %s, in whatever manner', (importer, target) => {
    const manners = [
      `import { a } from '${target}';`,
      `import type { A } from '${target}';`,
      `import { type A } from '${target}';`,
      `import '${target}';`,
      `export { a } from '${target}';`,
      `const a = () => import('${target}');`,
      `type A = import('${target}').A;`,
    ];
    // The types of these two are what a domain may have.
    const typesAreFine = importer.startsWith('lib/orders/') && /^#lib\/(?:db|bigcommerce)\//.test(target);
    const contextType = importer.startsWith('lib/process/') && target.endsWith('context.ts');
    for (const source of manners) {
      const isType = /\btype\b/.test(source);
      const expected = isType && (typesAreFine || contextType) ? 0 : 1;
      expect([source, problemsOf(importer, source).length]).toEqual([source, expected]);
    }
  });

  it.each(ALLOWED)('%s may import %s', (importer, target) => {
    expect(problemsOf(importer, `import { a } from '${target}';`)).toEqual([]);
  });

  it('lets a domain have the types of persistence and platform, and says so when it takes more', () => {
    const path = 'lib/orders/list-service.ts';
    expect(problemsOf(path, "import type { OrdersApi } from '#lib/bigcommerce/orders-api.ts';")).toEqual([]);
    expect(problemsOf(path, "import { type A, b } from '#lib/db/intents.ts';")).toEqual([
      expect.stringMatching(/lib\/orders must import only types of lib\/db\/intents\.ts\. .*instances arrive in ctx/),
    ]);
  });

  it('lets a route call one domain, with the tenancy beside it', () => {
    const one = "import { a } from '#lib/orders/contract.ts'; import { b } from '#lib/stores/open.ts';";
    expect(problemsOf(ROUTE, one)).toEqual([]);
    const two = "import { a } from '#lib/orders/contract.ts'; import { b } from '#lib/shipments/service.ts';";
    expect(problemsOf(ROUTE, two)).toEqual([
      expect.stringMatching(/imports lib\/orders and lib\/shipments\. .*split the route/),
    ]);
    expect(problemsOf('app/api/session/route.ts', two)).toEqual([]);
  });

  it('refuses an import that nobody can read', () => {
    expect(problemsOf(SCREEN, 'const load = (name: string) => import(name);')).toEqual([
      expect.stringContaining('Write its path as plain text'),
    ]);
  });

  it('asks for a row when a folder is new', () => {
    expect(problemsOf('plugins/a.ts', 'export const a = 1;')).toEqual([expect.stringContaining('give it a row')]);
  });

  it('tells the line', () => {
    const [problem] = checkImports([readFacts(SCREEN, "import a from 'react';\n\nimport b from 'node:fs';\n")]);
    expect(problem).toMatchObject({ path: SCREEN, line: 3 });
  });
});

describe('resolveImport', () => {
  it.each([
    ['lib/orders/a.ts', '#lib/core/ids.ts', 'lib/core/ids.ts'],
    ['lib/orders/a.ts', './b.ts', 'lib/orders/b.ts'],
    ['lib/orders/deep/a.ts', '../../core/ids.ts', 'lib/core/ids.ts'],
    ['proxy.ts', './lib/env.ts', 'lib/env.ts'],
    ['lib/orders/a.ts', 'zod', undefined],
    ['lib/orders/a.ts', 'node:fs', undefined],
  ])('from %s, %s is %s', (importer, specifier, path) => {
    expect(resolveImport(importer, specifier)).toBe(path);
  });
});
