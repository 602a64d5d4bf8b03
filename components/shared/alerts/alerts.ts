/** A word on the outcome of what a person did, shown for a moment. */
export interface Outcome {
  readonly type: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
}

const waiting: Outcome[] = [];
let listener: (() => void) | null = null;

/** Shows the outcome in the corner of the page, on whatever screen the person is by then. */
export function showOutcome(outcome: Outcome): void {
  waiting.push(outcome);
  listener?.();
}

/** The outcomes not yet shown; they are taken by whoever asks. */
export function takeOutcomes(): readonly Outcome[] {
  return waiting.splice(0);
}

export function onOutcome(callback: () => void): () => void {
  listener = callback;
  return () => {
    listener = null;
  };
}
