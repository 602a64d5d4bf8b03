'use client';

import { Button } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import type { ShipmentView } from '#lib/orders/contract.ts';
import type { ShipmentAct } from './shipment-dialog.tsx';

const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall};

  && .bd-button {
    margin: 0;
  }
`;

interface ShipmentActionsProps {
  readonly shipment: ShipmentView;
  /** The dialog is not the row's: a shipment that is deleted takes its row along while the dialog still has something to ask. */
  readonly onAsk: (act: ShipmentAct) => void;
}

/** What can be done about one shipment. */
export function ShipmentActions(props: ShipmentActionsProps) {
  return (
    <ShipMessages>
      <Buttons {...props} />
    </ShipMessages>
  );
}

function Buttons({ shipment, onAsk }: ShipmentActionsProps) {
  const t = useTranslations('shipping.panel');
  const block = useWriteBlock();
  const button = { mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
  const number = String(shipment.id);
  return (
    <Actions>
      <Button
        {...button}
        aria-label={t('editOne', { number })}
        onClick={() => onAsk({ kind: 'edit', shipment })}
        {...block}
      >
        {t('edit')}
      </Button>
      <Button
        {...button}
        actionType="destructive"
        aria-label={t('deleteOne', { number })}
        onClick={() => onAsk({ kind: 'delete', shipment })}
        {...block}
      >
        {t('delete')}
      </Button>
    </Actions>
  );
}
