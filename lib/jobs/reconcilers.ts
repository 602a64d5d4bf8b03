import type { Intent } from '#lib/db/intents.ts';
import { reconcileChange } from '#lib/orders/reconcile-service.ts';

type Reconcile = (
  ctx: Parameters<typeof reconcileChange>[0],
  intent: Intent,
) => Promise<'done' | 'failed' | 'asked' | 'still_open'>;

/** How an open write of each kind is looked up, by the action that its intent names. A kind without one fails the unit tests. */
const RECONCILERS: Readonly<Record<string, Reconcile>> = {
  'order.change': reconcileChange,
};

/** Throws for an action that nobody knows how to look up: that is a mistake in the program. */
export function reconcilerOf(action: string): Reconcile {
  const reconcile = RECONCILERS[action];
  if (reconcile === undefined) throw new Error('an intent with an action that no reconciler knows');
  return reconcile;
}
