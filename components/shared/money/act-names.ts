import type { MoneyAction } from '#lib/core/money-acts.ts';

/** The name of a money step in the texts. */
export const STEP_OF = {
  'refund.create': 'refund',
  'payment.capture': 'capture',
  'payment.void': 'void',
  'payment.charge': 'charge',
  'payment.record': 'record',
  'inventory.restock': 'restock',
} as const satisfies Record<MoneyAction, string>;
