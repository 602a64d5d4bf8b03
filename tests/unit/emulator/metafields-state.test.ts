import { describe, expect, test } from 'vitest';
import { canRead, canWrite, Metafields, MOST_PER_ORDER, PERMISSION_SETS } from '#emulator/state/metafields.ts';
import type { Metafield, MetafieldText, PermissionSet } from '#emulator/state/metafields.ts';

function text(change: Partial<MetafieldText> = {}): MetafieldText {
  return { permission_set: 'app_only', namespace: 'wms', key: 'bin', value: 'A1', description: '', ...change };
}

const kept = (set: PermissionSet): Metafield =>
  new Metafields().add(106, 'owner', text({ permission_set: set }), 1_000);

describe('who sees and changes a metafield', () => {
  test.each<[PermissionSet, boolean, boolean]>([
    ['app_only', false, false],
    ['read', true, false],
    ['write', true, true],
    ['read_and_sf_access', true, false],
    ['write_and_sf_access', true, true],
  ])('another app, of %s: sees %s, changes %s', (set, reads, writes) => {
    const stranger = { clientId: 'stranger', seesAll: false };
    expect([canRead(kept(set), stranger), canWrite(kept(set), stranger)]).toEqual([reads, writes]);
  });

  test.each(PERMISSION_SETS)('its own app and the scope to all of them, of %s: both', (set) => {
    for (const reader of [
      { clientId: 'owner', seesAll: false },
      { clientId: 'stranger', seesAll: true },
    ])
      expect([canRead(kept(set), reader), canWrite(kept(set), reader)]).toEqual([true, true]);
  });
});

describe('the name of a metafield', () => {
  const metafields = new Metafields();
  const first = metafields.add(106, 'owner', text(), 1_000);

  test.each<[string, number, string, Partial<MetafieldText>, boolean]>([
    ['the same', 106, 'owner', {}, true],
    ['the same with another value', 106, 'owner', { value: 'B2', permission_set: 'read' }, true],
    ['another key', 106, 'owner', { key: 'bay' }, false],
    ['another namespace', 106, 'owner', { namespace: 'erp' }, false],
    ['another app', 106, 'stranger', {}, false],
    ['another order', 107, 'owner', {}, false],
  ])('%s is taken or free', (_, orderId, clientId, change, taken) => {
    expect(metafields.isTaken(orderId, clientId, text(change))).toBe(taken);
  });

  test('is its own when it is changed', () => {
    expect(metafields.isTaken(106, 'owner', text(), first.id)).toBe(false);
    expect(metafields.isTaken(106, 'owner', text(), first.id + 1)).toBe(true);
  });
});

describe('keeping metafields', () => {
  test('an app has 250 on an order; other apps and orders are not counted', () => {
    const metafields = new Metafields();
    for (let index = 0; index < MOST_PER_ORDER - 1; index++) metafields.add(106, 'a', text({ key: `k${index}` }), 1);
    metafields.add(106, 'b', text(), 1);
    metafields.add(107, 'a', text(), 1);
    expect(metafields.isFull(106, 'a')).toBe(false);
    metafields.add(106, 'a', text({ key: 'last' }), 1);
    expect([metafields.isFull(106, 'a'), metafields.isFull(106, 'b'), metafields.isFull(107, 'a')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(MOST_PER_ORDER).toBe(250);
  });

  test('a change keeps id, owner, order and birth', () => {
    const metafields = new Metafields();
    const first = metafields.add(106, 'a', text(), 1_000);
    const changed = metafields.change(first, text({ value: 'Z9', key: 'bay' }), 2_000);
    expect(changed).toEqual({ ...first, value: 'Z9', key: 'bay', modifiedS: 2_000 });
    expect(metafields.find(first.id)).toEqual(changed);
    expect(metafields.ofOrder(106)).toEqual([changed]);
  });

  test('one that is removed is nowhere, and its number is not given again', () => {
    const metafields = new Metafields();
    const [one, two] = [metafields.add(106, 'a', text(), 1), metafields.add(106, 'a', text({ key: 'two' }), 1)];
    metafields.remove(two);
    expect([metafields.find(two.id), metafields.ofOrder(106), metafields.all()]).toEqual([null, [one], [one]]);
    expect(metafields.add(106, 'a', text({ key: 'three' }), 1).id).toBeGreaterThan(two.id);
  });

  test('go back to what they were, with their orders and numbers', () => {
    const metafields = new Metafields();
    const one = metafields.add(106, 'a', text(), 1);
    const putBack = metafields.capture();
    const two = metafields.add(106, 'a', text({ key: 'two' }), 1);
    metafields.change(one, text({ value: 'other' }), 9);
    metafields.remove(one);
    for (let turn = 0; turn < 2; turn++) {
      putBack();
      expect([metafields.all(), metafields.ofOrder(106)]).toEqual([[one], [one]]);
      expect(metafields.add(106, 'a', text({ key: 'two' }), 1).id).toBe(two.id);
    }
  });
});
