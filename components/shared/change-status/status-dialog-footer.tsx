'use client';

import { Button } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { ConflictActions } from '#components/shared/order-change/conflict-actions.tsx';
import { UnclearActions } from '#components/shared/order-change/unclear-actions.tsx';
import { isUnclear } from '#components/shared/order-change/unclear-body.tsx';
import type { OrderChangeControl } from '#components/shared/order-change/use-order-change.ts';

interface StatusDialogFooterProps {
  readonly control: OrderChangeControl;
  readonly chosenId: number;
  /** Why, where the person chose to say it. */
  readonly reason: string | undefined;
  readonly isReady: boolean;
  readonly onClose: () => void;
}

/** The buttons of each step of the dialog. */
export function StatusDialogFooter({ control, chosenId, reason, isReady, onClose }: StatusDialogFooterProps) {
  const t = useTranslations('changeStatus');
  const { flow, send } = control;
  const block = useWriteBlock();
  if (flow.step === 'conflict') return <ConflictActions control={control} onTakeTheirs={onClose} />;
  if (isUnclear(flow)) return <UnclearActions control={control} mayLeaveCheck onClose={onClose} />;
  const isSending = flow.step !== 'open';
  return (
    <>
      <Button disabled={isSending} onClick={onClose} variant="secondary">
        {t('cancel')}
      </Button>
      <Button
        disabled={!isReady || chosenId === flow.seen.fields.statusId}
        isLoading={isSending}
        onClick={() => send({ statusId: chosenId }, reason)}
        {...block}
      >
        {t('submit')}
      </Button>
    </>
  );
}
