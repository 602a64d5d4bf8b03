import { describe, expect, it } from 'vitest';
import { sendOutcome } from '#components/shared/order-change/send-outcome.ts';
import type { ErrorCode } from '#lib/core/error-codes.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { ChangeConflict } from '#lib/orders/contract.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

const error = (code: ErrorCode): ErrorBody => ({ code, message: 'What happened.', requestId: 'r1' });

describe('sendOutcome', () => {
  it('is done with the row that was read back', () => {
    const row = orderRow();
    expect(sendOutcome({ kind: 'done', row })).toEqual({ kind: 'done', row });
  });

  it('hands a conflict over', () => {
    const conflict: ChangeConflict = {
      current: { statusId: 5, staffNotes: '' },
      currentBase: 'c'.repeat(22),
      currentStatus: { id: 5, label: 'Cancelled' },
      modifiedAt: null,
    };
    expect(sendOutcome({ kind: 'conflict', conflict, error: error('conflict') })).toEqual({
      kind: 'conflict',
      conflict,
    });
  });

  it.each(['refused_by_platform', 'unprocessable', 'bad_request'] as const)('%s is a refusal', (code) => {
    expect(sendOutcome({ kind: 'failed', error: error(code) })).toEqual({ kind: 'refused', message: 'What happened.' });
  });

  it.each([
    'platform_unavailable',
    'forbidden',
    'not_found',
    'too_many_requests',
    'session_ended',
    'internal',
  ] as const)('%s failed for certain', (code) => {
    const outcome = { kind: 'failed', message: 'What happened.', isAnswered: true };
    expect(sendOutcome({ kind: 'failed', error: error(code) })).toEqual(outcome);
  });

  it('the same act still under way has no answer of its own yet', () => {
    const outcome = { kind: 'failed', message: 'What happened.', isAnswered: false };
    expect(sendOutcome({ kind: 'failed', error: error('conflict') })).toEqual(outcome);
  });

  it('tells the platform’s silence, which is looked up, from our own server’s, which is asked again', () => {
    expect(sendOutcome({ kind: 'unknown', error: error('outcome_unknown') })).toEqual({
      kind: 'unclear',
      message: 'What happened.',
    });
    expect(sendOutcome({ kind: 'unknown', error: error('unavailable') })).toEqual({
      kind: 'failed',
      message: 'What happened.',
      isAnswered: false,
    });
  });
});
