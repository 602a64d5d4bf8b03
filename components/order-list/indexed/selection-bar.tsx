'use client';

import { Button } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useParams, useRouter } from 'next/navigation';
import { useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { archiveOrders } from '#components/shared/archive/archive.ts';
import { copyText } from '#components/shared/copy/copy-text.ts';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { useMay } from '#lib/client/session.ts';
import { printHref } from '#lib/core/print-wish.ts';

const ManyStatusesDialog = dynamic(
  () => import('../status/many-statuses-dialog.tsx').then((module) => module.ManyStatusesDialog),
  { ssr: false },
);

const Bar = styled.div`
  align-items: center;
  background-color: ${({ theme }) => theme.colors.secondary10};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.5rem;
  margin-bottom: ${({ theme }) => theme.spacing.small};
  padding: 0.25rem 0.75rem;

  > :first-child {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
    margin-right: auto;
  }
`;

/** So many terms a search may have. */
const MOST_SHOWN_ALONE = 50;

interface SelectionBarProps {
  readonly selected: ReadonlySet<number>;
  readonly shownIds: readonly number[];
  readonly formatNumber: (value: number) => string;
  readonly onClear: () => void;
  /** Has the list show these orders and no others. */
  readonly onShowAlone: (orderIds: readonly number[]) => void;
}

/** What can be done with the orders that are ticked, on this page and on others. */
export function SelectionBar({ selected, shownIds, formatNumber, onClear, onShowAlone }: SelectionBarProps) {
  const t = useTranslations('orderList.selection');
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  const mayEdit = useMay('orders:edit');
  const [isChangingStatus, setIsChangingStatus] = useState(false);
  const block = useWriteBlock();
  if (selected.size === 0) return null;
  const elsewhere = selected.size - shownIds.filter((id) => selected.has(id)).length;
  const orderIds = [...selected].toSorted((one, other) => one - other);
  const copy = async () => {
    const isCopied = await copyText(orderIds.join('\n'));
    showOutcome(
      isCopied
        ? { type: 'success', text: t('copied', { count: selected.size }) }
        : { type: 'error', text: t('copyFailed') },
    );
  };
  const button = { marginBottom: 'none', mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
  return (
    <Bar aria-label={t('label')} role="group">
      <span role="status">
        {t('count', { count: selected.size, shown: formatNumber(selected.size) })}
        {elsewhere > 0 && ` ${t('elsewhere', { count: elsewhere, shown: formatNumber(elsewhere) })}`}
      </span>
      {selected.size <= MOST_SHOWN_ALONE && (
        <Button {...button} onClick={() => onShowAlone(orderIds)}>
          {t('showAlone')}
        </Button>
      )}
      <Button {...button} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <Button {...button} onClick={() => router.push(printHref(storeHash, 'slip', orderIds))}>
        {t('print')}
      </Button>
      {mayEdit ? (
        <>
          <Button {...button} onClick={() => setIsChangingStatus(true)} {...block}>
            {t('changeStatus')}
          </Button>
          <Button
            {...button}
            onClick={() => {
              archiveOrders([...selected]);
              onClear();
            }}
            {...block}
          >
            {t('archive')}
          </Button>
        </>
      ) : null}
      <Button {...button} onClick={onClear}>
        {t('clear')}
      </Button>
      {isChangingStatus ? (
        <ManyStatusesDialog onClose={() => setIsChangingStatus(false)} onShowAlone={onShowAlone} orderIds={orderIds} />
      ) : null}
    </Bar>
  );
}
