import type { NewOrderOptions } from '#lib/order-create/contract.ts';
import type { CheckoutStep } from './step-rules.ts';
import type { Beginning } from './use-beginning.ts';
import type { Billing } from './use-billing.ts';

/** What each step of a checkout is given, besides its store. */
export interface StepProps {
  readonly options: NewOrderOptions;
  readonly billing: Billing;
  readonly beginning: Beginning;
  /** Somebody wanted to go on from here: also what is still empty is wrong now. */
  readonly isTried: boolean;
  readonly onStep: (step: CheckoutStep) => void;
}
