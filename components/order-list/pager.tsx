'use client';

import { Button, Flex, Text } from '@bigcommerce/big-design';
import { ChevronLeftIcon, ChevronRightIcon } from '@bigcommerce/big-design-icons';
import { useTranslations } from 'use-intl/react';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import type { OrderPage, OrderQuery } from '#lib/orders/contract.ts';
import { PAGE_SIZES } from '#lib/orders/rules.ts';
import { pageRange } from './page-range.ts';

interface PagerProps {
  /** Names it for screen readers: a long list has two. */
  readonly label: string;
  readonly query: OrderQuery;
  readonly page: OrderPage | undefined;
  /** Orders in the whole list; null while unknown. */
  readonly total: number | null;
  readonly formatNumber: (value: number) => string;
  readonly onChange: (change: Partial<OrderQuery>) => void;
}

/** Which part of the list is shown, the ways to the parts beside it, and how large a part is. */
export function Pager({ label, query, page, total, formatNumber, onChange }: PagerProps) {
  const t = useTranslations('orderList.pager');
  return (
    <Flex aria-label={label} alignItems="center" as="nav" flexDirection="row" flexGap="0.25rem">
      <Text as="span" margin="none" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {page !== undefined && <Range formatNumber={formatNumber} page={page} total={total} />}
      </Text>
      <Button
        disabled={query.page <= 1}
        iconOnly={<ChevronLeftIcon title={t('previous')} />}
        mobileWidth="auto"
        onClick={() => onChange({ page: query.page - 1 })}
        type="button"
        variant="subtle"
      />
      <Button
        disabled={page?.hasMore !== true}
        iconOnly={<ChevronRightIcon title={t('next')} />}
        marginHorizontal="none"
        mobileWidth="auto"
        onClick={() => onChange({ page: query.page + 1 })}
        type="button"
        variant="subtle"
      />
      <NativeSelect
        label={t('size')}
        onChange={(size) => onChange({ limit: PAGE_SIZES.find((known) => String(known) === size) ?? query.limit })}
        options={PAGE_SIZES.map((size) => ({ value: String(size), text: String(size) }))}
        value={String(query.limit)}
      />
    </Flex>
  );
}

function Range({
  page,
  total,
  formatNumber,
}: Pick<PagerProps, 'total' | 'formatNumber'> & { readonly page: OrderPage }) {
  const t = useTranslations('orderList.pager');
  const range = pageRange(page, total);
  if (range.to === 0) return t('none');
  const ends = { from: formatNumber(range.from), to: formatNumber(range.to) };
  return range.total === null ? t('rangeUnknown', ends) : t('range', { ...ends, total: formatNumber(range.total) });
}
