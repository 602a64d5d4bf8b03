'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { CreateFrame } from '#components/shared/order-steps/create-frame.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutState } from './checkout-state.ts';

/** The checkout became an order, which waits for its payment. */
export function OrderMade({ made }: { readonly made: NonNullable<CheckoutState['made']> }) {
  const t = useTranslations('checkout.made');
  const format = useStoreFormat();
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  return (
    <CreateFrame>
      <Panel header={t('title', { id: made.orderId })}>
        <FocusedOnce>
          <Text bold>{t('total', { total: format.money(made.total) })}</Text>
          <Text marginBottom="none">{t('next')}</Text>
        </FocusedOnce>
        <Button
          mobileWidth="auto"
          onClick={() => router.replace(`/stores/${storeHash}/orders/${made.orderId}`)}
          type="button"
          variant="primary"
        >
          {t('open')}
        </Button>
      </Panel>
    </CreateFrame>
  );
}
