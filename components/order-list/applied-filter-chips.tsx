'use client';

import { useTranslations } from 'use-intl/react';
import { useSession } from '#lib/client/session.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { appliedFilters, filterValueText, onlyStatus, withoutFilters, type AppliedFilter } from './applied-filters.ts';
import { ChipRow } from './chip-row.tsx';

interface AppliedFilterChipsProps {
  readonly filters: OrderFilters;
  readonly onChange: (filters: OrderFilters) => void;
}

/** The filters in force, each with a way to drop it. */
export function AppliedFilterChips({ filters, onChange }: AppliedFilterChipsProps) {
  const t = useTranslations('orderList.filters');
  const locale = useSession()?.user.locale ?? 'en';
  const textOf = ({ name, form, values }: AppliedFilter) => {
    const [first = '', second = ''] = values.map((value) => filterValueText(name, value, locale));
    return t(`chip.${form}`, { name: t(`name.${name}`), first, second });
  };
  const chips = appliedFilters(filters).map((filter) => ({
    key: filter.name,
    label: textOf(filter),
    onDelete: () => onChange(withoutFilters(filters, filter.filters)),
  }));
  return <ChipRow chips={chips} onClear={() => onChange(onlyStatus(filters))} />;
}
