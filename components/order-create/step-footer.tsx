'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { STEPS, type Step } from '#lib/order-create/limits.ts';
import type { DraftTotals } from '#lib/order-create/totals-rules.ts';
import { Footer } from './create-styles.ts';

interface StepFooterProps {
  readonly step: Step;
  readonly totals: DraftTotals;
  readonly currencyCode: string;
  readonly isPlacing: boolean;
  readonly onStep: (step: Step) => void;
  /** Goes on, if nothing in this step is wrong. */
  readonly onLeave: (next: Step) => void;
  readonly onCreate: () => void;
}

/** The total, and the ways on and back, always in sight. */
export function StepFooter({ step, totals, currencyCode, isPlacing, onStep, onLeave, onCreate }: StepFooterProps) {
  const t = useTranslations('newOrder');
  const format = useStoreFormat();
  const at = STEPS.indexOf(step);
  const [before, next] = [STEPS[at - 1], STEPS[at + 1]];
  const total = format.money({ amount: totals.total.incTax, currencyCode });
  return (
    <Footer>
      <Text as="span" marginBottom="none">
        {t(totals.isEstimate ? 'footer.estimate' : 'footer.total', { total })}
      </Text>
      <div>
        {before !== undefined && (
          <Button
            disabled={isPlacing}
            mobileWidth="auto"
            onClick={() => onStep(before)}
            type="button"
            variant="secondary"
          >
            {t('previous')}
          </Button>
        )}
        {next === undefined ? (
          <Button isLoading={isPlacing} mobileWidth="auto" onClick={onCreate} type="button" variant="primary">
            {t('create')}
          </Button>
        ) : (
          <Button mobileWidth="auto" onClick={() => onLeave(next)} type="button" variant="primary">
            {t('next', { step: t(`step.${next}`) })}
          </Button>
        )}
      </div>
    </Footer>
  );
}
