import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { comesAsAdmin, isDeepLink, missingScopes, screenPath, storeOfPath, welcomeOf } from '#lib/stores/rules.ts';

const store = 'abc123' as StoreHash;
const home = '/stores/abc123/orders';

describe('screenPath', () => {
  test.each([
    ['/', home],
    ['', home],
    ['/orders', home],
    ['/orders/106', `${home}/106`],
    ['/orders/106/', `${home}/106`],
    ['/orders/106/panel', `${home}/106/panel`],
    ['/orders/106/panel/', `${home}/106/panel`],
    ['/orders/106/edit', `${home}/106/edit`],
    ['/orders/106/ship', `${home}/106/ship`],
    ['/orders/106/refund/', `${home}/106/refund`],
    ['/orders/new', `${home}/new`],
  ])('%s leads to %s', (link, path) => {
    expect(screenPath(store, link)).toBe(path);
  });

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/orders/../../',
    '/orders/..%2f..%2f',
    '/orders/106/../../x',
    '/orders/106/edit/x',
    '/orders/106/delete',
    '/orders/new?from=106',
    '/orders/new/edit',
    '/orders/0/edit',
    '/orders/106?next=https://evil.example',
    '/orders/106#c=other',
    '/orders/0',
    '/orders/99999999999',
  ])('hostile or unknown %j leads home', (link) => {
    expect(screenPath(store, link)).toBe(home);
  });

  test('never leaves the store’s own pages', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/orders/${text}`),
        ),
        (link) => /^\/stores\/abc123\/orders(\/new|\/\d+(\/(panel|edit|ship|refund))?)?$/.test(screenPath(store, link)),
      ),
    );
  });
});

test.each([
  ['/stores/abc123/orders?status=1', 'abc123'],
  ['/stores/abc123', 'abc123'],
  ['/stores/../orders', null],
  ['/stores/ABC123/orders', null],
  ['/other', null],
])('storeOfPath(%s) is %s', (path, expected) => {
  expect(storeOfPath(path)).toBe(expected);
});

test.each([
  ['store_v2_orders store_v2_information_read_only', []],
  ['store_v2_orders_read_only', ['store_v2_orders']],
  ['', ['store_v2_orders']],
])('missingScopes(%j) is %j', (granted, expected) => {
  expect(missingScopes(granted)).toEqual(expected);
});

describe('the welcome', () => {
  test.each([
    [{}, true, false],
    [{ welcomeDue: true }, true, true],
    [{ welcomeDue: false, extensions: true }, true, false],
    [{ welcomedAt: '2026-11-21T08:00:00.000Z' }, false, false],
    [{ welcomedAt: '2026-11-21T08:00:00.000Z', welcomeDue: true }, false, false],
    [{ welcomedAt: 7, welcomeDue: 'yes' }, true, false],
    [null, true, false],
    ['text', true, false],
  ])('with the settings %j is open: %s, due: %s', (settings, isOpen, isDue) => {
    expect(welcomeOf(settings)).toEqual({ isOpen, isDue });
  });

  test.each([
    ['/', false],
    ['', false],
    ['/orders/106', true],
    ['//evil.example', true],
  ])('a link to %s asks for a page of its own: %s', (url, expected) => expect(isDeepLink(url)).toBe(expected));

  test.each([
    [null, false, false],
    [null, true, true],
    [{ role: 'admin', removedAt: null }, false, true],
    [{ role: 'money', removedAt: null }, false, false],
    [{ role: 'money', removedAt: null }, true, true],
    [{ role: 'admin', removedAt: new Date(0) }, false, false],
  ] as const)('%j, owner: %s, comes as an admin: %s', (known, isOwner, expected) => {
    expect(comesAsAdmin(known, isOwner)).toBe(expected);
  });
});
