import { describe, expect, test, vi } from 'vitest';
import { createOpenStreams } from '#lib/process/open-streams.ts';

const stream = () => ({ end: vi.fn<() => void>() });

describe('open streams', () => {
  test('are four per person at most, whoever else has some', () => {
    const streams = createOpenStreams();
    const removals = Array.from({ length: 4 }, () => streams.add('maple 7', stream()));
    expect(removals.every((remove) => remove !== null)).toBe(true);
    expect(streams.add('maple 7', stream())).toBeNull();
    expect(streams.add('maple 8', stream())).not.toBeNull();
    expect(streams.add('fjord 7', stream())).not.toBeNull();
    removals[0]?.();
    expect(streams.add('maple 7', stream())).not.toBeNull();
    expect(streams.count()).toBe(6);
  });

  test('removed twice frees one place', () => {
    const streams = createOpenStreams(2);
    const remove = streams.add('maple 7', stream());
    streams.add('maple 7', stream());
    remove?.();
    remove?.();
    expect(streams.count()).toBe(1);
    expect(streams.add('maple 7', stream())).not.toBeNull();
    expect(streams.add('maple 7', stream())).toBeNull();
  });

  test('all end when the process stops, and none is taken after', () => {
    const streams = createOpenStreams();
    const removals: (() => void)[] = [];
    const held = ['maple 7', 'maple 7', 'fjord 8'].map((person) => {
      // As the stream does: whoever ends it takes it out.
      const one = { end: vi.fn<() => void>(() => removals.forEach((remove) => remove())) };
      const remove = streams.add(person, one);
      if (remove !== null) removals.push(remove);
      return one;
    });
    streams.stop();
    for (const one of held) expect(one.end).toHaveBeenCalledTimes(1);
    expect(streams.add('maple 7', stream())).toBeNull();
    expect(streams.count()).toBe(0);
  });
});
