'use client';

import { Button, Chip, Flex } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { appliedFilters, onlyStatus, withoutFilters, type AppliedFilter } from './applied-filters.ts';

interface AppliedFilterChipsProps {
  readonly filters: OrderFilters;
  readonly onChange: (filters: OrderFilters) => void;
}

/** The filters in force, each with a way to drop it. */
export function AppliedFilterChips({ filters, onChange }: AppliedFilterChipsProps) {
  const t = useTranslations('orderList.filters');
  const applied = appliedFilters(filters);
  if (applied.length === 0) return null;
  const textOf = ({ name, form, values }: AppliedFilter) =>
    t(`chip.${form}`, { name: t(`name.${name}`), first: visibleText(String(values[0])), second: String(values[1]) });
  return (
    <Flex
      alignItems="center"
      aria-label={t('applied')}
      flexDirection="row"
      flexGap="0.25rem"
      flexWrap="wrap"
      marginBottom="small"
      role="group"
    >
      {applied.map((filter) => (
        <Chip
          key={filter.name}
          label={textOf(filter)}
          margin="none"
          onDelete={() => onChange(withoutFilters(filters, filter.filters))}
        />
      ))}
      <Button
        marginBottom="none"
        mobileWidth="auto"
        onClick={() => onChange(onlyStatus(filters))}
        type="button"
        variant="subtle"
      >
        {t('clearAll')}
      </Button>
    </Flex>
  );
}
