import { describe, expect, test } from 'vitest';
import { readEach, type ReadOutcome, type ReadParts } from '#lib/client/read-each.ts';

const ids = Array.from({ length: 10 }, (_, at) => at + 1);
const run = (read: ReadParts<string>['read'], parts: Partial<ReadParts<string>> = {}) =>
  readEach(ids, { read, wait: () => Promise.resolve(), onProgress: () => undefined, ...parts });
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
    const { items, failed } = await run(one, { onProgress: ({ through }) => told.push(through) });
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
    const { items, failed } = await run(one);
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
    await run(one);
    expect(asked).toEqual([1, 2, 3]);
  });

  test('leaves the platform alone as long as it says, asks for nothing meanwhile, and then for the same again', async () => {
    const asked: number[] = [];
    const waits: number[] = [];
    const told: boolean[] = [];
    const gate = Promise.withResolvers<undefined>();
    const one = async (id: number): Promise<ReadOutcome<string>> => {
      asked.push(id);
      return waits.length === 0 && id === 2 ? { kind: 'later', afterMs: 700 } : read(id);
    };
    const running = run(one, {
      wait: (ms) => {
        waits.push(ms);
        return gate.promise;
      },
      onProgress: ({ isWaiting }) => told.push(isWaiting),
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([waits, told.at(-1), asked.length <= 4]).toEqual([[700], true, true]);
    gate.resolve(undefined);
    const { items, failed } = await running;
    expect([items.size, failed, told.at(-1)]).toEqual([10, [], false]);
    expect(asked.filter((id) => id === 2)).toHaveLength(2);
  });
});
