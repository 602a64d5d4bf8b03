'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Footer } from './order-steps-styles.ts';

interface StepFooterProps {
  /** What it comes to. */
  readonly total: string;
  /** Name of the step that follows; undefined on the last one, which creates the order. */
  readonly next: string | undefined;
  /** Something is being sent: neither on nor back. */
  readonly isBusy: boolean;
  /** Undefined on the first step. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: () => void;
  readonly onCreate: () => void;
}

/** The total, and the ways on and back, always in sight. */
export function StepFooter({ total, next, isBusy, onPrevious, onNext, onCreate }: StepFooterProps) {
  const t = useTranslations('newOrder');
  return (
    <Footer>
      <Text as="span" marginBottom="none">
        {total}
      </Text>
      <div>
        {onPrevious !== undefined && (
          <Button disabled={isBusy} mobileWidth="auto" onClick={onPrevious} type="button" variant="secondary">
            {t('previous')}
          </Button>
        )}
        {next === undefined ? (
          <Button isLoading={isBusy} mobileWidth="auto" onClick={onCreate} type="button" variant="primary">
            {t('create')}
          </Button>
        ) : (
          <Button isLoading={isBusy} mobileWidth="auto" onClick={onNext} type="button" variant="primary">
            {t('next', { step: next })}
          </Button>
        )}
      </div>
    </Footer>
  );
}
