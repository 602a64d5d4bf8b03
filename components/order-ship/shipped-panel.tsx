'use client';

import { Button, InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { OfferedStatus } from '#components/shared/change-status/offered-status.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';
import type { ShipmentDone } from '#lib/shipments/contract.ts';
import type { Sent } from './use-shipping.ts';

interface ShippedPanelProps {
  readonly orderId: number;
  readonly sent: readonly Sent[];
  readonly last: ShipmentDone;
  readonly isMoreLeft: boolean;
}

/** What has left, and where the order stands now. */
export function ShippedPanel({ orderId, sent, last, isMoreLeft }: ShippedPanelProps) {
  const t = useTranslations('shipping.shipped');
  const router = useRouter();
  const href = useOrderPath(orderId);
  const [isStatusSet, setIsStatusSet] = useState(false);
  return (
    <Panel header={t('title')}>
      <FocusedOnce>
        <InlineMessage
          messages={[
            { text: t('done', { count: sent.length, status: visibleText(last.order.statusLabel) }) },
            ...(isMoreLeft ? [{ text: t('moreLeft') }] : []),
          ]}
          type="success"
        />
      </FocusedOnce>
      {sent.map(({ shipmentId, trackingNumber, pieces }) => (
        <Text key={shipmentId} marginBottom="xSmall">
          {t('package', { number: String(shipmentId), pieces })}{' '}
          {trackingNumber === '' ? t('noNumber') : <FreeText text={trackingNumber} />}
        </Text>
      ))}
      {last.offeredStatusId === null || isStatusSet ? null : (
        <OfferedStatus onChanged={() => setIsStatusSet(true)} orderId={orderId} statusId={last.offeredStatusId} />
      )}
      <Button
        marginTop="small"
        mobileWidth="auto"
        onClick={() => router.push(href)}
        variant={isMoreLeft ? 'secondary' : 'primary'}
      >
        {t('back')}
      </Button>
    </Panel>
  );
}
