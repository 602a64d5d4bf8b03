import { describe, expect, it } from 'vitest';
import { isListBehind } from '#components/shared/order-screen/list-behind.ts';
import { orderProblem, PROBLEM_VIEWS } from '#components/order-detail/order-problem.ts';
import { panelState } from '#components/order-detail/panel-state.ts';
import { ledgerFlags } from '#components/order-detail/payments/ledger-flags.ts';
import { ERROR_STATUS, type ErrorCode } from '#lib/core/error-codes.ts';

const isEmpty = (items: readonly string[]) => items.length === 0;
const failure = { message: 'BigCommerce could not be reached.' };

describe('panelState', () => {
  it.each([
    ['loads at first', { data: undefined, error: undefined }, { kind: 'loading' }],
    ['fails', { data: undefined, error: failure }, { kind: 'failed', message: failure.message }],
    ['is empty', { data: [], error: undefined }, { kind: 'empty' }],
    ['shows what it has', { data: ['a'], error: undefined }, { kind: 'shown', items: ['a'], failure: null }],
    [
      'keeps what it has when reading it again fails, and says so',
      { data: ['a'], error: failure },
      { kind: 'shown', items: ['a'], failure: failure.message },
    ],
    [
      'does not claim to be empty when reading it again fails',
      { data: [], error: failure },
      { kind: 'shown', items: [], failure: failure.message },
    ],
  ] as const)('%s', (_what, answer, state) => {
    expect(panelState<readonly string[]>(answer, isEmpty)).toEqual(state);
  });
});

describe('orderProblem', () => {
  it.each([
    ['not_found', 'notFound'],
    ['bad_request', 'invalidNumber'],
    ['forbidden', 'forbidden'],
    ['store_needs_approval', 'needsApproval'],
    ['session_ended', 'sessionEnded'],
    ['platform_unavailable', 'platformDown'],
    ['platform_unreadable', 'platformDown'],
    ['too_many_requests', 'platformDown'],
    ['unavailable', 'failed'],
    ['internal', 'failed'],
  ] as const)('%s is %s', (code, problem) => {
    expect(orderProblem(code)).toBe(problem);
  });

  it('leaves nobody without a way out, whatever the error', () => {
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[])
      expect(PROBLEM_VIEWS[orderProblem(code)].waysOut.length).toBeGreaterThan(0);
  });

  it('offers to try again only where that can help', () => {
    expect(PROBLEM_VIEWS.notFound.waysOut).not.toContain('tryAgain');
    expect(PROBLEM_VIEWS.invalidNumber.waysOut).not.toContain('tryAgain');
    expect(PROBLEM_VIEWS.platformDown.waysOut).toContain('tryAgain');
  });
});

describe('ledgerFlags', () => {
  it('is silent about a plain success', () => {
    expect(ledgerFlags({ event: 'purchase', isOk: true, isFraudReview: false, isTest: false })).toEqual([]);
  });

  it('names what went wrong before what is merely special', () => {
    expect(ledgerFlags({ event: 'purchase', isOk: false, isFraudReview: true, isTest: true })).toEqual([
      'failed',
      'fraudReview',
      'test',
    ]);
  });
});

describe('isListBehind', () => {
  const list = { url: 'https://app.example/stores/abc123/orders?status=11&page=2', sameDocument: true };
  const detail = { url: 'https://app.example/stores/abc123/orders/118', sameDocument: true };
  const path = '/stores/abc123/orders';

  it('finds the list one step back, in whatever state it was left', () => {
    expect(isListBehind([list, detail], 1, path)).toBe(true);
  });

  it.each([
    ['the order was opened first', [detail], 0],
    ['another order lies behind', [list, detail, detail], 2],
    ['the list lies ahead', [detail, list], 0],
    ['going back would load the page anew', [{ ...list, sameDocument: false }, detail], 1],
    ['the browser does not tell', [{ ...list, url: null }, detail], 1],
    ['it is another store’s list', [{ ...list, url: 'https://app.example/stores/zzz999/orders' }, detail], 1],
  ])('does not when %s', (_what, entries, index) => {
    expect(isListBehind(entries, index, path)).toBe(false);
  });
});
