import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { judge, parseBudget } from '#bench/budget.ts';

const BUDGET = {
  'read.ratio': { most: 1.3, says: 'the app over the platform' },
  'read.megabytes': { most: 500, says: 'memory' },
  'open.calls': { most: 1.6, says: 'calls' },
};

describe('a budget', () => {
  test('is kept up to and including its limit, and broken above', () => {
    const verdicts = judge(BUDGET, ['read'], { 'read.ratio': 1.3, 'read.megabytes': 500.1 });
    expect(verdicts.map(({ name, isKept }) => [name, isKept])).toEqual([
      ['read.ratio', true],
      ['read.megabytes', false],
    ]);
  });

  test('is asked of the benches that ran only', () => {
    expect(judge(BUDGET, ['open'], { 'open.calls': 1 }).map(({ name }) => name)).toEqual(['open.calls']);
    expect(judge(BUDGET, [], {})).toEqual([]);
  });

  test('is broken when its bench ran and did not measure it', () => {
    const [verdict] = judge(BUDGET, ['open'], {});
    expect(verdict).toMatchObject({ name: 'open.calls', measured: null, isKept: false });
  });

  test('is broken by what is no number', () => {
    expect(judge(BUDGET, ['open'], { 'open.calls': Number.NaN })[0]?.isKept).toBe(false);
  });

  test('has an entry for every figure: one that nobody limits is a mistake', () => {
    expect(() => judge(BUDGET, ['read'], { 'read.rattio': 1 })).toThrow('read.rattio');
  });
});

describe('the file', () => {
  test('of this project can be read, and names a bench in front of every figure', async () => {
    const budget = parseBudget(await readFile(new URL('../../../bench/budget.json', import.meta.url), 'utf8'));
    expect(Object.keys(budget)).not.toEqual([]);
  });

  test.each([
    ['no limit', '{"read.ratio": {"says": "x"}}'],
    ['a limit that is no number', '{"read.ratio": {"most": "1.3", "says": "x"}}'],
    ['a limit of nothing', '{"read.ratio": {"most": 0, "says": "x"}}'],
    ['no words', '{"read.ratio": {"most": 1, "says": ""}}'],
    ['a name without its bench', '{"ratio": {"most": 1, "says": "x"}}'],
    ['a field too many', '{"read.ratio": {"most": 1, "least": 0, "says": "x"}}'],
  ])('is refused with %s', (_, text) => expect(() => parseBudget(text)).toThrow(ZodError));
});
