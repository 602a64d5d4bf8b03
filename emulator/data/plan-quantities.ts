import type { OrderPlan } from './order-plan.ts';

/** Pieces shipped of each line, in line order. A partly shipped order has half of its pieces under way. */
export function shippedQuantities(plan: OrderPlan): number[] {
  const physical = plan.lines.map((line) => (line.kind === 'physical' && !plan.pickup ? line.quantity : 0));
  if (plan.fate.shipped === 'none') return plan.lines.map(() => 0);
  if (plan.fate.shipped === 'all') return physical;
  let left = Math.floor(physical.reduce((sum, quantity) => sum + quantity, 0) / 2);
  return physical.map((quantity) => {
    const shipped = Math.min(quantity, left);
    left -= shipped;
    return shipped;
  });
}

/** Pieces refunded of each line: all of them, or one of the first line. */
export function refundedQuantities(plan: OrderPlan): number[] {
  if (plan.fate.refunded === 'all') return plan.lines.map((line) => line.quantity);
  return plan.lines.map((_, index) => (plan.fate.refunded === 'part' && index === 0 ? 1 : 0));
}
