import type { CheckoutConsignment, CheckoutLine, CheckoutProblem, CheckoutView } from '#lib/checkouts/view-contract.ts';
import type { AddressDraft, AddressPart } from '#lib/core/address-draft.ts';
import type { CheckoutState } from './checkout-state.ts';

/** The steps of an order by way of the checkout; money is taken once it is an order. */
export const CHECKOUT_STEPS = ['customer', 'items', 'fulfilment', 'review'] as const;
export type CheckoutStep = (typeof CHECKOUT_STEPS)[number];

/** The step in which a problem can be solved. */
export function stepOf({ path }: Pick<CheckoutProblem, 'path'>): CheckoutStep {
  const [head] = path.split('.');
  if (head === 'billing') return 'customer';
  return head === 'consignments' || path.endsWith('.delivery') ? 'fulfilment' : 'items';
}

/** What keeps it from becoming an order, as far as the platform's side knows. */
export function openProblems({ view, told }: Pick<CheckoutState, 'view' | 'told'>): readonly CheckoutProblem[] {
  const known = view?.problems ?? [];
  return [...known, ...told.filter(({ path }) => !known.some((problem) => problem.path === path))];
}

/** How much there is to do in each step. `billing`: how many parts of what is typed there are wrong. */
export function countProblems(
  view: CheckoutView | null,
  told: readonly CheckoutProblem[],
  billing: number,
): Readonly<Record<CheckoutStep, number>> {
  const all = openProblems({ view, told });
  const count = (step: CheckoutStep) => all.filter((problem) => stepOf(problem) === step).length;
  return {
    customer: Math.max(billing, count('customer')),
    items: view === null ? 1 : count('items'),
    fulfilment: count('fulfilment'),
    review: 0,
  };
}

/** Where somebody goes on who comes back: at the first thing that is missing. */
export function firstStep(view: CheckoutView | null): CheckoutStep {
  if (view === null) return 'customer';
  const left = new Set(view.problems.map(stepOf));
  return CHECKOUT_STEPS.find((step) => left.has(step)) ?? 'review';
}

/** Lines that have to be sent and lie in no delivery yet. */
export function undelivered({ lines }: CheckoutView): readonly CheckoutLine[] {
  return lines.filter(({ needsDelivery, consignmentId }) => needsDelivery && consignmentId === null);
}

export function linesOf({ lines }: CheckoutView, { id }: CheckoutConsignment): readonly CheckoutLine[] {
  return lines.filter(({ consignmentId }) => consignmentId === id);
}

/** An address as a form takes it and the platform gets it: without the number that it has there. */
export function plainAddress({ id: _id, ...address }: AddressDraft & { readonly id?: unknown }): AddressDraft {
  return address;
}

/** An address of a delivery: the platform wants an e-mail address in it too, and that is the one of the bill unless told. */
export function mailed(address: AddressDraft & { readonly id?: unknown }, billingEmail: string): AddressDraft {
  const plain = plainAddress(address);
  return { ...plain, email: plain.email === '' ? billingEmail : plain.email };
}

/** The problems that were told about the parts of an address, by part. */
export function partProblems(
  at: string,
  problems: readonly CheckoutProblem[],
): Partial<Record<AddressPart, 'missing' | { readonly text: string }>> {
  return Object.fromEntries(
    problems.flatMap(({ path, text }) =>
      path.startsWith(`${at}.`) ? [[path.slice(at.length + 1), text === undefined ? 'missing' : { text }]] : [],
    ),
  );
}
