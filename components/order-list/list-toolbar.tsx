'use client';

import { Button } from '@bigcommerce/big-design';
import { FilterListIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import type { OrderQuery } from '#lib/orders/contract.ts';
import { appliedFilters } from './applied-filters.ts';
import { QuickSearchBox } from './quick-search-box.tsx';
import { choiceOf, SORT_CHOICES, sortOfChoice } from './sorting.ts';

const Bar = styled.div`
  align-items: flex-start;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  margin: ${({ theme }) => theme.spacing.medium} 0 ${({ theme }) => theme.spacing.small};

  > :first-child {
    flex: 1 1 17rem;
    max-width: 32rem;
    min-width: 0;
  }

  > :last-child {
    margin-left: auto;
  }

  .sort {
    ${({ theme }) => theme.breakpoints.wide} {
      display: none;
    }
  }
`;

interface ListToolbarProps {
  readonly query: OrderQuery;
  readonly onChange: (change: Partial<OrderQuery>) => void;
  readonly onOpenFilters: () => void;
  readonly pager: ReactNode;
}

/** Everything that decides which orders the table shows and how. */
export function ListToolbar({ query, onChange, onOpenFilters, pager }: ListToolbarProps) {
  const t = useTranslations('orderList');
  const count = appliedFilters(query.filters).length;
  const options = SORT_CHOICES.map((choice) => {
    const { field, direction } = sortOfChoice(choice);
    return { value: choice, text: t(`sort.choice.${field}.${direction}`) };
  });
  return (
    <Bar>
      <QuickSearchBox onSearch={(filters) => onChange({ filters })} />
      <Button
        aria-haspopup="dialog"
        iconLeft={<FilterListIcon />}
        marginBottom="none"
        mobileWidth="auto"
        onClick={onOpenFilters}
        type="button"
        variant="subtle"
      >
        {count === 0 ? t('filters.open') : t('filters.openWithCount', { count: String(count) })}
      </Button>
      <span className="sort">
        <NativeSelect
          label={t('sort.label')}
          onChange={(choice) => onChange({ sort: sortOfChoice(choice) })}
          options={options}
          value={choiceOf(query.sort)}
        />
      </span>
      {pager}
    </Bar>
  );
}
