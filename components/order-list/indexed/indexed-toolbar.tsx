'use client';

import { Button } from '@bigcommerce/big-design';
import { BaselineHelpIcon, FilterListIcon, SettingsIcon, VisibilityIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { INDEX_SORT_FIELDS } from '#lib/orders/search-limits.ts';
import { sortOfText } from '#lib/orders/search-rules.ts';
import { sortText, type IndexSort } from './columns.ts';

const Bar = styled.div`
  align-items: flex-start;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 0.25rem;
  margin: ${({ theme }) => theme.spacing.medium} 0 ${({ theme }) => theme.spacing.small};

  > :first-child {
    flex: 1 1 20rem;
    min-width: 0;
  }

  .pager {
    margin-left: auto;
  }

  /* Where headers stand, they sort. */
  .sort[data-narrow='false'] {
    @media (min-width: 960px) {
      display: none;
    }
  }

  .wide-only {
    @media (max-width: 959.98px) {
      display: none;
    }
  }
`;

const SORTS = INDEX_SORT_FIELDS.flatMap((field) => [`${field}:desc`, `${field}:asc`] as const);

interface IndexedToolbarProps {
  readonly search: ReactNode;
  readonly pager: ReactNode;
  readonly sort: IndexSort;
  readonly onSort: (sort: IndexSort) => void;
  readonly isPreviewOpen: boolean;
  readonly onTogglePreview: () => void;
  readonly onOpenFilters: () => void;
  readonly onOpenColumns: () => void;
  readonly onOpenShortcuts: () => void;
}

/** Everything that decides which orders the table shows and how. */
export function IndexedToolbar(props: IndexedToolbarProps) {
  const { search, pager, sort, onSort, isPreviewOpen, onTogglePreview } = props;
  const t = useTranslations('orderList');
  const isHidden = useHiddenText() !== null;
  const sorts = SORTS.filter((choice) => !isHidden || !choice.startsWith('customer:'));
  const button = { marginBottom: 'none', mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
  return (
    <Bar>
      {search}
      <Button {...button} aria-haspopup="dialog" iconLeft={<FilterListIcon />} onClick={props.onOpenFilters}>
        {t('filters.open')}
      </Button>
      <span className="sort" data-narrow={isPreviewOpen}>
        <NativeSelect
          label={t('sort.label')}
          onChange={(choice) => onSort(sortOfText(choice) ?? sort)}
          options={sorts.map((choice) => ({ value: choice, text: t(`sort.index.${choice}`) }))}
          value={sortText(sort)}
        />
      </span>
      <span className="wide-only">
        <Button
          {...button}
          aria-pressed={isPreviewOpen}
          iconOnly={<VisibilityIcon title={t('tools.preview')} />}
          onClick={onTogglePreview}
        />
        <Button
          {...button}
          aria-haspopup="dialog"
          iconOnly={<SettingsIcon title={t('tools.columns')} />}
          onClick={props.onOpenColumns}
        />
        <Button
          {...button}
          aria-haspopup="dialog"
          iconOnly={<BaselineHelpIcon title={t('tools.shortcuts')} />}
          onClick={props.onOpenShortcuts}
        />
      </span>
      <span className="pager">{pager}</span>
    </Bar>
  );
}
