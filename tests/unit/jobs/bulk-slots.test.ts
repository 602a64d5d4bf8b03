import { expect, test } from 'vitest';
import { createBulkSlots } from '#lib/jobs/bulk-slots.ts';

test('so many long jobs run at a time, each once, and the others are told so', async () => {
  const slots = createBulkSlots(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  const ran: string[] = [];
  const work = (name: string) => async () => {
    ran.push(name);
    await promise;
  };
  const first = slots.run('one', work('one'));
  const second = slots.run('two', work('two'));
  expect(await slots.run('three', work('three'))).toBe(false);
  resolve();
  expect(await Promise.all([first, second])).toEqual([true, true]);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const again = slots.run('one', () => held);
  expect(await slots.run('one', () => Promise.resolve())).toBe(false);
  release();
  expect(await again).toBe(true);
  expect(ran).toEqual(['one', 'two']);
});

test('a job that fails gives its slot back', async () => {
  const slots = createBulkSlots(1);
  await expect(slots.run('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await slots.run('one', () => Promise.resolve())).toBe(true);
});
