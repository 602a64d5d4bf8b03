import { describe, expect, test } from 'vitest';
import { Answer } from '#lib/core/answer.ts';
import { AppError } from '#lib/core/errors.ts';
import { answerTo } from '#lib/http/answer-to.ts';

const MASKED = { isMasked: true };
const SEEING = { isMasked: false };
const row = { id: 7, customerName: 'Ida' };

describe('an answer to a person', () => {
  test('is as it was made for whoever may see all of it', async () => {
    expect(await answerTo(SEEING, () => Promise.resolve(row))).toBe(row);
  });

  test('has nothing personal for others, with its status', async () => {
    expect(await answerTo(MASKED, () => Promise.resolve(row))).toEqual({ id: 7, customerName: '' });
    const answer = await answerTo(MASKED, () => Promise.resolve(new Answer(202, row)));
    expect(answer).toEqual(new Answer(202, { id: 7, customerName: '' }));
    expect(await answerTo(MASKED, () => Promise.resolve(undefined))).toBeUndefined();
  });

  test('that failed says why, and nothing personal beside it', async () => {
    const failure = new AppError('conflict', 'orders.changedMeanwhile', { field: 'base', details: { current: row } });
    const told: unknown = await answerTo(MASKED, () => Promise.reject(failure)).catch((error: unknown) => error);
    expect(told).toMatchObject({ code: 'conflict', said: 'orders.changedMeanwhile', field: 'base' });
    expect((told as AppError).details).toEqual({ current: { id: 7, customerName: '' } });
    const plain = new AppError('not_found', 'platform.noSuchRecord');
    await expect(answerTo(MASKED, () => Promise.reject(plain))).rejects.toBe(plain);
    const bug = new Error('a bug');
    await expect(answerTo(MASKED, () => Promise.reject(bug))).rejects.toBe(bug);
    await expect(answerTo(SEEING, () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
