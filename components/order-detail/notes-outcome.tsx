'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { ConflictActions } from '#components/shared/order-change/conflict-actions.tsx';
import { ConflictBody } from '#components/shared/order-change/conflict-body.tsx';
import { UnclearActions } from '#components/shared/order-change/unclear-actions.tsx';
import { isUnclear, UnclearBody } from '#components/shared/order-change/unclear-body.tsx';
import type { OrderChangeControl } from '#components/shared/order-change/use-order-change.ts';

interface NotesOutcomeProps {
  readonly control: OrderChangeControl;
  readonly onTakeTheirs: () => void;
}

/** The outcomes of saving notes that need a decision or a word. The typed text waits in the editor behind. */
export function NotesOutcome({ control, onTakeTheirs }: NotesOutcomeProps) {
  const t = useTranslations('staffNotes');
  const { flow, dispatch } = control;
  const back = () => dispatch({ kind: 'back' });
  if (flow.step === 'conflict')
    return (
      <Dialog
        footer={<ConflictActions control={control} onTakeTheirs={onTakeTheirs} />}
        onClose={back}
        title={t('conflictTitle')}
      >
        <ConflictBody flow={flow} labelOf={(statusId) => `#${statusId}`} />
      </Dialog>
    );
  if (isUnclear(flow))
    return (
      <Dialog
        footer={<UnclearActions control={control} onClose={back} />}
        isLocked={flow.step === 'checking'}
        onClose={back}
        title={t('unclearTitle')}
      >
        <UnclearBody flow={flow} />
      </Dialog>
    );
  return null;
}
