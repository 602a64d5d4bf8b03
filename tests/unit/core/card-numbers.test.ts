import { expect, test } from 'vitest';
import { hasCardNumber } from '#lib/core/card-numbers.ts';

test.each([
  ['4111111111111111', true],
  ['pay with 4111 1111 1111 1111 please', true],
  ['4111-1111-1111-1111', true],
  ['3782 822463 10005', true],
  ['4111 1111 1111 1112', false],
  ['order 4111111111111111234567', false],
  ['call 0044 20 7946 0958', false],
  ['0000 0000 0000 0000', false],
  ['', false],
])('in %o: %o', (text, found) => {
  expect(hasCardNumber(text)).toBe(found);
});
