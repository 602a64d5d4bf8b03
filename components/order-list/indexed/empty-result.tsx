'use client';

import { Button, StatusMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';

interface EmptyResultProps {
  /** `beyond`: the page lies behind the result's end; `query`: nothing matches; `none`: the store has no orders. */
  readonly reason: 'beyond' | 'query' | 'none';
  readonly onFirstPage: () => void;
  readonly onClear: () => void;
}

/** In place of rows when there are none: why, and the way to orders. */
export function EmptyResult({ reason, onFirstPage, onClear }: EmptyResultProps) {
  const t = useTranslations('orderList.empty');
  if (reason === 'none') return <StatusMessage heading={t('heading')} message={t('message')} variant="info" />;
  const isBeyond = reason === 'beyond';
  const action = (
    <Button mobileWidth="auto" onClick={isBeyond ? onFirstPage : onClear} type="button" variant="secondary">
      {t(isBeyond ? 'firstPage' : 'clearSearch')}
    </Button>
  );
  return (
    <StatusMessage
      actions={action}
      heading={t(isBeyond ? 'beyondHeading' : 'noMatchHeading')}
      message={t(isBeyond ? 'beyondMessage' : 'noMatchSearchMessage')}
      variant="search"
    />
  );
}
