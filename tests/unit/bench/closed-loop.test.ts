import { expect, test } from 'vitest';
import { closedLoop } from '#bench/closed-loop.ts';

test.each([
  [1, 5],
  [3, 10],
  [10, 4],
])('%d at once, %d pieces: each is done once, and never more are under way', async (atOnce, count) => {
  const done: number[] = [];
  let underWay = 0;
  let most = 0;
  const { ms } = await closedLoop(atOnce, count, async (index) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    done.push(index);
    return { ms: index };
  });
  expect(done.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, index) => index));
  expect(ms).toHaveLength(count);
  expect(most).toBe(Math.min(atOnce, count));
});

test('a failing piece fails the loop', async () => {
  await expect(closedLoop(2, 4, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});
