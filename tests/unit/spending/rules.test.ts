import { expect, test } from 'vitest';
import { limitsSchema } from '#lib/spending/contract.ts';
import { limitProblems, type LimitProblems } from '#lib/spending/rules.ts';

test.each<[string, string, LimitProblems]>([
  ['USD', '250', {}],
  ['USD', '250.00', {}],
  ['KWD', '0.125', {}],
  ['JPY', '1000', {}],
  ['USD', '0', {}],
  ['usd', '1', { currencyCode: 'notCode' }],
  ['', '1', { currencyCode: 'notCode' }],
  ['USD', '', { amount: 'notAmount' }],
  ['USD', '-1', { amount: 'notAmount' }],
  ['USD', '1,50', { amount: 'notAmount' }],
  ['USD', '1e3', { amount: 'notAmount' }],
  ['USD', '0.001', { amount: 'tooFine' }],
  ['JPY', '1.5', { amount: 'tooFine' }],
  ['US', 'x', { currencyCode: 'notCode', amount: 'notAmount' }],
])('a limit of %s %s: %j', (currencyCode, amount, problems) => {
  const limits = [{ currencyCode, amount }];
  expect(limitProblems(limits)).toEqual([problems]);
  // What the form takes, the server takes; how fine an amount may be, it decides by the currency as well.
  const isTaken = Object.keys(problems).length === 0 || problems.amount === 'tooFine';
  expect(limitsSchema.safeParse({ limits }).success).toBe(isTaken);
});

test('a currency stands once', () => {
  const limits = ['USD', 'EUR', 'USD'].map((currencyCode) => ({ currencyCode, amount: '1' }));
  expect(limitProblems(limits)).toEqual([{}, {}, { currencyCode: 'twice' }]);
  expect(limitProblems([])).toEqual([]);
});
