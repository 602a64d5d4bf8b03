import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseSearch } from '#lib/core/search/normalise.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { isFound, type OracleOrder } from '#tests/fixtures/search-oracle.ts';
import { searchNodes, searchQueries } from '#tests/fixtures/search-queries.ts';

const MOMENT = { now: new Date('2026-03-09T12:00:00Z'), timeZone: 'America/New_York' };

const ORDER: OracleOrder = {
  id: 1234,
  texts: {
    name: ['Søren O’Brien'],
    company: ['Łódź Ceramics'],
    email: ['soren.o@example.com'],
    phone: ['+1 (512) 555-0100'],
    address: ['12 Côte Street'],
    city: ['Austin'],
    state: ['Texas'],
    zip: ['78701'],
    sku: ['MUG-GRY/2', 'CUP'],
    product: ['Blue mug, large', 'Cup 東京都'],
    note: ['call before noon'],
    tracking: ['1Z999AA10123456784'],
    method: ['Test Payment Gateway'],
  },
  numbers: { total: '99.95', items: '3', customer: '42' },
  // In New York that is 23:30 on the day of 23 hours.
  instants: { created: '2026-03-09T03:30:00Z', modified: '2026-03-09T11:00:00Z' },
  choices: { status: ['awaiting-shipment'], payment: ['captured'], country: ['US', 'DE'], channel: ['1'] },
  flags: ['paid', 'unshipped', 'has-note'],
};

function finds(text: string, order: OracleOrder = ORDER): boolean {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(`${text}: ${parsed.code}`);
  return isFound(parsed.query, order, MOMENT);
}

describe('an order is found', () => {
  test.each([
    ['', '1234', '#1234', '123', '"1234"', 'id:1234', 'id:1000..2000'],
    ['soren', 'SØREN', 'obrien', "o'brien", 'brien', 'sor', '"soren o\'brien"', 'name:sor', 'lodz cer'],
    ['soren.o@example.com', 'example.com', 'email:soren', 'soren.o@ex'],
    [
      '5125550100',
      '512-555-0100',
      '555-0100',
      '"(512) 555-0100"',
      'phone:0100',
      'phone:"555 01"*',
      '"+1 512 555 0100"',
    ],
    ['mug-gry', 'muggry', 'gry/2', 'sku:"MUG-GRY"', 'sku:(x,CUP)', '*ry2*', '*rg*', 'product:*arg*', '*"ue mu"*'],
    ['mug cup', 'mug blue', '"blue mug"', '"blue mu"*', '東京', 'address:austin', 'address:12', 'zip:787', 'cote'],
    ['1Z999', 'tracking:1z999aa10123456784', 'method:test', 'note:"before noon"'],
    ['paid', 'has:note', '-refunded', '-is:guest', 'status:awaiting-shipment', 'status:9', 'country:DE', '-country:FR'],
    ['total:99.95', 'total:>99', 'total:<=99.95', 'total:99..100', 'items:3', 'customer:42', 'total:..'],
    ['created:2026-03-08', 'created:yesterday', 'created:2d', 'created:<today', 'modified:today', 'modified:..'],
    ['age:>8h', 'age:<9h', 'age:<1d', 'age:<1w', 'created:2026-03-01..2026-03-08'],
    ['zzz OR mug', '-(zzz OR yyy)', 'mug -zzz', 'NOT (mug zzz)', '(zzz | soren) paid'],
  ])('by each of %j %j %j...', (...texts) => {
    for (const text of texts) expect({ text, isFound: finds(text) }).toEqual({ text, isFound: true });
  });
});

describe('an order is not found', () => {
  test.each([
    ['12345', '"123"', 'id:123', 'id:>1234', 'orenn', 'oren', '"soren brien"', 'name:mug', '"sor"'],
    ['mug zzz', '"mug blue"', '"large cup"', 'gry-mug', 'sku:"MUG-G"', 'sku:blue', '"gry/22"', '*zz*', '*"ue mm"*'],
    ['25550', '5125550199', 'phone:10', 'phone:5551', 'gateway', 'company:soren', '都京'],
    ['guest', '-paid', 'refunded', 'status:pending', 'country:FR', '-country:US', 'payment:paid', 'currency:USD'],
    ['total:>99.95', 'total:<99.95', 'total:100..', 'items:..2', '-total:99.95', 'customer:4'],
    ['created:2026-03-09', 'created:today', 'created:>2026-03-08', 'modified:yesterday', 'shipped:..', 'shipped:today'],
    ['age:>9h', 'age:<8h', 'age:>1d', 'mug -soren', 'zzz OR yyy', 'NOT mug', 'archived'],
  ])('by any of %j %j %j...', (...texts) => {
    for (const text of texts) expect({ text, isFound: finds(text) }).toEqual({ text, isFound: false });
  });
});

describe('archived orders', () => {
  const archived: OracleOrder = { ...ORDER, flags: [...ORDER.flags, 'archived'] };
  test.each([
    ['', false],
    ['mug', false],
    ['archived', true],
    ['mug is:archived', true],
    ['mug OR archived', true],
    ['mug -archived', false],
    ['-(zzz archived)', true],
  ])('%j finds one: %j', (text, answer) => expect(finds(text, archived)).toBe(answer));
});

describe("days of the store's time zone", () => {
  const placed = (created: string): OracleOrder => ({ ...ORDER, instants: { created } });
  test.each([
    // The day of 23 hours, 8 March, and the one of 25, 1 November.
    ['2026-03-08T04:59:59Z', 'created:2026-03-08', false],
    ['2026-03-08T05:00:00Z', 'created:2026-03-08', true],
    ['2026-03-09T03:59:59Z', 'created:2026-03-08', true],
    ['2026-03-09T04:00:00Z', 'created:2026-03-08', false],
    ['2026-11-01T04:00:00Z', 'created:2026-11-01', true],
    ['2026-11-02T04:59:59.999Z', 'created:2026-11-01', true],
    ['2026-11-02T05:00:00Z', 'created:2026-11-01', false],
    ['2026-11-02T05:00:00Z', 'created:>2026-11-01', true],
    ['2026-11-01T03:59:59Z', 'created:<2026-11-01', true],
  ])('%s with %s: %j', (created, text, answer) => expect(finds(text, placed(created))).toBe(answer));
});

describe('any query', () => {
  test('finds the same in its normal form', () => {
    fc.assert(
      fc.property(searchQueries, (query) => {
        expect(isFound(normaliseSearch(query), ORDER, MOMENT)).toBe(isFound(query, ORDER, MOMENT));
      }),
      { numRuns: 3000 },
    );
  });

  test('or its contrary finds a listed order, never both', () => {
    fc.assert(
      fc.property(searchNodes, (part) => {
        const contrary = isFound({ kind: 'not', part }, ORDER, MOMENT);
        expect(isFound(part, ORDER, MOMENT)).toBe(!contrary);
      }),
      { numRuns: 2000 },
    );
  });
});
