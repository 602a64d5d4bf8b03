import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '#lib/bigcommerce/operations.ts';
import { resolveImport } from '#scripts/import-rules.ts';
import { readProjectFacts } from '#scripts/project-files.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const facts = (await readProjectFacts()).filter(({ path }) => /^(?:app|lib|components)\//.test(path));

/** Who imports a file, types included. */
function importersOf(target: string): string[] {
  return facts.flatMap(({ path, imports }) =>
    imports.some(({ specifier }) => resolveImport(path, specifier) === target) ? [path] : [],
  );
}

describe('the call that archives every order of a store', () => {
  test('is reached from one request file, through one entrance, by one route', () => {
    expect(importersOf('lib/bigcommerce/archive-all-orders.ts')).toEqual(['lib/http/with-archive-all.ts']);
    expect(importersOf('lib/http/with-archive-all.ts')).toEqual(['app/api/orders/archive-all/route.ts']);
  });

  test('is what one service does with it', () => {
    const services = ['app/api/orders/archive-all/route.ts', 'lib/jobs/reconcilers.ts'];
    expect(importersOf('lib/orders/archive-all-service.ts')).toEqual(services);
  });

  test('cannot be put together elsewhere: nobody else sends a target of his own', async () => {
    const senders: string[] = [];
    for (const { path } of facts) {
      const source = await readFile(`${ROOT}/${path}`, 'utf8');
      if (/\bsendTarget\b/.test(source)) senders.push(path);
    }
    expect(senders).toEqual(['lib/bigcommerce/archive-all-orders.ts', 'lib/bigcommerce/request.ts']);
  });

  test('is none of the operations, and no DELETE among these is without what it names', () => {
    const deletes = Object.values(OPERATIONS).filter(({ method }) => method === 'DELETE');
    for (const { template, ...more } of deletes) {
      expect(template).not.toMatch(/^\/v2\/[a-z_]+\/?$/);
      if (!('idList' in more)) expect(template).toMatch(/\{[a-zA-Z_]+\}/);
    }
  });
});
