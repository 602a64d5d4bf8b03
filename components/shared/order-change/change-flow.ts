import type { ChangeConflict, EditableOrder, OrderChange, OrderRow } from '#lib/orders/contract.ts';
import { compareChange, editableOf, judgeReading, type ChangeComparison } from './compare-change.ts';
import type { SendOutcome } from './send-outcome.ts';

/** What the person looked at when the dialog or editor opened. Fixed while it is open, whatever the screen behind reads. */
export interface SeenOrder {
  readonly fields: EditableOrder;
  readonly statusLabel: string;
  readonly base: string;
}

/** One wish as it is sent. The key names it: the server makes it true once, however often it arrives. */
export interface Attempt {
  readonly change: OrderChange;
  /** Why, where the person chose to say it. */
  readonly reason?: string | undefined;
  readonly base: string;
  readonly key: string;
}

export interface ChangeProblem {
  /** `refused`: the platform or a rule said no, so the message belongs beside the field. */
  readonly kind: 'refused' | 'failed';
  readonly message: string;
}

/** Where a change of an order stands, from the open editor to a settled outcome. */
export type ChangeFlow = { readonly seen: SeenOrder } & (
  | {
      readonly step: 'open';
      readonly problem: ChangeProblem | null;
      /** The last attempt where no answer told its outcome: the same wish goes again under the same key. */
      readonly unanswered: Attempt | null;
    }
  | { readonly step: 'sending'; readonly attempt: Attempt }
  | {
      readonly step: 'conflict';
      readonly attempt: Attempt;
      readonly conflict: ChangeConflict;
      readonly comparison: ChangeComparison;
    }
  /** The platform did not tell whether the change arrived; the order is being read to find out. Nothing is sent again. */
  | { readonly step: 'checking'; readonly attempt: Attempt; readonly message: string }
  | { readonly step: 'unclear'; readonly attempt: Attempt; readonly message: string }
  | { readonly step: 'not_arrived'; readonly attempt: Attempt; readonly row: OrderRow }
  | { readonly step: 'done'; readonly row: OrderRow; readonly isFound: boolean }
);

export type ChangeEvent =
  | { readonly kind: 'sent'; readonly attempt: Attempt }
  | { readonly kind: 'answered'; readonly outcome: SendOutcome }
  | { readonly kind: 'read'; readonly row: OrderRow }
  | { readonly kind: 'read_failed' }
  | { readonly kind: 'check_again' }
  /** The person went on typing or chose something else. */
  | { readonly kind: 'edited' }
  /** From a conflict or a failed outcome back to the editor, the wish kept. */
  | { readonly kind: 'back' };

/** What a row shows of an order, kept for the comparison when a change of it is sent. */
export function seenOf(row: OrderRow): SeenOrder {
  return { fields: editableOf(row), statusLabel: row.status.label, base: row.base };
}

export function openChange(seen: SeenOrder): ChangeFlow {
  return { step: 'open', seen, problem: null, unanswered: null };
}

/** The next state of a change. An event that has no meaning where the change stands (a second click) changes nothing. */
export function changeFlow(flow: ChangeFlow, event: ChangeEvent): ChangeFlow {
  switch (event.kind) {
    case 'sent':
      return flow.step === 'open' || flow.step === 'conflict'
        ? { step: 'sending', seen: seenWhenSent(flow), attempt: event.attempt }
        : flow;
    case 'answered':
      return flow.step === 'sending' ? afterAnswer(flow.seen, flow.attempt, event.outcome) : flow;
    case 'read':
      return flow.step === 'checking' ? afterReading(flow.seen, flow.attempt, event.row) : flow;
    case 'read_failed':
      return flow.step === 'checking' ? { ...flow, step: 'unclear' } : flow;
    case 'check_again':
      return flow.step === 'unclear' ? { ...flow, step: 'checking' } : flow;
    case 'edited':
      return flow.step === 'open' && flow.problem !== null ? { ...flow, problem: null } : flow;
    case 'back':
      return backToEditor(flow);
  }
}

/**
 * The attempt to send for a wish: the unanswered one when it says the same, so that its key is used again and the server
 * can tell that it is the same act; else one with the new key.
 */
export function nextAttempt(
  flow: ChangeFlow,
  { change, reason }: Pick<Attempt, 'change' | 'reason'>,
  newKey: string,
): Attempt {
  const unanswered = flow.step === 'open' ? flow.unanswered : null;
  const base = flow.step === 'conflict' ? flow.conflict.currentBase : flow.seen.base;
  return unanswered !== null &&
    unanswered.base === base &&
    isSameChange(unanswered.change, change) &&
    unanswered.reason === reason
    ? unanswered
    : { change, reason, base, key: newKey };
}

/** True while nothing may be closed, clicked or sent: the outcome is on its way. */
export function isPending(flow: ChangeFlow): boolean {
  return flow.step === 'sending' || flow.step === 'checking';
}

/** Who keeps a change in the face of a conflict has seen the newer values: they are the base from here on. */
function seenWhenSent(flow: ChangeFlow): SeenOrder {
  if (flow.step !== 'conflict') return flow.seen;
  const { current, currentBase, currentStatus } = flow.conflict;
  return { fields: current, base: currentBase, statusLabel: currentStatus.label };
}

function afterAnswer(seen: SeenOrder, attempt: Attempt, outcome: SendOutcome): ChangeFlow {
  switch (outcome.kind) {
    case 'done':
      return { step: 'done', seen, row: outcome.row, isFound: false };
    case 'conflict':
      return conflictOf(seen, attempt, outcome.conflict);
    case 'unclear':
      return { step: 'checking', seen, attempt, message: outcome.message };
    case 'refused':
    case 'failed':
      return {
        step: 'open',
        seen,
        problem: { kind: outcome.kind, message: outcome.message },
        unanswered: outcome.kind === 'failed' && !outcome.isAnswered ? attempt : null,
      };
  }
}

function afterReading(seen: SeenOrder, attempt: Attempt, row: OrderRow): ChangeFlow {
  const finding = judgeReading(seen.fields, attempt.change, row);
  switch (finding.kind) {
    case 'arrived':
      return { step: 'done', seen, row, isFound: true };
    case 'not_arrived':
      return { step: 'not_arrived', seen, attempt, row };
    case 'conflict':
      return conflictOf(seen, attempt, finding.conflict);
  }
}

function conflictOf(seen: SeenOrder, attempt: Attempt, conflict: ChangeConflict): ChangeFlow {
  const comparison = compareChange(seen.fields, attempt.change, conflict.current);
  return { step: 'conflict', seen, attempt, conflict, comparison };
}

function backToEditor(flow: ChangeFlow): ChangeFlow {
  switch (flow.step) {
    case 'conflict':
    case 'unclear':
      return openChange(flow.seen);
    case 'not_arrived':
      return openChange(seenOf(flow.row));
    default:
      return flow;
  }
}

function isSameChange(one: OrderChange, other: OrderChange): boolean {
  return one.statusId === other.statusId && one.staffNotes === other.staffNotes;
}
