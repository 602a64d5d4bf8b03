'use client';

import { ProgressBar } from '@bigcommerce/big-design';

interface NamedProgressBarProps {
  /** What goes on, for those who cannot see the bar. */
  readonly name: string;
  /** From 0 to 100; null while nobody knows. */
  readonly percent: number | null;
}

/** BigDesign's bar with a name: its own takes none, and a bar without one says nothing to a screen reader. */
export function NamedProgressBar({ name, percent }: NamedProgressBarProps) {
  return (
    <div
      aria-label={name}
      aria-valuemax={100}
      aria-valuemin={0}
      role="progressbar"
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
    >
      <div aria-hidden>
        <ProgressBar {...(percent === null ? {} : { percent })} />
      </div>
    </div>
  );
}
