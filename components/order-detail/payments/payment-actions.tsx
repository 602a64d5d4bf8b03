'use client';

import { Button, Flex } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { useMay } from '#lib/client/session.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { OrderPayments, PaymentAction } from '#lib/transactions/contract.ts';
import { isPossible } from '#lib/transactions/rules.ts';

const ActDialog = dynamic(() => import('./act-dialog.tsx').then((module) => module.ActDialog), { ssr: false });

interface PaymentActionsProps {
  readonly detail: OrderDetail;
  readonly payments: OrderPayments;
}

/** Capture and void: there only while they can be done, and while nothing else of the order's money is under way. */
export function PaymentActions({ detail, payments }: PaymentActionsProps) {
  const t = useTranslations('money.panel');
  const mayAct = useMay('money:act');
  const block = useWriteBlock();
  const [open, setOpen] = useState<PaymentAction | null>(null);
  const { row } = detail;
  const isBusy = payments.openActs.length > 0 || payments.followUps.some(({ state }) => state === 'waiting');
  const may = (action: PaymentAction) => isPossible(action, row.paymentStatus) && !isBusy;
  if (!mayAct || (!may('capture') && !may('void') && open === null)) return null;
  return (
    <>
      <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" marginBottom="medium">
        {may('capture') ? (
          <Button mobileWidth="auto" onClick={() => setOpen('capture')} type="button" {...block}>
            {t('capture')}
          </Button>
        ) : null}
        {may('void') ? (
          <Button mobileWidth="auto" onClick={() => setOpen('void')} type="button" variant="secondary" {...block}>
            {t('void')}
          </Button>
        ) : null}
      </Flex>
      {open === null ? null : (
        <ActDialog action={open} amount={row.total} onClose={() => setOpen(null)} orderId={row.id} />
      )}
    </>
  );
}
