import { expect, test } from 'vitest';
import { createKeptAnswers } from '#lib/core/kept-answers.ts';
import { standingClock } from '#tests/fixtures/order-context.ts';

test('the oldest answer goes when there are too many', async () => {
  const clock = standingClock();
  const keep = createKeptAnswers(1_000, 2);
  const read: string[] = [];
  const ask = (name: string) =>
    keep(name, clock, async () => {
      read.push(name);
      return name;
    });
  for (const name of ['a', 'b', 'a', 'c', 'b', 'a']) expect(await ask(name)).toBe(name);
  expect(read).toEqual(['a', 'b', 'c', 'a']);
});
