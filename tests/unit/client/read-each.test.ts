import { describe, expect, test } from 'vitest';
import { readEach, type ReadOutcome } from '#lib/client/read-each.ts';

const ids = Array.from({ length: 10 }, (_, at) => at + 1);
const read = (id: number): ReadOutcome<string> => ({ kind: 'read', item: `order ${id}` });

describe('reading many orders', () => {
  test('asks for three at a time, each once, and tells after each how far it is', async () => {
    const asked: number[] = [];
    const told: number[] = [];
    let [now, most] = [0, 0];
    const one = async (id: number) => {
      asked.push(id);
      most = Math.max(most, (now += 1));
      await Promise.resolve();
      now -= 1;
      return read(id);
    };
    const { items, failed } = await readEach(ids, one, (through) => told.push(through));
    expect(most).toBe(3);
    expect(asked).toEqual(ids);
    expect(told).toEqual(ids);
    expect([...items.keys()].toSorted((a, b) => a - b)).toEqual(ids);
    expect(failed).toEqual([]);
  });

  test('names the ones that failed by number, and loses no other', async () => {
    const one = async (id: number): Promise<ReadOutcome<string>> => {
      if (id === 2) await new Promise((resolve) => setImmediate(resolve));
      return id % 2 === 0 && id < 5 ? { kind: 'failed', message: `no ${id}` } : read(id);
    };
    const { items, failed } = await readEach(ids, one, () => undefined);
    expect(failed).toEqual([
      { id: 2, message: 'no 2' },
      { id: 4, message: 'no 4' },
    ]);
    expect(items.size).toBe(8);
  });

  test('asks for no more once nothing can be read', async () => {
    const asked: number[] = [];
    const one = async (id: number): Promise<ReadOutcome<string>> => {
      asked.push(id);
      return id === 1 ? { kind: 'ended' } : read(id);
    };
    await readEach(ids, one, () => undefined);
    expect(asked).toEqual([1, 2, 3]);
  });
});
