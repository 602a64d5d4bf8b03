import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { env } from '#lib/env.ts';
import { config, proxy } from '#proxy.ts';
import { APP, FJORD, MAPLE } from './app.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATTERN = 'https://store-{store_hash}.panel.example';

/** The path of every page below app/, for a store, and what is answered where there is no page. */
async function pagePaths(storeHash: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of glob('app/**/page.tsx', { cwd: ROOT }))
    paths.push(
      file
        .replaceAll('\\', '/')
        .replace(/^app/, '')
        .replace(/\/page\.tsx$/, '')
        .replace('[storeHash]', storeHash)
        .replaceAll(/\[\w+\]/g, '150'),
    );
  return paths;
}

const policyOf = (path: string): string =>
  proxy(new NextRequest(`${APP}${path}`)).headers.get('content-security-policy') ?? '';

test('every page of the tree is framed by its own store’s panel and by no other, and runs scripts by nonce', async () => {
  Object.assign(env(), { CONTROL_PANEL_ORIGIN: PATTERN });
  const nonces = new Set<string>();
  let pages = 0;
  for (const storeHash of [MAPLE, FJORD])
    for (const path of await pagePaths(storeHash)) {
      expect(path).toMatch(new RegExp(`^/stores/${storeHash}/`));
      expect(path).toMatch(new RegExp(`^${config.matcher[0] ?? ''}$`));
      const policy = policyOf(path);
      expect(policy).toMatch(new RegExp(`frame-ancestors https://store-${storeHash}\\.panel\\.example$`));
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts).not.toMatch(/unsafe|https?:|\*/);
      nonces.add(/'nonce-([^']{16,})'/.exec(scripts)?.[1] ?? '');
      pages += 1;
    }
  console.log(`pages with a policy: ${pages}`);
  expect(pages).toBeGreaterThan(16);
  expect(nonces.size).toBe(pages);
});

test.each(['/', '/nothing', '/stores/NOT-A-HASH/orders', '/stores//orders', '/stores/..%2f/orders'])(
  'nobody frames %s, which is of no store',
  (path) => expect(policyOf(path)).toMatch(/frame-ancestors 'none'$/),
);
