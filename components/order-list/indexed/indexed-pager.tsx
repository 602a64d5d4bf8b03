'use client';

import { Button, Flex, Text } from '@bigcommerce/big-design';
import { ChevronLeftIcon, ChevronRightIcon } from '@bigcommerce/big-design-icons';
import { useTranslations } from 'use-intl/react';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import type { CappedCount, SearchPage } from '#lib/orders/search-contract.ts';
import { LIST_PAGE_SIZES } from '#lib/orders/search-limits.ts';
import { pageSizeOf, type PageSize } from '#lib/orders/search-rules.ts';

interface IndexedPagerProps {
  /** Names it for screen readers: a long list has two. */
  readonly label: string;
  /** Undefined while no page stands. */
  readonly page: SearchPage | undefined;
  readonly pageNumber: number;
  readonly limit: PageSize;
  /** Of the whole query; null while it is unknown. */
  readonly total: CappedCount | null;
  readonly countText: (count: CappedCount) => string;
  readonly formatNumber: (value: number) => string;
  readonly onPage: (page: number) => void;
  readonly onLimit: (limit: PageSize) => void;
}

/** Which part of the result is shown, the ways to the parts beside it, and how large a part is. */
export function IndexedPager(props: IndexedPagerProps) {
  const { label, page, pageNumber, limit, total, countText, formatNumber, onPage, onLimit } = props;
  const t = useTranslations('orderList.pager');
  const rangeText = (shown: SearchPage) => {
    const before = (shown.page - 1) * shown.limit;
    const to = before + shown.rows.length;
    if (shown.rows.length === 0) return t('none');
    const ends = { from: formatNumber(before + 1), to: formatNumber(to) };
    // Counts are read apart from the page: where the two contradict each other, the page is right.
    const isContradicted =
      total !== null && !total.isCapped && (total.count < to || (!shown.hasMore && total.count !== to));
    return total === null || isContradicted
      ? t('rangeUnknown', ends)
      : t('range', { ...ends, total: countText(total) });
  };
  return (
    <Flex alignItems="center" aria-label={label} as="nav" flexDirection="row" flexGap="0.25rem">
      <Text as="span" margin="none" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {page !== undefined && rangeText(page)}
      </Text>
      <Button
        disabled={pageNumber <= 1}
        iconOnly={<ChevronLeftIcon title={t('previous')} />}
        mobileWidth="auto"
        onClick={() => onPage(pageNumber - 1)}
        type="button"
        variant="subtle"
      />
      <Button
        disabled={page?.hasMore !== true}
        iconOnly={<ChevronRightIcon title={t('next')} />}
        marginHorizontal="none"
        mobileWidth="auto"
        onClick={() => onPage(pageNumber + 1)}
        type="button"
        variant="subtle"
      />
      <NativeSelect
        label={t('size')}
        onChange={(size) => onLimit(pageSizeOf(Number(size)))}
        options={LIST_PAGE_SIZES.map((size) => ({ value: String(size), text: String(size) }))}
        value={String(limit)}
      />
    </Flex>
  );
}
