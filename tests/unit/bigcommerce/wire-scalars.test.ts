import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { amount, optionalAmount, requiredAmount } from '#lib/bigcommerce/wire/amounts.ts';
import { currencyCode, optionalCurrencyCode } from '#lib/bigcommerce/wire/currency-code.ts';
import {
  count,
  flag,
  optionalDate,
  optionalId,
  optionalInteger,
  optionalText,
  orderId,
  requiredCount,
  requiredDate,
  requiredId,
  requiredText,
  text,
  textOrNothing,
  textOrZero,
} from '#lib/bigcommerce/wire/scalars.ts';
import { describeIssues, isLink, listOf, optionalObject } from '#lib/bigcommerce/wire/shapes.ts';

const REFUSED = Symbol('refused');
const read = (schema: z.ZodType, input: unknown): unknown => {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : REFUSED;
};

const SCHEMAS = {
  text,
  optionalText,
  requiredText,
  textOrNothing,
  textOrZero,
  requiredId,
  optionalId,
  orderId,
  count,
  requiredCount,
  optionalInteger,
  flag,
  optionalDate,
  requiredDate,
  amount,
  optionalAmount,
  requiredAmount,
  currencyCode,
  optionalCurrencyCode,
};
type Name = keyof typeof SCHEMAS;

/** What each field says where the platform says "none": that, or that it cannot be read. */
const NONE = {
  text: '',
  optionalText: null,
  requiredText: REFUSED,
  textOrNothing: null,
  textOrZero: null,
  requiredId: REFUSED,
  optionalId: null,
  orderId: REFUSED,
  count: 0,
  requiredCount: REFUSED,
  optionalInteger: null,
  flag: false,
  optionalDate: null,
  requiredDate: REFUSED,
  amount: '0',
  optionalAmount: null,
  requiredAmount: REFUSED,
  currencyCode: REFUSED,
  optionalCurrencyCode: null,
} as const satisfies Record<Name, unknown>;

describe.each(Object.keys(SCHEMAS) as Name[])('%s', (name) => {
  test.each([[null], [undefined], [''], [{}], [[]]])('takes %j for none', (input) => {
    expect(read(SCHEMAS[name], input)).toBe(NONE[name]);
  });

  test('gives the same again for what it gave', () => {
    const inputs = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.double(), fc.constantFrom('EUR', '2026-11-02'));
    fc.assert(
      fc.property(inputs, (input) => {
        const once = read(SCHEMAS[name], input);
        if (once !== REFUSED) expect(read(SCHEMAS[name], once)).toEqual(NONE[name] === REFUSED ? once : (once ?? null));
      }),
    );
  });

  test('names what is wrong without quoting it', () => {
    const input = { secret: 'jane@example.com' };
    const parsed = z.object({ field: SCHEMAS[name] }).safeParse({ field: input });
    if (parsed.success) return expect(JSON.stringify(parsed.data)).not.toContain('jane');
    const reason = describeIssues(parsed.error);
    expect(reason).toMatch(/^field is /);
    expect(reason).not.toContain('jane');
    return undefined;
  });
});

describe('zero is a number, none, or what was meant by it', () => {
  test.each<[Name, unknown]>([
    ['text', '0'],
    ['optionalText', '0'],
    ['textOrZero', null],
    ['optionalId', null],
    ['requiredId', REFUSED],
    ['orderId', REFUSED],
    ['count', 0],
    ['requiredCount', 0],
    ['optionalInteger', 0],
    ['flag', false],
    ['amount', '0'],
    ['optionalAmount', '0'],
    ['requiredAmount', '0'],
    ['optionalDate', null],
    ['requiredDate', REFUSED],
  ])('%s', (name, expected) => {
    expect(read(SCHEMAS[name], 0)).toBe(name === 'textOrZero' ? null : expected);
    expect(read(SCHEMAS[name], '0')).toBe(expected);
  });
});

describe('numbers', () => {
  test.each<[Name, unknown, unknown]>([
    ['requiredId', '4711', 4711],
    ['requiredId', 4711.0, 4711],
    ['requiredId', '4711.0', 4711],
    ['requiredId', 1.5, REFUSED],
    ['requiredId', -1, REFUSED],
    ['requiredId', true, REFUSED],
    ['optionalId', '-3', REFUSED],
    ['orderId', 2_147_483_647, 2_147_483_647],
    ['orderId', 2_147_483_648, REFUSED],
    ['count', '3', 3],
    ['count', -1, REFUSED],
    ['count', 2.5, REFUSED],
    ['requiredCount', '11', 11],
    ['requiredCount', -1, REFUSED],
    ['requiredCount', '1.5', REFUSED],
    ['optionalInteger', '-18000', -18_000],
    ['optionalInteger', 0.5, REFUSED],
    ['optionalInteger', 'UTC', REFUSED],
  ])('%s of %j', (name, input, expected) => {
    expect(read(SCHEMAS[name], input)).toBe(expected);
  });

  test.each([' ', '\t', '   ', '0x10', '1e3', '1,000', '１２', 'NaN', 'Infinity', '1 2', '--1'])(
    'the text %j is none of them',
    (input) => {
      for (const name of ['requiredId', 'optionalId', 'count', 'requiredCount', 'optionalInteger'] as const)
        expect([name, read(SCHEMAS[name], input)]).toEqual([name, REFUSED]);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is none of them', (input) => {
    for (const name of ['requiredId', 'optionalId', 'count', 'requiredCount', 'optionalInteger', 'amount'] as const)
      expect([name, read(SCHEMAS[name], input)]).toEqual([name, REFUSED]);
  });
});

describe('text', () => {
  test.each<[Name, unknown, unknown]>([
    ['text', 8812, '8812'],
    ['text', false, 'false'],
    ['optionalText', ' ', ' '],
    ['optionalText', 'null', 'null'],
    ['textOrZero', '00', '00'],
    ['textOrNothing', { brand: 'x' }, null],
    ['textOrNothing', ['x'], null],
    ['textOrNothing', 'visa', 'visa'],
    ['optionalText', ['x'], REFUSED],
    ['text', { a: 1 }, REFUSED],
  ])('%s of %j', (name, input, expected) => {
    expect(read(SCHEMAS[name], input)).toBe(expected);
  });
});

describe('flags', () => {
  test.each([true, 1, '1', 'true'])('%j is yes', (input) => expect(read(flag, input)).toBe(true));
  test.each([false, 0, '0', 'false'])('%j is no', (input) => expect(read(flag, input)).toBe(false));
  test.each(['yes', 2, -1, 'TRUE', 'on', ['x']])('%j is neither, and not guessed', (input) => {
    expect(read(flag, input)).toBe(REFUSED);
  });
});

describe('dates, currencies, amounts', () => {
  test.each<[Name, unknown, unknown]>([
    ['optionalDate', 'Mon, 02 Nov 2026 09:15:00 +0000', '2026-11-02T09:15:00.000Z'],
    ['optionalDate', 1_762_074_900, REFUSED],
    ['optionalDate', 'soon', null],
    ['requiredDate', 'soon', REFUSED],
    ['requiredDate', '0000-00-00', REFUSED],
    ['currencyCode', 'eur', 'EUR'],
    ['currencyCode', 'EURO', REFUSED],
    ['currencyCode', '€', REFUSED],
    ['currencyCode', 978, REFUSED],
    ['optionalCurrencyCode', 'US', REFUSED],
    ['amount', '12.3000', '12.3'],
    ['amount', 12.3, '12.3'],
    ['amount', '12,30', REFUSED],
    ['amount', true, REFUSED],
    ['requiredAmount', '-1.0000', '-1'],
    ['optionalAmount', '€5', REFUSED],
  ])('%s of %j', (name, input, expected) => {
    expect(read(SCHEMAS[name], input)).toBe(expected);
  });

  test('more amounts than are remembered are still read right', () => {
    for (let cents = 0; cents < 6_000; cents += 1) {
      const padded = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}00`;
      expect(Number(read(amount, padded))).toBe(cents / 100);
    }
    expect([read(amount, '0.0100'), read(amount, '59.9900')]).toEqual(['0.01', '59.99']);
  });
});

describe('shapes', () => {
  test.each([[null], [undefined], [''], [{}], [[]]])('a list that is %j is empty', (input) => {
    expect(read(listOf(requiredId), input)).toEqual([]);
  });

  test.each([[{ 0: 1 }], ['x'], [1], [[1, null]], [[[1]]]])('a list that is %j is refused', (input) => {
    expect(read(listOf(requiredId), input)).toBe(REFUSED);
  });

  test.each<[unknown, unknown]>([
    [null, null],
    [undefined, null],
    ['', null],
    [[], null],
    [{}, null],
    [{ code: '', isOn: 0 }, null],
    [{ unknown: 1 }, null],
    [{ code: 'A' }, { code: 'A', isOn: false }],
    [{ isOn: true }, { code: null, isOn: true }],
    ['text', REFUSED],
    [['x'], REFUSED],
  ])('an object that is %j', (input, expected) => {
    expect(read(optionalObject(z.object({ code: optionalText, isOn: flag })), input)).toEqual(expected);
  });

  test.each<[unknown, boolean]>([
    [{ url: 'https://x.test/1', resource: '/1' }, true],
    [{ url: null, resource: null }, true],
    [{ url: 'https://x.test/1' }, false],
    [{ resource: '/1' }, false],
    [['url', 'resource'], false],
    [null, false],
    ['url resource', false],
  ])('%j is a link: %s', (input, expected) => {
    expect(isLink(input)).toBe(expected);
  });

  test('of many wrong fields five are named, and the answer itself if it is wrong as a whole', () => {
    const many = z.object(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`f${index}`, requiredId])));
    const described = describeIssues(many.safeParse({}).error ?? new z.ZodError([]));
    expect(described.split('; ')).toHaveLength(5);
    expect(describeIssues(many.safeParse('jane@example.com').error ?? new z.ZodError([]))).toBe(
      'the answer has an unexpected form',
    );
  });
});
