import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeAt, type Completion, type Vocabulary } from '#lib/core/search/complete.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { STATUS_SLUGS } from '#lib/core/search/syntax.ts';

const VOCABULARY: Vocabulary = {
  statuses: STATUS_SLUGS.map((value) => ({
    value,
    name: value === 'awaiting-fulfillment' ? 'To pick' : value.replaceAll('-', ' '),
  })),
  channels: [
    { value: '1', name: 'Main store' },
    { value: '4052', name: 'Point of sale' },
  ],
  countries: [
    { value: 'US', name: 'United States' },
    { value: 'DE', name: 'Deutschland' },
    { value: 'AT', name: 'Österreich' },
  ],
};

/** The text has a `^` where the cursor is; so has each answer. */
function completed(marked: string, vocabulary: Vocabulary = VOCABULARY): readonly string[] {
  return offered(marked, vocabulary).map(({ text, cursor }) => `${text.slice(0, cursor)}^${text.slice(cursor)}`);
}

function offered(marked: string, vocabulary: Vocabulary = VOCABULARY): readonly Completion[] {
  return completeAt(marked.replace('^', ''), marked.indexOf('^'), vocabulary);
}

describe('the first that is offered', () => {
  test.each([
    ['sta^', 'status:^'],
    ['STA^', 'status:^'],
    ['mug sta^', 'mug status:^'],
    ['-sta^', '-status:^'],
    ['(sta^)', '(status:^)'],
    ['a|sta^', 'a|status:^'],
    ['sta^tus:paid', 'status:^paid'],
    ['pai^', 'paid ^'],
    ['unp^ mug', 'unpaid ^mug'],
    ['(unp^)', '(unpaid^)'],
    ['has^', 'has:note ^'],
    ['note^', 'note:^'],
    ['postc^', 'zip:^'],
    ['status:shi^', 'status:shipped ^'],
    ['status:shi^ paid', 'status:shipped ^paid'],
    ['status: shi^', 'status: shipped ^'],
    ['(-status: ^', '(-status: incomplete ^'],
    ['status:to-^', 'status:awaiting-fulfillment ^'],
    ['status:ful^', 'status:awaiting-fulfillment ^'],
    ['-status:canc^', '-status:cancelled ^'],
    ['order-status:canc^', 'order-status:cancelled ^'],
    ['status:(pending,shi^)', 'status:(pending,shipped^)'],
    ['status:(pending, shi^', 'status:(pending, shipped^'],
    ['status:(shi^,pending)', 'status:(shipped^,pending)'],
    ['status:pending,shi^', 'status:pending,shipped ^'],
    ['country:united^', 'country:US ^'],
    ['country:oster^', 'country:AT ^'],
    ['channel:poi^', 'channel:4052 ^'],
    ['payment:capt^', 'payment:captured ^'],
    ['source:check^', 'source:checkout_api ^'],
    ['created:^', 'created:today ^'],
    ['created:y^', 'created:yesterday ^'],
    ['age:^', 'age:>2d ^'],
    ['is:ref^', 'is:refunded ^'],
    ['has:tr^', 'has:tracking ^'],
    ['"a" sta^', '"a" status:^'],
  ])('at %s is %s', (marked, first) => expect(completed(marked)[0]).toBe(first));
});

describe('what is offered', () => {
  test('begins with what begins like that, then has it elsewhere', () => {
    expect(offered('ship^').map(({ value }) => value)).toEqual(['shipped', 'shipped', 'unshipped']);
    expect(offered('status:ship^').map(({ value }) => value)).toEqual([
      'shipped',
      'partially-shipped',
      'awaiting-shipment',
    ]);
  });

  test('has a kind, and the name that the store has for it', () => {
    expect(offered('status:to^')[0]).toMatchObject({ kind: 'value', value: 'awaiting-fulfillment', name: 'To pick' });
    expect(offered('sta^')[0]).toMatchObject({ kind: 'field', value: 'status', name: null });
    expect(offered('pai^')[0]).toMatchObject({ kind: 'flag', value: 'paid' });
  });

  test('has beginnings first in the order of the language, whatever is typed', () => {
    expect(offered('^').map(({ value }) => value)).toEqual(offered('-^').map(({ value }) => value));
    expect(offered('status:wa^').map(({ value }) => value)).toEqual([
      'awaiting-payment',
      'awaiting-pickup',
      'awaiting-shipment',
      'awaiting-fulfillment',
    ]);
  });

  test('is never more than a screen has room for', () => {
    expect(offered('^').length).toBe(12);
    expect(offered('country:^', {}).length).toBe(12);
  });

  test.each([
    '"sta^',
    '"a" "sta^"',
    'sku:"a^',
    'sku:MUG^',
    'foo:b^',
    'status:w^',
    'xyzzy^',
    'status:xyzzy^',
    'currency:u^',
    'total:1^',
  ])('is nothing at %s', (marked) => expect(completed(marked)).toEqual([]));

  test('is by English names of countries without a vocabulary', () => {
    expect(completed('country:germ^', {})).toEqual(['country:DE ^']);
  });
});

describe('any text and place', () => {
  const pieces = fc.constantFrom(
    ...['sta', 'status:', 'paid', '(', ')', ',', '"', ' ', '-', '|', '\\', 'x', ':', 'OR', '🎁'],
  );
  const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  test('is answered, with the cursor inside of the new text and all else kept', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -1, max: 60 }), (text, cursor) => {
        for (const completion of completeAt(text, cursor, VOCABULARY)) {
          expect(completion.cursor).toBeGreaterThanOrEqual(0);
          expect(completion.cursor).toBeLessThanOrEqual(completion.text.length);
          expect(completion.text).toContain(completion.value);
        }
      }),
    );
  });

  test.each([
    'pai^',
    'unsh^',
    'status:shi^',
    'status:(a^',
    'country:u^',
    'created:t^',
    'age:^',
    'has:^',
    'is:^',
    'source:^',
  ])('each of %s is a search once it is whole', (marked) => {
    for (const { text } of offered(marked)) {
      const whole = text.includes('(') ? `${text})` : text;
      expect(parseSearch(whole, VOCABULARY)).toMatchObject({ kind: 'parsed' });
    }
  });
});
