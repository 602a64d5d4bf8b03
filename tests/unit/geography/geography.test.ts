import { describe, expect, test } from 'vitest';
import { EMPTY_ADDRESS } from '#lib/core/address-draft.ts';
import { isPastedAddress, readPastedAddress } from '#lib/geography/paste-rules.ts';
import { addressProblems, addressWords, hasPostalCodes } from '#lib/geography/rules.ts';
import { readCountries, readStates } from '#lib/geography/service.ts';
import { BILLING } from '#tests/fixtures/order-drafts.ts';
import { standingClock } from '#tests/fixtures/order-context.ts';

const COUNTRIES = [
  { id: 1, name: 'United States', code: 'US' },
  { id: 2, name: 'Germany', code: 'DE' },
  { id: 3, name: 'United Kingdom', code: 'GB' },
];
const STATES = [{ name: 'New York', abbreviation: 'NY' }];
const read = (text: string) =>
  readPastedAddress(text, COUNTRIES, (code) => (code === 'DE' || code === 'GB' ? [] : STATES));

describe('a pasted address', () => {
  test.each<[string, string, object]>([
    [
      'of the United States',
      'Ada Maria Moreno\nPine & Co\n12 Pine St\nApt 4\nAlbany, NY 12207-1234\nUnited States\nada@example.com\n+1 718-555-0142',
      {
        ...{
          firstName: 'Ada Maria',
          lastName: 'Moreno',
          company: 'Pine & Co',
          street1: '12 Pine St',
          street2: 'Apt 4',
        },
        ...{ city: 'Albany', state: 'New York', zip: '12207-1234', country: 'United States', countryCode: 'US' },
        ...{ email: 'ada@example.com', phone: '+1 718-555-0142' },
      },
    ],
    [
      'of Germany',
      'Jonas Weber\r\nLindenstr. 5\r\n10969 Berlin\r\nGermany',
      {
        firstName: 'Jonas',
        lastName: 'Weber',
        street1: 'Lindenstr. 5',
        city: 'Berlin',
        zip: '10969',
        country: 'Germany',
        countryCode: 'DE',
      },
    ],
    [
      'of London, by its code',
      'Tom Reed\n221B Baker St\nLondon NW1 6XE\nGB',
      {
        firstName: 'Tom',
        lastName: 'Reed',
        street1: '221B Baker St',
        city: 'London',
        zip: 'NW1 6XE',
        country: 'United Kingdom',
        countryCode: 'GB',
      },
    ],
    [
      'without a country, from a table',
      'Ada Moreno\t12 Pine St\tAlbany NY 12207',
      { firstName: 'Ada', lastName: 'Moreno', street1: '12 Pine St', city: 'Albany', state: 'New York', zip: '12207' },
    ],
  ])('%s', (_, text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test('is more than two lines: less is the field’s own', () => {
    expect(['12 Pine St', 'Ada\nMoreno', 'Ada\n\n12 Pine St\nAlbany'].map(isPastedAddress)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('never takes long, whatever was pasted', () => {
    const text = `Ada\n${'1 '.repeat(5_000)}\n${'a'.repeat(20_000)}\n${'a '.repeat(5_000)}`;
    expect(read(text).firstName).toBe('Ada');
  });
});

describe('what is wrong with an address', () => {
  const demands = { states: ['New York', 'Ohio'], needsEmail: true };

  test('is nothing where all is there', () => {
    expect(addressProblems(BILLING, demands)).toEqual({});
    expect(addressProblems({ ...BILLING, state: '' }, { states: [], needsEmail: true })).toEqual({});
  });

  test('is every part that is missing', () => {
    expect(Object.keys(addressProblems(EMPTY_ADDRESS, { states: [], needsEmail: false })).toSorted()).toEqual([
      ...['city', 'countryCode', 'firstName', 'lastName', 'street1', 'zip'],
    ]);
  });

  test('is told from top to bottom of the form, so that its first problem is the first field', () => {
    expect(Object.keys(addressProblems(EMPTY_ADDRESS, demands))).toEqual([
      ...['firstName', 'lastName', 'email', 'countryCode', 'street1', 'city', 'state', 'zip'],
    ]);
    expect(Object.keys(addressProblems({ ...BILLING, zip: '', city: '' }, demands))).toEqual(['city', 'zip']);
  });

  test.each([
    [{ state: 'NY' }, { state: 'stateNotListed' }],
    [{ state: '' }, { state: 'missing' }],
    [{ zip: '1' }, { zip: 'zipTooShort' }],
    [{ email: 'ada' }, { email: 'notEmail' }],
    [{ email: '' }, { email: 'missing' }],
  ])('%o: %o', (change, problems) => {
    expect(addressProblems({ ...BILLING, ...change }, demands)).toEqual(problems);
  });
});

test('parts are called as people of the country call them', () => {
  expect(addressWords('US')).toEqual({ state: 'state', zip: 'zip' });
  expect(addressWords('JP')).toEqual({ state: 'prefecture', zip: 'postalCode' });
  expect(addressWords('GB')).toEqual({ state: 'county', zip: 'postcode' });
  expect(addressWords('')).toEqual({ state: 'region', zip: 'postalCode' });
  expect(['US', 'HK'].map(hasPostalCodes)).toEqual([true, false]);
});

describe('places', () => {
  function ctxOf(storeHash: string) {
    const asked: string[] = [];
    const clock = standingClock();
    const geography = {
      countries: async () => {
        asked.push('countries');
        return [{ id: 1, name: 'United States', iso2: 'US' }];
      },
      states: async (countryId: number) => {
        asked.push(`states ${countryId}`);
        if (countryId === 9) throw new Error('no answer');
        return [{ id: 7, name: 'Ohio', abbreviation: 'OH' }];
      },
    };
    return { asked, clock, ctx: { store: { storeHash }, clock, bigcommerce: { geography: geography as never } } };
  }

  test('are asked for once in six hours by each store', async () => {
    const { ctx, clock, asked } = ctxOf('store1');
    const [first, second] = await Promise.all([readCountries(ctx), readCountries(ctx)]);
    expect(first).toEqual([{ id: 1, name: 'United States', code: 'US' }]);
    expect(second).toBe(first);
    expect(await readStates(ctx, 1)).toEqual([{ name: 'Ohio', abbreviation: 'OH' }]);
    const other = ctxOf('store2');
    await readCountries(other.ctx);
    expect([asked, other.asked]).toEqual([['countries', 'states 1'], ['countries']]);
    clock.advance(6 * 3_600_000 + 1);
    await readCountries(ctx);
    expect(asked).toHaveLength(3);
  });

  test('that could not be read are asked for again', async () => {
    const { ctx, asked } = ctxOf('store3');
    await expect(readStates(ctx, 9)).rejects.toThrow();
    await expect(readStates(ctx, 9)).rejects.toThrow();
    expect(asked).toHaveLength(2);
  });
});
