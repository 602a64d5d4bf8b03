import { describe, expect, it } from 'vitest';
import {
  changeFlow,
  isPending,
  nextAttempt,
  openChange,
  seenOf,
  type Attempt,
  type ChangeEvent,
  type ChangeFlow,
} from '#components/shared/order-change/change-flow.ts';
import type { ChangeConflict } from '#lib/orders/contract.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

const seen = seenOf(orderRow());
const attempt: Attempt = { change: { statusId: 2 }, base: seen.base, key: 'key-1' };
const shipped = orderRow({ status: { id: 2, label: 'Shipped' }, base: 'b'.repeat(22) });
const conflict: ChangeConflict = {
  current: { statusId: 5, staffNotes: 'Call first.' },
  currentBase: 'c'.repeat(22),
  currentStatus: { id: 5, label: 'Cancelled' },
  modifiedAt: null,
};

function after(...events: readonly ChangeEvent[]): ChangeFlow {
  return events.reduce(changeFlow, openChange(seen));
}
const sent: ChangeEvent = { kind: 'sent', attempt };
const answered = (outcome: Extract<ChangeEvent, { kind: 'answered' }>['outcome']): ChangeEvent => ({
  kind: 'answered',
  outcome,
});
const unclear = answered({ kind: 'unclear', message: 'We don’t know yet.' });

describe('changeFlow', () => {
  it('opens with what the person saw', () => {
    expect(openChange(seen)).toEqual({ step: 'open', seen, problem: null, unanswered: null });
  });

  it('is pending while it sends and while it looks, and only then', () => {
    expect(isPending(openChange(seen))).toBe(false);
    expect(isPending(after(sent))).toBe(true);
    expect(isPending(after(sent, unclear))).toBe(true);
    expect(isPending(after(sent, unclear, { kind: 'read_failed' }))).toBe(false);
  });

  it('ignores a second sending while one is under way', () => {
    const again: ChangeEvent = { kind: 'sent', attempt: { ...attempt, key: 'key-2' } };
    expect(after(sent, again)).toEqual(after(sent));
  });

  it('is done when the answer says so', () => {
    expect(after(sent, answered({ kind: 'done', row: shipped }))).toMatchObject({ step: 'done', isFound: false });
  });

  it('ignores an answer that nobody waits for', () => {
    expect(after(answered({ kind: 'done', row: shipped }))).toEqual(openChange(seen));
  });

  it('goes back to the editor with the reason when the platform refuses', () => {
    const flow = after(sent, answered({ kind: 'refused', message: 'No.' }));
    expect(flow).toMatchObject({ step: 'open', problem: { kind: 'refused', message: 'No.' }, unanswered: null });
  });

  it('forgets the reason when the person goes on', () => {
    const refused = answered({ kind: 'refused', message: 'No.' });
    expect(after(sent, refused, { kind: 'edited' })).toEqual(openChange(seen));
  });

  describe('in a conflict', () => {
    const clash = after(sent, answered({ kind: 'conflict', conflict }));

    it('shows both sides', () => {
      expect(clash).toMatchObject({ step: 'conflict', seen, conflict, comparison: { clashing: ['statusId'] } });
    });

    it('keeps mine on the newer base, which counts as seen from then on', () => {
      const mine = nextAttempt(clash, { change: attempt.change }, 'key-2');
      expect(mine).toEqual({ change: { statusId: 2 }, base: conflict.currentBase, key: 'key-2' });
      const sending = changeFlow(clash, { kind: 'sent', attempt: mine });
      expect(sending).toMatchObject({
        step: 'sending',
        seen: { fields: conflict.current, statusLabel: 'Cancelled', base: conflict.currentBase },
      });
    });

    it('can be left for the editor, where saving meets the conflict again', () => {
      expect(changeFlow(clash, { kind: 'back' })).toEqual(openChange(seen));
    });
  });

  describe('after an unclear outcome', () => {
    it('looks, and takes nothing else meanwhile', () => {
      expect(after(sent, unclear)).toMatchObject({ step: 'checking', message: 'We don’t know yet.' });
      expect(after(sent, unclear, sent)).toEqual(after(sent, unclear));
      expect(after(sent, unclear, { kind: 'back' })).toEqual(after(sent, unclear));
    });

    it('is done when the order shows the change', () => {
      expect(after(sent, unclear, { kind: 'read', row: shipped })).toMatchObject({ step: 'done', isFound: true });
    });

    it('says so when the order stands as it was, and starts over from there', () => {
      const flow = after(sent, unclear, { kind: 'read', row: orderRow() });
      expect(flow).toMatchObject({ step: 'not_arrived' });
      expect(changeFlow(flow, { kind: 'back' })).toEqual(openChange(seen));
    });

    it('is a conflict when the order shows a third value', () => {
      const cancelled = orderRow({ status: { id: 5, label: 'Cancelled' }, base: 'c'.repeat(22) });
      expect(after(sent, unclear, { kind: 'read', row: cancelled })).toMatchObject({
        step: 'conflict',
        conflict: { current: { statusId: 5 }, currentBase: 'c'.repeat(22) },
      });
    });

    it('stays unclear when the order cannot be read, and can look again', () => {
      const flow = after(sent, unclear, { kind: 'read_failed' });
      expect(flow).toMatchObject({ step: 'unclear', message: 'We don’t know yet.' });
      expect(changeFlow(flow, { kind: 'check_again' })).toEqual(after(sent, unclear));
      expect(changeFlow(flow, sent)).toEqual(flow);
    });
  });
});

describe('nextAttempt', () => {
  it('takes the new key for a first sending', () => {
    expect(nextAttempt(openChange(seen), { change: { statusId: 2 } }, 'key-1')).toEqual(attempt);
  });

  it('goes again under the same key when no answer came, so that the act is done once', () => {
    const flow = after(sent, answered({ kind: 'failed', message: 'Offline.', isAnswered: false }));
    expect(nextAttempt(flow, { change: { statusId: 2 } }, 'key-2')).toBe(attempt);
  });

  it('takes a new key for another wish', () => {
    const flow = after(sent, answered({ kind: 'failed', message: 'Offline.', isAnswered: false }));
    expect(nextAttempt(flow, { change: { statusId: 5 } }, 'key-2').key).toBe('key-2');
    expect(nextAttempt(flow, { change: { statusId: 2, staffNotes: 'x' } }, 'key-2').key).toBe('key-2');
  });

  it.each([
    ['was refused', { kind: 'refused', message: 'No.' }],
    ['certainly failed', { kind: 'failed', message: 'Down.', isAnswered: true }],
  ] as const)('takes a new key when the last one %s: the old one would get the old answer', (_what, outcome) => {
    expect(nextAttempt(after(sent, answered(outcome)), { change: { statusId: 2 } }, 'key-2').key).toBe('key-2');
  });

  it('keeps the key of an unanswered wish while the person tries other choices and comes back', () => {
    const flow = after(sent, answered({ kind: 'failed', message: 'Offline.', isAnswered: false }), { kind: 'edited' });
    expect(nextAttempt(flow, { change: { statusId: 2 } }, 'key-2').key).toBe('key-1');
  });
});
