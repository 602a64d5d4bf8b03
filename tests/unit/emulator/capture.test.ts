import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureAll, captureMap, captureRecord, captureSet } from '#emulator/state/capture.ts';

const entries = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.string({ maxLength: 4 })), { maxLength: 12 });

describe('what was captured is put back', () => {
  test('a map, however it was changed, and as often as one likes', () => {
    fc.assert(
      fc.property(entries, entries, entries, (before, after, later) => {
        const map = new Map(before);
        const kept = [...map];
        const putBack = captureMap(map);
        for (const change of [after, later]) {
          map.clear();
          for (const [key, value] of change) map.set(key, value);
          putBack();
          expect([...map]).toEqual(kept);
        }
      }),
    );
  });

  test('a set', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), fc.array(fc.nat({ max: 9 })), (before, after) => {
        const set = new Set(before);
        const putBack = captureSet(set);
        set.clear();
        for (const member of after) set.add(member);
        putBack();
        expect([...set]).toEqual([...new Set(before)]);
      }),
    );
  });

  test('a record: what changed goes back, what was added goes, what was taken away returns', () => {
    const record: Record<string, number> = { kept: 1, changed: 2, removed: 3 };
    const putBack = captureRecord(record);
    record['changed'] = 20;
    record['added'] = 4;
    Reflect.deleteProperty(record, 'removed');
    putBack();
    expect(record).toEqual({ kept: 1, changed: 2, removed: 3 });
    record['changed'] = 30;
    putBack();
    expect(record['changed']).toBe(2);
  });

  test('a record stays the same object, since others hold on to it', () => {
    const record = { a: 1 };
    const held = record;
    const putBack = captureRecord(record);
    record.a = 2;
    putBack();
    expect(held.a).toBe(1);
  });

  test('several parts, in the order they were given', () => {
    const log: string[] = [];
    const part = (name: string) => ({
      capture: () => {
        log.push(`capture ${name}`);
        return () => log.push(`restore ${name}`);
      },
    });
    captureAll([part('one'), part('two')])();
    expect(log).toEqual(['capture one', 'capture two', 'restore one', 'restore two']);
  });

  test('what changes after a restore does not reach into the capture', () => {
    const map = new Map([['a', 1]]);
    const putBack = captureMap(map);
    putBack();
    map.set('b', 2);
    putBack();
    expect([...map]).toEqual([['a', 1]]);
  });
});
