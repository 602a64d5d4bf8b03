'use client';

import { Button } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { useMoneyWrites } from '#lib/client/money.ts';
import { useMay } from '#lib/client/session.ts';
import type { RestockView } from '#lib/transactions/contract.ts';
import { MoneyNotice } from './money-notice.tsx';

/** Pieces that a refund was to put back into stock and that are not there yet; a step of its own, to be tried again. */
export function RestockNotice({ step }: { readonly step: RestockView }) {
  const t = useTranslations('money.restock');
  const mayAct = useMay('money:act');
  const block = useWriteBlock();
  const { restock } = useMoneyWrites(step.orderId);
  const [busy, setBusy] = useState<'restock' | 'drop' | null>(null);
  const { refundId, lineId, name, state } = step;
  const texts = { quantity: step.quantity, name, id: String(refundId), problem: step.problem };
  const send = async (wish: 'restock' | 'drop') => {
    setBusy(wish);
    // Each press is a wish of its own: the step itself is never done twice.
    const end = await restock({ refundId, lineId, wish }, crypto.randomUUID());
    setBusy(null);
    if (end.kind !== 'done') showOutcome({ type: 'error', text: end.error.message });
    else if (end.value.state === 'done' || end.value.state === 'dropped')
      showOutcome({ type: 'success', text: t(end.value.state, texts) });
  };
  const actions =
    mayAct && state !== 'sent' ? (
      <>
        <Button
          disabled={busy !== null}
          isLoading={busy === 'drop'}
          onClick={() => void send('drop')}
          type="button"
          variant="subtle"
          {...block}
        >
          {t('drop')}
        </Button>
        <Button
          disabled={busy !== null}
          isLoading={busy === 'restock'}
          onClick={() => void send('restock')}
          type="button"
          variant="secondary"
          {...block}
        >
          {t('do')}
        </Button>
      </>
    ) : undefined;
  return (
    <MoneyNotice tone={state === 'done' ? 'info' : 'warning'} {...(actions === undefined ? {} : { actions })}>
      {t(state === 'done' ? 'done' : state, texts)}
    </MoneyNotice>
  );
}
