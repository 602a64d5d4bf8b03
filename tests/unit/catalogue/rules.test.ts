import { describe, expect, test } from 'vitest';
import {
  answerProblem,
  answersOf,
  hasVariantWith,
  pickedProduct,
  pricePairProblems,
  quantityProblem,
  stockOf,
  variantOf,
} from '#lib/catalogue/rules.ts';
import { modifierOf, plainProduct, tee } from '#tests/fixtures/products.ts';

describe('the variant that answers name', () => {
  test.each([
    [{}, null],
    [{ '110': '61' }, null],
    [{ '110': '61', '111': '70' }, 402],
    [{ '110': '60', '111': '71' }, null],
  ])('of %o is %o', (answers, id) => {
    expect(variantOf(tee(), answers)?.id ?? null).toBe(id);
  });

  test('of a product without options is its only one', () => {
    expect(variantOf(plainProduct(), {})?.id).toBe(500);
  });

  test('gives its answers back', () => {
    expect(answersOf(tee(), 402)).toEqual({ '110': '61', '111': '70' });
    expect(answersOf(tee(), 999)).toEqual({});
  });
});

test('a value is offered as long as some variant that is for sale has it beside the other answers', () => {
  const product = tee();
  const offered = (answers: Record<string, string>, color: number) => hasVariantWith(product, answers, 111, color);
  expect([offered({}, 71), offered({ '110': '61' }, 71), offered({ '110': '60' }, 71)]).toEqual([true, true, false]);
  const sold = tee({ variants: product.variants.map((variant) => ({ ...variant, isPurchasable: false })) });
  expect(hasVariantWith(sold, {}, 111, 70)).toBe(false);
});

describe('the answer to a modifier', () => {
  test.each([
    [{ isRequired: true }, '  ', 'missing'],
    [{ isRequired: false }, '', null],
    [{ minLength: 3 }, 'ab', 'tooShort'],
    [{ maxLength: 2 }, 'abc', 'tooLong'],
    [{ maxLength: 2 }, '🎉🎉', null],
    [{ maxLength: 0 }, 'anything', null],
    [{ kind: 'lines', maxLines: 2 }, 'a\nb\nc', 'tooManyLines'],
    [{ kind: 'number' }, 'ten', 'notNumber'],
    [{ kind: 'number' }, '1e5', 'notNumber'],
    [{ kind: 'number', integersOnly: true }, '1.5', 'notWhole'],
    [{ kind: 'number', lowest: '5' }, '4.9', 'tooLow'],
    [{ kind: 'number', highest: '5' }, '5.1', 'tooHigh'],
    [{ kind: 'number', lowest: '5', highest: '5' }, '5', null],
    [{ kind: 'date' }, '2026-02-30', 'notDay'],
    [{ kind: 'date' }, '0000-00-00', 'notDay'],
    [{ kind: 'date', earliest: '2026-12-01' }, '2026-11-30', 'tooEarly'],
    [{ kind: 'date', latest: '2026-12-01' }, '2026-12-02', 'tooLate'],
    [{ kind: 'date', earliest: '2026-12-01', latest: '2026-12-01' }, '2026-12-01', null],
    [{ kind: 'tick', isRequired: true }, '', 'missing'],
    [{ kind: 'choice', isRequired: true }, '61', null],
    [{ kind: 'unsupported', isRequired: true }, '', 'unsupported'],
    [{ kind: 'unsupported', isRequired: false }, '', null],
  ] as const)('under %o of %o: %o', (changes, answer, problem) => {
    expect(answerProblem(modifierOf(changes), answer)).toBe(problem);
  });
});

describe('a quantity', () => {
  test.each([
    ['1', {}, null],
    [' 3 ', {}, null],
    ['0', {}, 'notWhole'],
    ['1.5', {}, 'notWhole'],
    ['-2', {}, 'notWhole'],
    ['1000000', {}, 'notWhole'],
    ['1', { minimum: 2 }, 'belowMinimum'],
    ['6', { maximum: 5 }, 'aboveMaximum'],
    ['4', { stock: 3 }, 'aboveStock'],
    ['1', { stock: 0 }, 'aboveStock'],
    ['3', { minimum: 3, maximum: 3, stock: 3 }, null],
  ] as const)('of %o under %o: %o', (text, limits, problem) => {
    expect(quantityProblem(text, { minimum: 0, maximum: 0, stock: null, ...limits })).toBe(problem);
  });

  test('is compared with the variant’s stock, else with the product’s', () => {
    const product = tee({ stock: 9 });
    expect([stockOf(product, variantOf(product, { '110': '61', '111': '70' })), stockOf(product, null)]).toEqual([
      3, 9,
    ]);
  });
});

describe('the line that is picked', () => {
  test('has the variant, its price and SKU, and every option by name', () => {
    expect(pickedProduct(tee(), { '110': '61', '111': '70' }, 2)).toMatchObject({
      ...{
        kind: 'catalogue',
        productId: 77,
        variantId: 402,
        sku: 'TEE-402',
        quantity: 2,
        hasModifiers: false,
        stock: 3,
      },
      listPrice: { amount: '25', currencyCode: 'USD' },
      options: [
        { id: 110, value: '61', name: 'Size', label: 'M' },
        { id: 111, value: '70', name: 'Color', label: 'Red' },
      ],
    });
  });

  test('has the modifiers that were answered, and no others', () => {
    const product = plainProduct({ modifiers: [modifierOf(), modifierOf({ id: 121, name: 'Note' })] });
    expect(pickedProduct(product, { '120': 'Bo' }, 1)).toMatchObject({
      ...{ variantId: null, sku: 'TEE', hasModifiers: true },
      options: [{ id: 120, value: 'Bo', name: 'Engraving', label: 'Bo' }],
    });
  });

  test('is none while a variant is not chosen', () => {
    expect(pickedProduct(tee(), { '110': '61' }, 1)).toBeNull();
  });
});

test.each([
  ['1', '1', {}],
  ['', '', { exTax: 'missing', incTax: 'missing' }],
  ['1', 'x', { incTax: 'notAmount' }],
  ['-1', '1', { exTax: 'notAmount' }],
  ['2', '1', { incTax: 'belowExTax' }],
] as const)('the prices %o and %o: %o', (exTax, incTax, problems) => {
  expect(pricePairProblems({ exTax, incTax })).toEqual(problems);
});
