import { describe, expect, test } from 'vitest';
import { changeBody, filterParameters, includeParameters, listParameters } from '#lib/bigcommerce/order-parameters.ts';
import type { OrderFilter } from '#lib/bigcommerce/order-query.ts';
import type { OrderId } from '#lib/core/ids.ts';

/** Every filter that the platform documents, so that one left out shows. */
const ALL: Required<OrderFilter> = {
  minId: 1 as OrderId,
  maxId: 9 as OrderId,
  minTotal: '12.50',
  maxTotal: '99',
  customerId: 0,
  email: 'a@example.test',
  statusId: 0,
  cartId: 'c',
  paymentMethod: 'Cash',
  minDateCreated: '2026-01-01T00:00:00.000Z',
  maxDateCreated: '2026-01-02T00:00:00.000Z',
  minDateModified: '2026-01-03T00:00:00.000Z',
  maxDateModified: '2026-01-04T00:00:00.000Z',
  channelId: 1,
  externalOrderId: 'x-1',
  isDeleted: false,
};

test('every filter has its parameter, and values of zero and false are values', () => {
  expect(filterParameters(ALL)).toEqual({
    min_id: 1,
    max_id: 9,
    min_total: '12.50',
    max_total: '99',
    customer_id: 0,
    email: 'a@example.test',
    status_id: 0,
    cart_id: 'c',
    payment_method: 'Cash',
    min_date_created: '2026-01-01T00:00:00.000Z',
    max_date_created: '2026-01-02T00:00:00.000Z',
    min_date_modified: '2026-01-03T00:00:00.000Z',
    max_date_modified: '2026-01-04T00:00:00.000Z',
    channel_id: 1,
    external_order_id: 'x-1',
    is_deleted: false,
  });
});

describe('pages', () => {
  test('page, limit and sort go along', () => {
    expect(listParameters({ page: 3, limit: 250, sort: 'date_created:desc' })).toMatchObject({
      page: 3,
      limit: 250,
      sort: 'date_created:desc',
    });
  });

  test.each([0, -1, 251, Number.NaN])('a limit of %d is a mistake of ours', (limit) => {
    expect(() => listParameters({ limit })).toThrow(RangeError);
  });
});

describe('includes', () => {
  test('consignments come in the supported shape', () => {
    expect(includeParameters(['consignments.line_items', 'fees'])).toEqual({
      include: 'consignments.line_items,fees',
      consignment_structure: 'object',
    });
  });

  test('fees alone need no shape, none needs nothing', () => {
    expect(includeParameters(['fees'])).toEqual({ include: 'fees' });
    expect(includeParameters([])).toEqual({});
  });
});

describe('changes', () => {
  test.each([
    [{ statusId: 0 }, { status_id: 0 }],
    [{ staffNotes: '' }, { staff_notes: '' }],
    [
      { statusId: 2, staffNotes: 'sent' },
      { status_id: 2, staff_notes: 'sent' },
    ],
    [{ statusId: undefined }, {}],
  ])('%j names only what changes', (change, body) => {
    expect(changeBody(change)).toEqual(body);
  });
});
