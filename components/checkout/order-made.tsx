'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { CreateFrame } from '#components/shared/order-steps/create-frame.tsx';
import { Buttons } from '#components/shared/product-picker/picker-form-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrderPayments } from '#lib/client/money.ts';
import { useMay } from '#lib/client/session.ts';
import type { CheckoutState } from './checkout-state.ts';

/** The checkout became an order, which waits for its payment. */
export function OrderMade({ made }: { readonly made: NonNullable<CheckoutState['made']> }) {
  const t = useTranslations('checkout.made');
  const format = useStoreFormat();
  const router = useRouter();
  const mayTakeMoney = useMay('money:act');
  const { storeHash } = useParams<{ storeHash: string }>();
  const href = `/stores/${storeHash}/orders/${made.orderId}`;
  return (
    <CreateFrame>
      <Panel header={t('title', { id: made.orderId })}>
        <FocusedOnce>
          <Text bold>{t('total', { total: format.money(made.total) })}</Text>
          <Text marginBottom="none">{t('next')}</Text>
        </FocusedOnce>
        <Buttons>
          <Button mobileWidth="auto" onClick={() => router.replace(href)} type="button" variant="primary">
            {t('open')}
          </Button>
          {mayTakeMoney && <PayButton href={`${href}/pay`} orderId={made.orderId} />}
        </Buttons>
      </Panel>
    </CreateFrame>
  );
}

/** The way to the order's payment, where the store takes payments in this app. */
function PayButton({ orderId, href }: { readonly orderId: number; readonly href: string }) {
  const t = useTranslations('checkout.made');
  const router = useRouter();
  const { data } = useOrderPayments(orderId);
  if (data?.takesPayments !== true) return null;
  return (
    <Button mobileWidth="auto" onClick={() => router.replace(href)} type="button" variant="secondary">
      {t('pay')}
    </Button>
  );
}
