'use client';

import { useTranslations } from 'use-intl/react';
import type { DraftProblem } from '#lib/order-create/contract.ts';
import { STEPS, type Step } from '#lib/order-create/limits.ts';
import { Steps } from './create-styles.ts';

interface StepBarProps {
  readonly current: Step;
  readonly problems: readonly DraftProblem[];
  readonly tried: ReadonlySet<Step>;
  readonly onStep: (step: Step) => void;
}

/** The four steps in the platform's order; every one of them can be gone to at any time. */
export function StepBar({ current, problems, tried, onStep }: StepBarProps) {
  const t = useTranslations('newOrder');
  return (
    <nav aria-label={t('steps')}>
      <Steps>
        {STEPS.map((step, index) => {
          const count = problems.filter((problem) => problem.step === step).length;
          const isWrong =
            count > 0 &&
            (tried.has(step) || problems.some(({ step: at, problem }) => at === step && problem === 'refused'));
          return (
            <li key={step}>
              <button
                aria-current={step === current ? 'step' : undefined}
                aria-label={`${index + 1}. ${t(`step.${step}`)}${isWrong ? `, ${t('problems', { count })}` : ''}`}
                data-done={count === 0 || undefined}
                data-wrong={isWrong || undefined}
                onClick={() => onStep(step)}
                type="button"
              >
                <span>
                  {index + 1}
                  <span>. {t(`step.${step}`)}</span>
                </span>
                {isWrong && <small>{t('problems', { count })}</small>}
              </button>
            </li>
          );
        })}
      </Steps>
    </nav>
  );
}
