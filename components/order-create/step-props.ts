import type { DraftContent, NewOrderOptions } from '#lib/order-create/contract.ts';

/** What each step of a new order is given. */
export interface StepProps {
  readonly content: DraftContent;
  readonly onChange: (change: Partial<DraftContent>) => void;
  readonly options: NewOrderOptions;
  /** The words for what is wrong at a field; undefined for nothing, and before the step was tried. */
  readonly errorOf: (path: string) => string | undefined;
}
