import { describe, expect, test, vi } from 'vitest';
import { createPageCollector } from '#lib/jobs/lean-heap.ts';

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

  test('is really let go by the engine', () => {
    const afterPage = createPageCollector();
    const gone = new WeakRef(Array.from({ length: 1_000 }, (_, index) => ({ index })));
    afterPage();
    // A weak reference holds until the work that made it has ended.
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      afterPage();
      expect(gone.deref()).toBeUndefined();
    });
  });

  test('leaves nothing behind by which anybody else could have it collected', () => {
    createPageCollector();
    expect('gc' in globalThis).toBe(false);
  });
});
