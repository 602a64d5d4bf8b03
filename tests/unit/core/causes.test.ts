import { describe, expect, test } from 'vitest';
import { causesOf } from '#lib/core/causes.ts';

describe('the causes of an error', () => {
  test('stand behind it, outermost first', () => {
    const inner = new TypeError('inner');
    const middle = new Error('middle', { cause: inner });
    const outer = new Error('outer', { cause: middle });
    expect(causesOf(outer)).toEqual([outer, middle, inner]);
  });

  test.each([[undefined], [null], ['text'], [{ cause: new Error('x') }]])(
    'of %j, which is no error, are none',
    (it) => {
      expect(causesOf(it)).toEqual([]);
    },
  );

  test('end at what is no error', () => {
    const error = new Error('x', { cause: 'a text' });
    expect(causesOf(error)).toEqual([error]);
  });

  test('end where they come round again', () => {
    const [one, other] = [new Error('one'), new Error('other')];
    one.cause = other;
    other.cause = one;
    expect(causesOf(one)).toEqual([one, other]);
    const self = new Error('self');
    self.cause = self;
    expect(causesOf(self)).toEqual([self]);
  });

  test('end where nobody reads on', () => {
    let error = new Error('0');
    for (let depth = 1; depth < 50; depth += 1) error = new Error(String(depth), { cause: error });
    expect(causesOf(error)).toHaveLength(10);
  });
});
