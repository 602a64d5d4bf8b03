import { describe, expect, test } from 'vitest';
import { outcomeOfError, replaceRow } from '#lib/client/orders.ts';
import { RequestError } from '#lib/client/request-error.ts';
import type { ErrorCode } from '#lib/core/error-codes.ts';
import type { OrderPage, OrderRow } from '#lib/orders/contract.ts';

const row = (id: number, label: string) => ({ id, status: { id: 1, label } }) as OrderRow;
const page: OrderPage = {
  rows: [row(1, 'Pending'), row(2, 'Pending')],
  unreadable: [],
  page: 1,
  limit: 50,
  hasMore: false,
  asOf: '2026-11-21T08:00:00.000Z',
};

describe('a changed row', () => {
  test('takes its old self’s place', () => {
    const changed = replaceRow(page, row(2, 'Shipped'));
    expect(changed.rows.map(({ id, status }) => [id, status.label])).toEqual([
      [1, 'Pending'],
      [2, 'Shipped'],
    ]);
    expect(changed.rows[0]).toBe(page.rows[0]);
  });

  test('of an order that is not on the page changes nothing', () => {
    expect(replaceRow(page, row(3, 'Shipped'))).toBe(page);
  });
});

function errorOf(status: number, code: ErrorCode): RequestError {
  return new RequestError(status, { code, message: 'm', requestId: 'r' });
}

describe('what a failed change means', () => {
  test.each([
    [0, 'unavailable', 'unknown'],
    [502, 'outcome_unknown', 'unknown'],
    [504, 'unavailable', 'unknown'],
    [502, 'unavailable', 'unknown'],
    [500, 'internal', 'unknown'],
    [422, 'refused_by_platform', 'failed'],
    [503, 'platform_unavailable', 'failed'],
    [403, 'forbidden', 'failed'],
    [401, 'session_ended', 'failed'],
    [409, 'store_needs_approval', 'failed'],
  ] as const)('%d %s: %s', (status, code, kind) => {
    expect(outcomeOfError(errorOf(status, code)).kind).toBe(kind);
  });

  test('a conflict comes with what stands on the platform', () => {
    const conflict = {
      current: { statusId: 2, staffNotes: '' },
      currentBase: 'b',
      currentStatus: { id: 2, label: 'Shipped' },
      modifiedAt: null,
    };
    const error = new RequestError(409, { code: 'conflict', message: 'm', requestId: 'r' }, conflict);
    expect(outcomeOfError(error)).toMatchObject({ kind: 'conflict', conflict });
  });
});
