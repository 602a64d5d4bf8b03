'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { seenOf } from '#components/shared/order-change/change-flow.ts';
import { ConflictBody } from '#components/shared/order-change/conflict-body.tsx';
import { isUnclear, UnclearBody } from '#components/shared/order-change/unclear-body.tsx';
import { useOrderChange } from '#components/shared/order-change/use-order-change.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { StatusDialogFooter } from './status-dialog-footer.tsx';
import { StatusForm } from './status-form.tsx';
import { useStatusLabels } from './use-status-labels.ts';
import { useToldOutcome } from './use-told-outcome.ts';

interface ChangeStatusDialogProps {
  /** The order as the person sees it while the dialog opens; what the screen behind reads later does not replace it. */
  readonly order: OrderRow;
  readonly onClose: () => void;
}

/** Changes one order's status. Mount it to open it: every opening is a new intent. */
export function ChangeStatusDialog(props: ChangeStatusDialogProps) {
  return (
    <OrderMessages>
      <ShipMessages>
        <OpenDialog {...props} />
      </ShipMessages>
    </OrderMessages>
  );
}

function OpenDialog({ order, onClose }: ChangeStatusDialogProps) {
  const t = useTranslations('changeStatus');
  const [seen] = useState(() => seenOf(order));
  const [chosenId, setChosenId] = useState(seen.fields.statusId);
  const [reason, setReason] = useState('');
  const statuses = useStatusLabels();
  const control = useOrderChange(order.id, seen);
  const { flow, dispatch } = control;
  useToldOutcome(order.id, flow, onClose);

  const choose = (statusId: number) => {
    setChosenId(statusId);
    setReason('');
    dispatch({ kind: 'edited' });
  };

  return (
    <Dialog
      footer={
        <StatusDialogFooter
          chosenId={chosenId}
          control={control}
          isReady={statuses.labels !== null}
          onClose={onClose}
          reason={reason === '' ? undefined : reason}
        />
      }
      isLocked={flow.step === 'sending'}
      onClose={onClose}
      title={t('title', { id: order.id })}
    >
      {flow.step === 'conflict' ? <ConflictBody flow={flow} labelOf={statuses.labelOf} /> : null}
      {isUnclear(flow) ? <UnclearBody flow={flow} /> : null}
      {flow.step === 'open' || flow.step === 'sending' || flow.step === 'done' ? chooser() : null}
    </Dialog>
  );

  function chooser() {
    if (statuses.labels !== null)
      return (
        <StatusForm
          chosenId={chosenId}
          currentId={flow.seen.fields.statusId}
          isDisabled={flow.step !== 'open'}
          onChoose={choose}
          onReason={setReason}
          onClose={onClose}
          order={{ id: order.id, channelId: order.channelId, base: flow.seen.base }}
          reason={reason}
          problem={flow.step === 'open' ? flow.problem : null}
          statuses={statuses.labels}
        />
      );
    return statuses.failure === null ? <Loading label={t('loading')} /> : <LoadFailure {...statuses.failure} />;
  }
}
