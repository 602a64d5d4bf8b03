import { describe, expect, test } from 'vitest';
import { choiceCandidates, choiceValueOf, ORDER_SOURCES } from '#lib/core/search/choices.ts';
import { COUNTRY_CODES, countryCodeOf, countryNameOf, usStateOf } from '#lib/core/search/places.ts';
import { CHOICE_FIELDS } from '#lib/core/search/syntax.ts';

describe('countries', () => {
  test('are 250, each by its code and by its English name', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(250);
    for (const code of COUNTRY_CODES) {
      expect(countryCodeOf(code)).toBe(code);
      expect(countryCodeOf(countryNameOf(code))).toBe(code);
    }
  });

  test.each([
    ['germany', 'DE'],
    [' Österreich ', null],
    ['Côte d’Ivoire', 'CI'],
    ['turkiye', 'TR'],
    ['Turkey', 'TR'],
    ['uk', 'GB'],
    ['USA', 'US'],
    ['ZZ', null],
    ['EU', null],
    ['', null],
    ['constructor', null],
  ])('%j is %j', (text, code) => expect(countryCodeOf(text)).toBe(code));

  test('have a name in other languages, and their code where there is none', () => {
    expect(countryNameOf('DE', 'de')).toBe('Deutschland');
    expect(countryNameOf('??')).toBe('??');
  });
});

describe('states of the US', () => {
  test.each([
    ['texas', 'Texas'],
    ['new york', 'New York'],
    ['district of columbia', 'District of Columbia'],
    ['ontario', null],
  ])('%j is %j', (text, state) => expect(usStateOf(text)).toBe(state));
});

describe('values', () => {
  test("a platform's own slug comes before a store's label that reads the same", () => {
    const words = { statuses: [{ value: 'completed', name: 'Shipped' }] };
    expect(choiceValueOf('status', 'Shipped', words)).toBe('shipped');
  });

  test("a store's label comes before another spelling of the platform's", () => {
    const words = { statuses: [{ value: 'declined', name: 'Canceled' }] };
    expect(choiceValueOf('status', 'canceled', words)).toBe('declined');
    expect(choiceValueOf('status', 'canceled')).toBe('cancelled');
  });

  test.each(CHOICE_FIELDS)('all candidates of %s are values', (field) => {
    const words = { channels: [{ value: '9', name: 'Pop-up store' }] };
    for (const candidate of choiceCandidates(field, words))
      expect(choiceValueOf(field, candidate, words)).not.toBeNull();
  });

  test.each(ORDER_SOURCES)('source %s', (source) => expect(choiceValueOf('source', source)).toBe(source));

  test.each([
    ['channel', '0'],
    ['channel', '-1'],
    ['channel', 'toString'],
    ['status', '1.5'],
    ['status', '99'],
    ['status', 'constructor'],
    ['payment', '__proto__'],
    ['payment', ''],
    ['source', 'a b'],
    ['currency', 'US'],
  ] as const)('%s has no %j', (field, text) => expect(choiceValueOf(field, text)).toBeNull());
});
