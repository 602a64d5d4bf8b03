'use client';

import { Button, StatusMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { OrderQuery } from '#lib/orders/contract.ts';
import { emptyReason } from './empty-reason.ts';

interface EmptyListProps {
  readonly query: OrderQuery;
  readonly onChange: (change: Partial<OrderQuery>) => void;
}

/** In place of rows when there are none: why, and the way to orders. */
export function EmptyList({ query, onChange }: EmptyListProps) {
  const t = useTranslations('orderList.empty');
  const reason = emptyReason(query);
  if (reason === 'none') return <StatusMessage heading={t('heading')} message={t('message')} variant="info" />;
  if (reason === 'beyond')
    return (
      <StatusMessage
        actions={<Action onClick={() => onChange({ page: 1 })} text={t('firstPage')} />}
        heading={t('beyondHeading')}
        message={t('beyondMessage')}
        variant="search"
      />
    );
  const isStatusOnly = reason === 'status';
  return (
    <StatusMessage
      actions={<Action onClick={() => onChange({ filters: {} })} text={t(isStatusOnly ? 'showAll' : 'clear')} />}
      heading={t('noMatchHeading')}
      message={t(isStatusOnly ? 'noMatchStatusMessage' : 'noMatchMessage')}
      variant="search"
    />
  );
}

function Action({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <Button mobileWidth="auto" onClick={onClick} type="button" variant="secondary">
      {text}
    </Button>
  );
}
