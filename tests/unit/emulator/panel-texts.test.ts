import { describe, expect, test } from 'vitest';
import { listAddress, pageCount, readListQuery } from '#emulator/panel/orders/list-query.ts';
import { addressLines, customerName, dateText, moneyText, statusColour } from '#emulator/panel/orders/texts.ts';
import type { OrderHead } from '#emulator/state/order-records.ts';
import { mapleStore, orderOf } from './seeded-store.ts';

const { head } = orderOf(mapleStore(60), 120);
const headWith = (change: Partial<OrderHead>): OrderHead => ({ ...head, ...change });
const named = (change: Partial<OrderHead['billing_address']>) =>
  headWith({ billing_address: { ...head.billing_address, ...change } });

test.each([
  ['USD', 2, 1_234_500, '$123.45'],
  ['USD', 2, -5_000, '-$0.50'],
  ['JPY', 0, 12_340_000, '¥1,234'],
  ['KWD', 3, 12_345, 'KWD 1.235'],
])('an amount in %s', (code, decimal_places, units, text) => {
  const shown = moneyText(headWith({ default_currency_code: code, currency_code: 'EUR', decimal_places }), units);
  expect(shown.replace(/\u00a0/g, ' ')).toBe(text);
});

test.each([
  ['M jS Y @ g:i A', 'America/New_York', '2026-11-21T02:05:00Z', 'Nov 20th 2026 @ 9:05 PM'],
  ['M jS Y @ g:i A', 'Europe/Berlin', '2026-11-21T02:05:00Z', 'Nov 21st 2026 @ 3:05 AM'],
  ['M jS Y @ g:i A', 'UTC', '2026-02-02T00:00:00Z', 'Feb 2nd 2026 @ 12:00 AM'],
  ['M jS Y @ g:i A', 'UTC', '2026-02-13T12:00:00Z', 'Feb 13th 2026 @ 12:00 PM'],
  ['jS', 'UTC', '2026-03-23T12:00:00Z', '23rd'],
  ['j. M Y, H:i', 'Asia/Kolkata', '2026-11-09T19:29:00Z', '10. Nov 2026, 00:59'],
  ['d/m/Y H:i', 'UTC', '2026-01-05T07:03:00Z', '05/01/2026 07:03'],
  ['Y-m-d', 'Pacific/Kiritimati', '2026-12-31T12:00:00Z', '2027-01-01'],
])('%s in %s', (extendedDisplay, zone, at, text) => {
  const preferences = {
    timeZone: { name: zone, rawOffset: 0, dstOffset: 0 },
    dateFormat: { display: 'Y', export: 'Y', extendedDisplay },
    entersTax: false,
  };
  expect(dateText(Date.parse(at) / 1000, preferences)).toBe(text);
});

describe('names and addresses', () => {
  test.each([
    [{ first_name: 'Kim', last_name: 'Sample' }, 'Kim Sample'],
    [{ first_name: '', last_name: 'Sample' }, 'Sample'],
    [{ first_name: '', last_name: '', company: 'Acme' }, 'Acme'],
    [{ first_name: ' ', last_name: '', company: '' }, '(no name)'],
  ])('%o is called %s', (change, name) => expect(customerName(named(change))).toBe(name));

  test('empty lines are left out', () => {
    const empty = Object.fromEntries(Object.keys(head.billing_address).map((key) => [key, '']));
    const { billing_address: address } = named({ ...empty, first_name: 'Kim', city: 'Brooklyn', zip: '11211' });
    expect(addressLines(address)).toEqual(['Kim', 'Brooklyn, 11211']);
  });

  test('each status has a colour, and so has one that nobody knows', () => {
    for (let id = 0; id <= 15; id++) expect(statusColour(id)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('the list’s address', () => {
  test.each([
    [{}, { statusId: null, page: 1 }],
    [
      { status: '11', page: '2' },
      { statusId: 11, page: 2 },
    ],
    [{ status: '0' }, { statusId: 0, page: 1 }],
    [
      { status: '', page: '' },
      { statusId: null, page: 1 },
    ],
    [
      { status: '111', page: '0' },
      { statusId: null, page: 1 },
    ],
    [
      { status: '-1', page: '-1' },
      { statusId: null, page: 1 },
    ],
    [
      { status: 'x', page: '1e9' },
      { statusId: null, page: 1 },
    ],
  ])('%o is read', (params, expected) => expect(readListQuery(params)).toEqual(expected));

  test.each([
    [{ statusId: null, page: 1 }, '/o'],
    [{ statusId: 0, page: 1 }, '/o?status=0'],
    [{ statusId: null, page: 3 }, '/o?page=3'],
    [{ statusId: 11, page: 3 }, '/o?status=11&page=3'],
  ])('%o is written, and read back', (query, address) => {
    expect(listAddress('/o', query)).toBe(address);
    const params = Object.fromEntries(new URL(address, 'http://panel.invalid').searchParams);
    expect(readListQuery(params)).toEqual(query);
  });

  test.each([
    [0, 1],
    [1, 1],
    [20, 1],
    [21, 2],
    [400, 20],
  ])('%i orders take %i pages', (rows, pages) => expect(pageCount(rows)).toBe(pages));
});
