'use client';

import { Button } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { loadChangeStatusDialog } from './later-parts.ts';

const ChangeStatusDialog = dynamic(loadChangeStatusDialog, { ssr: false });

/** The order's first act: a button, and the dialog that it opens. */
export function StatusAction({ row }: { readonly row: OrderRow }) {
  const t = useTranslations('orderDetail');
  const [isOpen, setIsOpen] = useState(false);
  const block = useWriteBlock();
  const close = useCallback(() => setIsOpen(false), []);
  return (
    <>
      <Button onClick={() => setIsOpen(true)} type="button" {...block}>
        {t('changeStatus')}
      </Button>
      {isOpen ? <ChangeStatusDialog onClose={close} order={row} /> : null}
    </>
  );
}
