'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { CouponPanel } from './coupon-panel.tsx';
import { DiscountPanel } from './discount-panel.tsx';
import { FeesPanel } from './fees-panel.tsx';
import { LinkPanel } from './link-panel.tsx';
import { MessagePanel } from './message-panel.tsx';
import { ReviewFacts } from './review-facts.tsx';
import type { StepProps } from './step-props.ts';
import { useCheckoutState } from './use-checkout-store.ts';

/** Everything once more, what is taken off and put on, and what happens next. */
export function ReviewStep({ beginning, onStep }: StepProps) {
  const t = useTranslations('checkout.review');
  const { view } = useCheckoutState();
  if (view === null)
    return (
      <Panel header={t('title')}>
        <Text>{t('noLines')}</Text>
        <Button mobileWidth="auto" onClick={() => onStep('items')} type="button" variant="secondary">
          {t('toItems')}
        </Button>
      </Panel>
    );
  return (
    <Stack>
      <ReviewFacts beginning={beginning} onStep={onStep} view={view} />
      <CouponPanel view={view} />
      <DiscountPanel view={view} />
      <FeesPanel view={view} />
      <MessagePanel view={view} />
      <LinkPanel id={view.id} />
      <Panel header={t('after')}>
        <Text>{t('mails')}</Text>
        <Text marginBottom="none">{t('incomplete')}</Text>
      </Panel>
    </Stack>
  );
}
