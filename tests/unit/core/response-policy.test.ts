import { describe, expect, test } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { tell } from '#lib/core/error-text.ts';
import { refusalPage } from '#lib/http/refusal-page.ts';
import { REFUSALS } from '#lib/http/refusals.ts';
import { frameAncestors, pagePolicy } from '#lib/core/response-policy.ts';

const PANEL = 'https://store-{store_hash}.mybigcommerce.com';
const store = 'abc123' as StoreHash;

describe('frameAncestors', () => {
  test.each([
    [PANEL, store, 'https://store-abc123.mybigcommerce.com'],
    [PANEL, null, 'https://*.mybigcommerce.com'],
    ['http://127.0.0.1:4000', store, 'http://127.0.0.1:4000'],
    ['http://127.0.0.1:4000', null, 'http://127.0.0.1:4000'],
    ['http://{store_hash}.panel.test:4000', null, 'http://*.panel.test:4000'],
  ])('%s of %s is %s', (pattern, storeHash, expected) => {
    expect(frameAncestors(pattern, storeHash)).toBe(expected);
  });
});

describe('pagePolicy', () => {
  const facts = { nonce: 'bm9uY2U=', controlPanelOrigin: PANEL, isDevelopment: false };

  test('lets one store’s panel frame a store’s page, and nobody any other', () => {
    expect(pagePolicy({ ...facts, storeHash: store })).toMatch(
      /frame-ancestors https:\/\/store-abc123\.mybigcommerce\.com$/,
    );
    expect(pagePolicy({ ...facts, storeHash: null })).toMatch(/frame-ancestors 'none'$/);
  });

  test('runs scripts by nonce only', () => {
    const scripts = /script-src ([^;]+)/.exec(pagePolicy({ ...facts, storeHash: store }))?.[1];
    expect(scripts).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  });
});

describe('refusalPage', () => {
  test.each(Object.entries(REFUSALS))(
    '%s says what happened and what to do, without a script',
    async (_name, refusal) => {
      const response = refusalPage({ ...refusal, requestId: 'request-1', language: 'en' }, PANEL, null);
      const html = await response.text();
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(html).toContain(tell(refusal.title, 'en'));
      expect(html).toMatch(/control panel|permission|owner/i);
      expect(html).not.toMatch(/<script/i);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );
});
