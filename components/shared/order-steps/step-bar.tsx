'use client';

import { useTranslations } from 'use-intl/react';
import { Steps } from './order-steps-styles.ts';

export interface BarStep<Step extends string> {
  readonly step: Step;
  readonly name: string;
  /** How much is to be corrected in it; 0 as long as nobody should be told. */
  readonly problems: number;
  /** Nothing is missing in it. It is shown as done when none before it lacks anything either. */
  readonly isDone: boolean;
}

interface StepBarProps<Step extends string> {
  readonly current: Step;
  readonly steps: readonly BarStep<Step>[];
  readonly onStep: (step: Step) => void;
}

/** The steps of a new order; every one of them can be gone to at any time. */
export function StepBar<Step extends string>({ current, steps, onStep }: StepBarProps<Step>) {
  const t = useTranslations('newOrder');
  return (
    <nav aria-label={t('steps')}>
      <Steps>
        {steps.map(({ step, name, problems }, index) => (
          <li key={step}>
            <button
              aria-current={step === current ? 'step' : undefined}
              aria-label={`${index + 1}. ${name}${problems > 0 ? `, ${t('problems', { count: problems })}` : ''}`}
              data-done={steps.slice(0, index + 1).every((one) => one.isDone) || undefined}
              data-wrong={problems > 0 || undefined}
              onClick={() => onStep(step)}
              type="button"
            >
              <span>
                {index + 1}
                <span>. {name}</span>
              </span>
              {problems > 0 && <small>{t('problems', { count: problems })}</small>}
            </button>
          </li>
        ))}
      </Steps>
    </nav>
  );
}
