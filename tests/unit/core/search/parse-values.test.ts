import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, fieldRoleOf } from '#lib/core/search/fields.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import {
  CHOICE_FIELDS,
  DAY_FIELDS,
  NUMBER_FIELDS,
  PAYMENT_SLUGS,
  STATUS_SLUGS,
  TEXT_FIELDS,
  type SearchNode,
  type SearchQuery,
} from '#lib/core/search/syntax.ts';

const STORE = {
  statuses: [
    { value: 'awaiting-fulfillment', name: 'To pick' },
    { value: 'completed', name: 'Done & dusted' },
  ],
  channels: [
    { value: '1', name: 'Main store' },
    { value: '4052', name: 'POS' },
  ],
  today: '2026-11-21',
};

function treeOf(text: string): SearchQuery {
  const parsed = parseSearch(text, STORE);
  if (parsed.kind === 'failed') throw new Error(`${text}: ${parsed.code} at ${parsed.at}`);
  return parsed.query;
}

const not = (part: SearchNode): SearchNode => ({ kind: 'not', part });

describe('choices', () => {
  const status = (...anyOf: string[]): SearchNode => ({ kind: 'choice', field: 'status', anyOf });
  test.each(STATUS_SLUGS.map((slug, id) => [id, slug] as const))('status %i is %s', (id, slug) => {
    expect(treeOf(`status:${id}`)).toEqual(status(slug));
    expect(treeOf(`status:${slug}`)).toEqual(status(slug));
  });
  test.each(PAYMENT_SLUGS)('payment %s', (slug) => {
    expect(treeOf(`payment:"${slug.replaceAll('-', ' ')}"`)).toEqual({
      kind: 'choice',
      field: 'payment',
      anyOf: [slug],
    });
  });
  test.each<[string, SearchQuery]>([
    ['status:(pending, shipped)', status('pending', 'shipped')],
    ['status:(Awaiting Fulfilment OR Shipped)', status('awaiting-fulfillment', 'shipped')],
    ['status:awaiting_shipment', status('awaiting-shipment')],
    ['status:canceled', status('cancelled')],
    ['status:"to pick"', status('awaiting-fulfillment')],
    ['status:("Done & dusted",shipped,completed)', status('completed', 'shipped')],
    ['fulfilment:pending', status('pending')],
    ['-status:pending', not(status('pending'))],
    ['country:us', { kind: 'choice', field: 'country', anyOf: ['US'] }],
    ['country:(Germany,UK,"Côte d’Ivoire")', { kind: 'choice', field: 'country', anyOf: ['DE', 'GB', 'CI'] }],
    ['channel:"main store"', { kind: 'choice', field: 'channel', anyOf: ['1'] }],
    ['channel:(pos,77)', { kind: 'choice', field: 'channel', anyOf: ['4052', '77'] }],
    ['source:WWW', { kind: 'choice', field: 'source', anyOf: ['www'] }],
    ['source:checkout_api', { kind: 'choice', field: 'source', anyOf: ['checkout_api'] }],
    ['currency:usd,eur', { kind: 'choice', field: 'currency', anyOf: ['USD', 'EUR'] }],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));
});

describe('numbers', () => {
  const inclusive = (value: string) => ({ value, isInclusive: true });
  const exclusive = (value: string) => ({ value, isInclusive: false });
  const total = (ends: object) => ({ kind: 'number', field: 'total', ...ends });
  test.each([
    ['total:100', total({ from: inclusive('100'), to: inclusive('100') })],
    ['total:=100', total({ from: inclusive('100'), to: inclusive('100') })],
    ['total:>100', total({ from: exclusive('100') })],
    ['total:> 100', total({ from: exclusive('100') })],
    ['total>100', total({ from: exclusive('100') })],
    ['total:>=$100.50', total({ from: inclusive('100.5') })],
    ['total:<0100.00', total({ to: exclusive('100') })],
    ['total:<=0.0001', total({ to: inclusive('0.0001') })],
    ['total:100..200', total({ from: inclusive('100'), to: inclusive('200') })],
    ['total:"100 .. 200"', total({ from: inclusive('100'), to: inclusive('200') })],
    ['total:>100..<200', total({ from: exclusive('100'), to: exclusive('200') })],
    ['total:100..', total({ from: inclusive('100') })],
    ['total:..200', total({ to: inclusive('200') })],
    ['total:..', total({})],
    ['order:#1234', { kind: 'number', field: 'id', from: inclusive('1234'), to: inclusive('1234') }],
    ['items:0', { kind: 'number', field: 'items', from: inclusive('0'), to: inclusive('0') }],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));

  test('several are alternatives', () => {
    expect(printSearch(treeOf('id:(5,7,>100) paid'))).toBe('(id:5 OR id:7 OR id:>100) paid');
  });
});

describe('days and ages', () => {
  test.each([
    ['created:2026-01-05', { from: { day: '2026-01-05' }, to: { day: '2026-01-05' } }],
    ['created:2026-1-5', { from: { day: '2026-01-05' }, to: { day: '2026-01-05' } }],
    ['created:2028-02-29', { from: { day: '2028-02-29' }, to: { day: '2028-02-29' } }],
    ['created:2026-02', { from: { day: '2026-02-01' }, to: { day: '2026-02-28' } }],
    ['created:2026', { from: { day: '2026-01-01' }, to: { day: '2026-12-31' } }],
    ['created:2026-01-01..2026-01-31', { from: { day: '2026-01-01' }, to: { day: '2026-01-31' } }],
    ['created:2026-01..2026-03', { from: { day: '2026-01-01' }, to: { day: '2026-03-31' } }],
    ['created:>=2026-01-01', { from: { day: '2026-01-01' } }],
    ['created:>2025-12-31', { from: { day: '2026-01-01' } }],
    ['created:>2026-02', { from: { day: '2026-03-01' } }],
    ['created:<2026-03-01', { to: { day: '2026-02-28' } }],
    ['created:<=2026-02', { to: { day: '2026-02-28' } }],
    ['created:..2026-01-31', { to: { day: '2026-01-31' } }],
    ['created:today', { from: { daysAgo: 0 }, to: { daysAgo: 0 } }],
    ['created:Yesterday', { from: { daysAgo: 1 }, to: { daysAgo: 1 } }],
    ['created:7d', { from: { daysAgo: 6 }, to: { daysAgo: 0 } }],
    ['created:1d', { from: { daysAgo: 0 }, to: { daysAgo: 0 } }],
    ['created:2w', { from: { daysAgo: 13 }, to: { daysAgo: 0 } }],
    ['created:today-30..today-7', { from: { daysAgo: 30 }, to: { daysAgo: 7 } }],
    ['created:>yesterday', { from: { daysAgo: 0 } }],
    ['created:<today', { to: { daysAgo: 1 } }],
    ['created:2026-01-01..today', { from: { day: '2026-01-01' }, to: { daysAgo: 0 } }],
    ['created:..', {}],
    ['date>=2026-01-01', { from: { day: '2026-01-01' } }],
  ])('%j', (text, ends) => expect(treeOf(text)).toEqual({ kind: 'day', field: 'created', ...ends }));

  test.each([
    ['age:>2d', { comparison: 'older', amount: 2, unit: 'd' }],
    ['age:<4h', { comparison: 'younger', amount: 4, unit: 'h' }],
    ['age:>=1 w', null],
    ['age:"> 3 weeks"', { comparison: 'older', amount: 3, unit: 'w' }],
    ['age>12hours', { comparison: 'older', amount: 12, unit: 'h' }],
  ])('%j', (text, age) => {
    const parsed = parseSearch(text);
    if (age === null) expect(parsed).toMatchObject({ kind: 'failed', code: 'not-an-age' });
    else expect(parsed).toEqual({ kind: 'parsed', query: { kind: 'age', ...age } });
  });
});

describe('field names', () => {
  test.each([...TEXT_FIELDS, ...CHOICE_FIELDS, ...NUMBER_FIELDS, ...DAY_FIELDS])(
    '%s is a field of its own',
    (field) => {
      expect(fieldRoleOf(field)).toMatchObject({ field });
      expect(fieldRoleOf(field.toUpperCase())).toMatchObject({ field });
    },
  );

  test('no name is there twice', () => expect(new Set(FIELD_NAMES).size).toBe(FIELD_NAMES.length));

  test.each([
    ['E-Mail', 'email'],
    ['order', 'id'],
    ['customer_name', 'name'],
    ['postcode', 'zip'],
    ['placed', 'created'],
    ['qty', 'items'],
  ])('%s means %s', (name, field) => expect(fieldRoleOf(name)).toMatchObject({ field }));

  test.each(['constructor', '__proto__', '', 'foo'])('%j is none', (name) => expect(fieldRoleOf(name)).toBeNull());
});
