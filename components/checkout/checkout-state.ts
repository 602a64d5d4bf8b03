import type { CheckoutFailure, KnownLines, MadeOrder } from '#lib/checkouts/contract.ts';
import { changesBetween, withKept } from '#lib/checkouts/rules.ts';
import type { CheckoutChange, CheckoutProblem, CheckoutView } from '#lib/checkouts/view-contract.ts';

/** What the person must be told before anything else. */
export type CheckoutNotice =
  /** Somebody else changed it; what was sent last was not done. */
  | { readonly kind: 'changed'; readonly changes: readonly CheckoutChange[] }
  /** An answer was lost, and by now it is known how the checkout is. */
  | { readonly kind: 'looked'; readonly changes: readonly CheckoutChange[] }
  /** An answer was lost, and the checkout could not be read since. */
  | { readonly kind: 'unclear'; readonly id: string; readonly message: string }
  /** An answer was lost, and what was sent never arrived. */
  | { readonly kind: 'notArrived' }
  /** Whether there is an order is not known; asking for it again looks, and makes no second one. */
  | { readonly kind: 'orderUnclear'; readonly message: string }
  | { readonly kind: 'gone'; readonly id: string; readonly again: KnownLines }
  | { readonly kind: 'leftOut'; readonly lines: KnownLines['leftOut'] }
  | { readonly kind: 'failed'; readonly message: string };

export interface CheckoutState {
  /** Null until there is a first line: the platform has no empty carts. */
  readonly view: CheckoutView | null;
  /** Places of what is being sent. */
  readonly sending: readonly string[];
  readonly notice: CheckoutNotice | null;
  /** Why something was refused, by the place in the screen where that belongs. */
  readonly refusals: Readonly<Record<string, string>>;
  /** What kept it from becoming an order when that was asked for. */
  readonly told: readonly CheckoutProblem[];
  readonly made: { readonly orderId: number; readonly total: MadeOrder['total'] } | null;
}

/** A failed answer: what went wrong, and its words for a person. */
export type ToldFailure = (CheckoutFailure | { readonly problem: 'other' }) & {
  readonly message: string;
  readonly field?: string;
};

export const NOTHING_BEGUN: CheckoutState = {
  ...{ view: null, sending: [], notice: null, refusals: {}, told: [], made: null },
};

/** The state with another view of the checkout, and what that one left out kept. */
export function showing(state: CheckoutState, answer: CheckoutView): CheckoutState {
  const view = withKept(state.view, answer);
  const made = view.orderId === null ? state.made : { orderId: view.orderId, total: view.totals.grandTotal };
  return { ...state, view, made };
}

/** How the checkout was found after an answer was lost. */
export function afterLook(state: CheckoutState, view: CheckoutView): CheckoutState {
  const changes = state.view === null ? [] : changesBetween(state.view, view);
  return { ...showing(state, view), notice: { kind: 'looked', changes } };
}

/** What a failed answer to something sent at a place makes of the state. `id`: of the checkout. */
export function afterFailure(state: CheckoutState, place: string, id: string, failure: ToldFailure): CheckoutState {
  switch (failure.problem) {
    case 'changed': {
      const changes = state.view === null ? [] : changesBetween(state.view, failure.checkout);
      return { ...showing(state, failure.checkout), notice: { kind: 'changed', changes } };
    }
    case 'option_gone':
      return refusing(showing(state, failure.checkout), place, failure);
    case 'ordered':
      return state.view === null
        ? state
        : { ...state, made: { orderId: failure.orderId, total: state.view.totals.grandTotal } };
    case 'cart_gone':
      return { ...state, notice: { kind: 'gone', id, again: failure.again } };
    case 'not_ready':
      return { ...state, told: failure.problems };
    case 'unclear':
      return failure.checkout === null
        ? { ...state, notice: { kind: 'unclear', id, message: failure.message } }
        : afterLook(state, failure.checkout);
    case 'no_checkout':
    case 'ordering':
      return { ...state, notice: { kind: 'failed', message: failure.message } };
    default:
      // What keeps the order as a whole from being made has no field to stand beside.
      return place === 'order'
        ? { ...state, notice: { kind: 'failed', message: failure.message } }
        : refusing(state, place, failure);
  }
}

/** Beside the place itself, and beside its field where the platform names one. */
function refusing(state: CheckoutState, place: string, { message, field = '' }: ToldFailure): CheckoutState {
  const part = field.split('.').at(-1) ?? '';
  const refusals = { ...state.refusals, [place]: message };
  return { ...state, refusals: part === '' ? refusals : { ...refusals, [`${place}.${part}`]: message } };
}

/** The state without what was refused at a place and at its fields. */
export function forgiven(state: CheckoutState, place: string): CheckoutState {
  const kept = Object.entries(state.refusals).filter(([at]) => at !== place && !at.startsWith(`${place}.`));
  return { ...state, refusals: Object.fromEntries(kept) };
}
