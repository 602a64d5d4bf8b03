'use client';

import { Button } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { OrderChangeControl } from './use-order-change.ts';

interface ConflictActionsProps {
  readonly control: OrderChangeControl;
  /** Leaves the editor, the other's values standing. */
  readonly onTakeTheirs: () => void;
}

/** The two ways out of a conflict: the own wish on top of what is new, or what is new alone. */
export function ConflictActions({ control, onTakeTheirs }: ConflictActionsProps) {
  const t = useTranslations('orderChange');
  const { flow } = control;
  if (flow.step !== 'conflict') return null;
  const { clashing, isDoneAlready } = flow.comparison;
  const takeTheirs = () => {
    control.takeTheirs();
    onTakeTheirs();
  };
  if (isDoneAlready) return <Button onClick={takeTheirs}>{t('close')}</Button>;
  return (
    <>
      <Button onClick={takeTheirs} variant="secondary">
        {clashing.length > 0 ? t('takeTheirs') : t('dropMine')}
      </Button>
      <Button onClick={() => control.send(flow.attempt.change, flow.attempt.reason)}>
        {clashing.length > 0 ? t('keepMine') : t('saveMine')}
      </Button>
    </>
  );
}
