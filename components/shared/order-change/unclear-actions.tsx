'use client';

import { Button } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { isUnclear } from './unclear-body.tsx';
import type { OrderChangeControl } from './use-order-change.ts';

interface UnclearActionsProps {
  readonly control: OrderChangeControl;
  readonly onClose: () => void;
  /** Whether closing is offered while the order is being read. Not where the editor behind would offer to send again. */
  readonly mayLeaveCheck?: boolean;
}

/** What a person can do about an unclear outcome: leave it, have the order read again, or start over once it is known. */
export function UnclearActions({ control, onClose, mayLeaveCheck = false }: UnclearActionsProps) {
  const t = useTranslations('orderChange');
  const { flow, dispatch } = control;
  if (!isUnclear(flow)) return null;
  return (
    <>
      {flow.step === 'checking' && !mayLeaveCheck ? null : (
        <Button onClick={onClose} variant="secondary">
          {t('close')}
        </Button>
      )}
      {flow.step === 'unclear' ? (
        <Button onClick={() => dispatch({ kind: 'check_again' })}>{t('checkAgain')}</Button>
      ) : null}
      {flow.step === 'not_arrived' ? (
        <Button onClick={() => dispatch({ kind: 'back' })}>{t('startOver')}</Button>
      ) : null}
    </>
  );
}
