import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { boundNewObjects, createPageCollector, newObjectsBytes } from '#lib/jobs/lean-heap.ts';

const MB = 1024 * 1024;

describe('garbage of long jobs', () => {
  test('is collected after every second page', () => {
    const collect = vi.fn<() => void>();
    const afterPage = createPageCollector(collect);
    const collections = Array.from({ length: 6 }, () => {
      afterPage();
      return collect.mock.calls.length;
    });
    expect(collections).toEqual([0, 1, 1, 2, 2, 3]);
  });

  test('is really let go by the engine', async () => {
    const afterPage = createPageCollector();
    const gone = new WeakRef(Array.from({ length: 1_000 }, (_, index) => ({ index })));
    afterPage();
    // A weak reference holds until the work that made it has ended.
    await new Promise((resolve) => setTimeout(resolve));
    afterPage();
    expect(gone.deref()).toBeUndefined();
  });

  test('leaves nothing behind by which anybody else could have it collected', () => {
    createPageCollector();
    expect('gc' in globalThis).toBe(false);
  });
});

describe('room for new objects', () => {
  // The engine's own factor, for whatever runs in this process after this.
  afterEach(() => setFlagsFromString('--semi-space-growth-factor=2'));

  test('is bounded from then on, however much is made', () => {
    boundNewObjects();
    const room = newObjectsBytes();
    expect(room).toBeGreaterThanOrEqual(4 * MB);
    expect(room).toBeLessThanOrEqual(64 * MB);
    for (let page = 0; page < 10; page += 1)
      Array.from({ length: 200_000 }, (_, index) => ({ index, text: `${index}` }));
    expect(newObjectsBytes()).toBeLessThanOrEqual(room);
  });
});
