'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { ChangeFlow } from '#components/shared/order-change/change-flow.ts';

/** When the change is made: says so in the page's corner and closes the dialog. */
export function useToldOutcome(orderId: number, flow: ChangeFlow, onClose: () => void): void {
  const t = useTranslations('changeStatus');
  const row = flow.step === 'done' ? flow.row : null;
  const isTold = useRef(false);
  useEffect(() => {
    if (row === null || isTold.current) return;
    isTold.current = true;
    showOutcome({ type: 'success', text: t('done', { id: orderId, label: visibleText(row.status.label) }) });
    onClose();
  }, [onClose, orderId, row, t]);
}
