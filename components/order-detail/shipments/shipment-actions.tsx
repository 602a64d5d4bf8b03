'use client';

import { Button } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useCallback, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import type { ShipmentView } from '#lib/orders/contract.ts';
import { DeleteShipmentDialog } from './delete-shipment-dialog.tsx';
import { EditShipmentDialog } from './edit-shipment-dialog.tsx';

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall};

  && .bd-button {
    margin: 0;
  }
`;

interface ShipmentActionsProps {
  readonly orderId: number;
  readonly shipment: ShipmentView;
}

/** What can be done about one shipment. */
export function ShipmentActions(props: ShipmentActionsProps) {
  return (
    <ShipMessages>
      <Buttons {...props} />
    </ShipMessages>
  );
}

function Buttons({ orderId, shipment }: ShipmentActionsProps) {
  const t = useTranslations('shipping.panel');
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const block = useWriteBlock();
  const close = useCallback(() => setOpen(null), []);
  const button = { mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
  const number = String(shipment.id);
  return (
    <Actions>
      <Button {...button} aria-label={t('editOne', { number })} onClick={() => setOpen('edit')} {...block}>
        {t('edit')}
      </Button>
      <Button
        {...button}
        actionType="destructive"
        aria-label={t('deleteOne', { number })}
        onClick={() => setOpen('delete')}
        {...block}
      >
        {t('delete')}
      </Button>
      {open === 'edit' ? <EditShipmentDialog onClose={close} orderId={orderId} shipmentId={shipment.id} /> : null}
      {open === 'delete' ? <DeleteShipmentDialog onClose={close} orderId={orderId} shipment={shipment} /> : null}
    </Actions>
  );
}
