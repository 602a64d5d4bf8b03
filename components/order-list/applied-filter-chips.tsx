'use client';

import { Button, Chip } from '@bigcommerce/big-design';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useSession } from '#lib/client/session.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { appliedFilters, filterValueText, onlyStatus, withoutFilters, type AppliedFilter } from './applied-filters.ts';

const Chips = styled.div`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem;
  margin-bottom: ${({ theme }) => theme.spacing.small};
  overflow-wrap: anywhere;

  > * {
    max-width: 100%;
  }
`;

interface AppliedFilterChipsProps {
  readonly filters: OrderFilters;
  readonly onChange: (filters: OrderFilters) => void;
}

/** The filters in force, each with a way to drop it. */
export function AppliedFilterChips({ filters, onChange }: AppliedFilterChipsProps) {
  const t = useTranslations('orderList.filters');
  const applied = appliedFilters(filters);
  const locale = useSession()?.user.locale ?? 'en';
  if (applied.length === 0) return null;
  const textOf = ({ name, form, values }: AppliedFilter) => {
    const [first = '', second = ''] = values.map((value) => filterValueText(name, value, locale));
    return t(`chip.${form}`, { name: t(`name.${name}`), first, second });
  };
  return (
    <Chips aria-label={t('applied')} role="group">
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
    </Chips>
  );
}
