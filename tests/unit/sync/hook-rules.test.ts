import { describe, expect, test } from 'vitest';
import type { Hook } from '#lib/bigcommerce/types/hook.ts';
import { planHooks, type DesiredHook } from '#lib/sync/hook-rules.ts';

const desired: DesiredHook = {
  scope: 'store/order/*',
  destination: 'https://app.example.com/api/webhooks',
  headers: { 'x-orderdeck-hook': 'abc123.secret' },
};
const right: Hook = { id: 1, ...desired, isActive: true };
const NOTHING = { hooks: [], blockedDomains: [] };

describe('webhooks as they should be', () => {
  test('for events that are not wanted any more go, others stay', () => {
    const carts = { ...right, id: 8, scope: 'store/cart/created' };
    const other = { ...right, id: 9, scope: 'store/cart/deleted' };
    expect(planHooks([desired], [right, carts, other], NOTHING, ['store/cart/created']).steps).toEqual([
      { kind: 'delete', id: 8 },
    ]);
    expect(planHooks([desired], [right, carts, other], NOTHING).steps).toEqual([]);
  });

  test('need nothing', () => {
    expect(planHooks([desired], [right], NOTHING)).toEqual({
      found: [{ scope: 'store/order/*', state: 'active' }],
      steps: [],
    });
  });

  test('that are not there are made', () => {
    expect(planHooks([desired], [], NOTHING)).toEqual({
      found: [{ scope: 'store/order/*', state: 'missing' }],
      steps: [{ kind: 'create', hook: desired }],
    });
  });

  test.each([
    ['switched off', { isActive: false }, 'inactive', { isActive: true }],
    ['to another address', { destination: 'https://old.example.com/' }, 'active', { destination: desired.destination }],
    ['with another secret', { headers: { 'X-Orderdeck-Hook': 'old' } }, 'active', { headers: desired.headers }],
    ['without a secret', { headers: {} }, 'active', { headers: desired.headers }],
  ] as const)('that are %s are mended', (_what, wrong, state, change) => {
    expect(planHooks([desired], [{ ...right, ...wrong }], NOTHING)).toEqual({
      found: [{ scope: 'store/order/*', state }],
      steps: [{ kind: 'change', id: 1, change, hook: desired }],
    });
  });

  test('have no case in the names of their headers', () => {
    const shouted = { ...right, headers: { 'X-ORDERDECK-HOOK': 'abc123.secret' } };
    expect(planHooks([desired], [shouted], NOTHING).steps).toEqual([]);
  });

  test('are called what the platform calls them', () => {
    const status = { hooks: [{ id: 1, status: 'deactivated' as const }], blockedDomains: [] };
    const { found, steps } = planHooks([desired], [{ ...right, isActive: false }], status);
    expect(found).toEqual([{ scope: 'store/order/*', state: 'deactivated' }]);
    expect(steps).toMatchObject([{ kind: 'change', change: { isActive: true } }]);
  });

  test('are one for each scope: a second one, from an earlier address, goes; others are left alone', () => {
    const old = { ...right, id: 2, destination: 'https://old.example.com/' };
    const other = { ...right, id: 3, scope: 'store/product/*' };
    expect(planHooks([desired], [old, right, other], NOTHING).steps).toEqual([{ kind: 'delete', id: 2 }]);
  });
});
