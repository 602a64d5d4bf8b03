'use client';

import { Link, Small, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrderPanel } from '#lib/client/orders.ts';
import { useMay } from '#lib/client/session.ts';
import type { OrderLineView, ShipmentView } from '#lib/orders/contract.ts';
import { DataTable, type DataColumn } from '#components/shared/data-table/data-table.tsx';
import { LoadedPanel } from './loaded-panel.tsx';
import type { ShipmentAct } from './shipments/shipment-dialog.tsx';

const ShipmentActions = dynamic(
  () => import('./shipments/shipment-actions.tsx').then((module) => module.ShipmentActions),
  { ssr: false },
);
const ShipmentDialog = dynamic(
  () => import('./shipments/shipment-dialog.tsx').then((module) => module.ShipmentDialog),
  { ssr: false },
);
const PickupPanel = dynamic(() => import('./shipments/pickup-panel.tsx').then((module) => module.PickupPanel), {
  ssr: false,
});

/** Room for the longest common tracking numbers and their two signs in one line. */
const TrackingRoom = styled.div`
  ${theme.breakpoints.tablet} {
    min-width: 14.5rem;
  }
`;

const OneLine = styled.span`
  white-space: nowrap;
`;

interface ShipmentsPanelProps {
  readonly orderId: number;
  readonly lines: readonly OrderLineView[];
}

/** What has left the house, and where it is; beside it what the shopper fetches. */
export function ShipmentsPanel({ orderId, lines }: ShipmentsPanelProps) {
  const isPickedUp = lines.some(({ pickupMethodId }) => pickupMethodId !== null);
  return (
    <>
      <Shipments lines={lines} orderId={orderId} />
      {isPickedUp ? <PickupPanel orderId={orderId} /> : null}
    </>
  );
}

function Shipments({ orderId, lines }: ShipmentsPanelProps) {
  const t = useTranslations('orderDetail.shipments');
  const request = useOrderPanel(orderId, 'shipments');
  const mayEdit = useMay('orders:edit');
  const [act, setAct] = useState<ShipmentAct | null>(null);
  const close = useCallback(() => setAct(null), []);
  const actions: DataColumn<ShipmentView> = {
    name: 'actions',
    header: t('action'),
    cell: (one) => <ShipmentActions onAsk={setAct} shipment={one} />,
  };
  return (
    <LoadedPanel
      emptyText={t('empty')}
      footer={act === null ? undefined : <ShipmentDialog act={act} onClose={close} orderId={orderId} />}
      isEmpty={(items) => items.length === 0}
      request={request}
      title={t('title')}
    >
      {(shipments) => (
        <DataTable
          caption={t('title')}
          columns={[
            { name: 'shipped', header: t('shipped'), cell: (one) => <Shipped lines={lines} shipment={one} /> },
            { name: 'tracking', header: t('tracking'), room: 'wide', cell: (one) => <Tracking shipment={one} /> },
            ...(mayEdit ? [actions] : []),
          ]}
          keyOf={({ id }) => id}
          rows={shipments}
        />
      )}
    </LoadedPanel>
  );
}

interface ShipmentProps {
  readonly shipment: ShipmentView;
}

function Shipped({ shipment, lines }: ShipmentProps & { readonly lines: readonly OrderLineView[] }) {
  const format = useStoreFormat();
  const carrier = [shipment.carrier, shipment.method].filter((part) => part !== '').join(' · ');
  return (
    <>
      <Text marginBottom="none">
        <OneLine>{format.date(shipment.createdAt)}</OneLine>
      </Text>
      {[carrier, shipment.comments]
        .filter((text) => text !== '')
        .map((text, index) => (
          <Small color="secondary60" key={index} marginBottom="none">
            <FreeText text={text} />
          </Small>
        ))}
      <div data-room="narrow">
        <Tracking shipment={shipment} />
      </div>
      <Items lines={lines} shipment={shipment} />
    </>
  );
}

function Tracking({ shipment }: ShipmentProps) {
  const t = useTranslations('orderDetail.shipments');
  const { trackingNumber, trackingLink } = shipment;
  const label = visibleText(trackingNumber === '' ? t('track') : trackingNumber);
  if (trackingNumber === '' && trackingLink === '') {
    return (
      <Text color="secondary60" marginBottom="none">
        {t('noTracking')}
      </Text>
    );
  }
  return (
    <TrackingRoom>
      <Text marginBottom="none">
        {trackingLink === '' ? (
          <FreeText text={label} />
        ) : (
          <Link external href={trackingLink} rel="noopener noreferrer" target="_blank">
            {label}
          </Link>
        )}
        {trackingNumber === '' ? null : <CopyButton name={t('trackingNumber')} text={trackingNumber} />}
      </Text>
    </TrackingRoom>
  );
}

/** Beneath the date: a column of their own would leave long names a word to the line. */
function Items({ shipment, lines }: ShipmentProps & { readonly lines: readonly OrderLineView[] }) {
  const t = useTranslations('orderDetail.shipments');
  return (
    <div aria-label={t('items')} role="group">
      {shipment.items.map(({ lineId, quantity }, index) => (
        <Text key={index} marginBottom="none">
          {t('quantity', { quantity })}{' '}
          <FreeText text={lines.find((line) => line.id === lineId)?.name ?? t('goneLine', { lineId })} />
        </Text>
      ))}
    </div>
  );
}
