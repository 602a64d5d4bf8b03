'use client';

import { Box } from '@bigcommerce/big-design';
import { useMemo, type RefObject } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { CappedCount } from '#lib/orders/search-contract.ts';
import { FailureNotice } from '../list-notices.tsx';
import type { RowAction } from '../row-actions.tsx';
import type { SearchPace } from '../search-box/use-search-draft.ts';
import { loadLanguage } from '../search-box/language.ts';
import { SearchBox } from '../search-box/search-box.tsx';
import type { Column } from './columns.ts';
import { EmptyResult } from './empty-result.tsx';
import { WidenedNotice } from './indexed-notices.tsx';
import { IndexedPager } from './indexed-pager.tsx';
import { IndexedRows, IndexedSkeleton } from './indexed-rows.tsx';
import { OrderTable } from './indexed-table.tsx';
import { IndexedToolbar } from './indexed-toolbar.tsx';
import { Histogram, OrderPreview, TermChips, type ListDialog } from './later-parts.ts';
import { pageSizeOf, type IndexedListState } from '#lib/orders/search-rules.ts';
import { SelectionBar } from './selection-bar.tsx';
import { SummaryTabs } from './summary-tabs.tsx';
import { TableHeader } from './table-header.tsx';
import { queryOfIds, statusIdsOf, withDays, withStatusIds } from './tree-edit.ts';
import type { IndexedListData } from './use-indexed-list.ts';
import { useProgressiveRows } from './use-progressive-rows.ts';
import type { RowWork } from './use-row-work.ts';

const SKELETON_ROWS = 12;
/** From so many rows on the pager stands below them too. */
const LONG_PAGE_ROWS = 20;

const Beside = styled.div`
  align-items: flex-start;
  display: flex;

  > :first-child {
    flex: 1 1 auto;
    min-width: 0;
  }
`;

const Below = styled.div`
  display: flex;
  justify-content: flex-end;
  margin-top: ${({ theme }) => theme.spacing.medium};
`;

export interface IndexedPanelProps {
  readonly list: IndexedListData;
  readonly state: IndexedListState;
  readonly words: ReadOptions;
  readonly columns: readonly Column[];
  readonly work: RowWork;
  readonly fresh: ReadonlySet<number>;
  readonly actions: readonly RowAction[];
  readonly isTyping: boolean;
  /** Rows were painted before, so that nobody waits for the first ones any more. */
  readonly arePainted: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onChange: (change: Partial<IndexedListState>) => void;
  readonly onSearch: (query: string, pace: SearchPace) => void;
  readonly onPress: (orderId: number, isLink: boolean) => void;
  readonly onOpen: (orderId: number) => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly onTogglePreview: () => void;
  readonly onDialog: (dialog: ListDialog) => void;
  readonly listPath: string;
}

/** Views, tabs, tools, the result by day, the table with whatever stands in it now, and the preview beside it. */
export function IndexedPanel(props: IndexedPanelProps) {
  const { list, state, words, columns, work, fresh, actions, onChange } = props;
  const t = useTranslations('orderList');
  const format = useStoreFormat();
  const { page, error } = list;
  const rows = useProgressiveRows(list.rows, props);
  const shownIds = useMemo(() => list.rows.map(({ id }) => id), [list.rows]);
  const countText = ({ count, isCapped }: CappedCount) =>
    isCapped ? t('capped', { count: format.number(count) }) : format.number(count);
  const edit = (alter: (query: SearchQuery) => SearchQuery) =>
    void loadLanguage().then(({ parseSearch, printSearch }) => {
      const parsed = parseSearch(state.query, words);
      if (parsed.kind === 'parsed') onChange({ query: printSearch(alter(parsed.query)) });
    });
  const pagerNamed = (label: string) => (
    <IndexedPager
      countText={countText}
      formatNumber={format.number}
      label={label}
      limit={pageSizeOf(state.limit)}
      onLimit={(limit) => onChange({ limit })}
      onPage={(to) => onChange({ page: to })}
      page={error === undefined ? page : undefined}
      pageNumber={state.page}
      total={list.total}
    />
  );
  const hasNoRows = page !== undefined && page.rows.length === 0 && !list.isStale;
  const previewed = work.isPreviewOpen ? list.rows.find(({ id }) => id === work.activeId) : undefined;
  const selectedHere = shownIds.filter((id) => work.selected.has(id)).length;
  return (
    <Box backgroundColor="white" borderRadius="normal" padding={{ mobile: 'medium', tablet: 'xLarge' }} shadow="raised">
      <SummaryTabs
        chosen={statusIdsOf(list.tree)}
        countText={countText}
        onChoose={(ids) => edit((query) => withStatusIds(query, ids))}
        summary={list.summary}
      />
      <IndexedToolbar
        isPreviewOpen={work.isPreviewOpen}
        onOpenColumns={() => props.onDialog('columns')}
        onOpenFilters={() => props.onDialog('filters')}
        onOpenShortcuts={() => props.onDialog('shortcuts')}
        onSort={(sort) => onChange({ sort })}
        onTogglePreview={props.onTogglePreview}
        pager={pagerNamed(t('pager.label'))}
        search={<SearchBox input={props.input} onSearch={props.onSearch} query={state.query} words={words} />}
        sort={state.sort}
      />
      {list.tree !== null && <TermChips onChange={(query) => edit(() => query)} query={list.tree} words={words} />}
      {list.summary !== undefined && list.summary.days.length > 1 && (
        <Histogram
          days={list.summary.days}
          formatNumber={format.number}
          isPartial={list.summary.areDaysPartial}
          onChoose={(from, to) => edit((query) => withDays(query, 'created', from, to))}
        />
      )}
      <SelectionBar
        formatNumber={format.number}
        onClear={work.clearSelection}
        onShowAlone={(orderIds) => edit(() => queryOfIds(orderIds))}
        selected={work.selected}
        shownIds={shownIds}
      />
      {error !== undefined && (
        <FailureNotice
          error={error}
          hasRows={page !== undefined}
          isTrying={list.isReading}
          onTryAgain={list.readAgain}
        />
      )}
      {page?.isWidened === true && !list.isStale && page.rows.length > 0 && <WidenedNotice />}
      <VisuallyHidden role="status">{statusText()}</VisuallyHidden>
      {!hasNoRows && (page !== undefined || list.isFirstLoad) && (
        <Beside>
          <OrderTable
            columns={columns}
            header={
              <TableHeader
                columns={columns}
                onSelectAll={(isSelected) => work.select(shownIds, isSelected)}
                onSort={(sort) => onChange({ sort })}
                selection={selectedHere === 0 ? 'none' : selectedHere < shownIds.length ? 'some' : 'all'}
                sort={state.sort}
              />
            }
            isBusy={list.isFirstLoad || list.isBusy}
            isStale={list.isStale && !props.isTyping}
            onFocusRow={work.activate}
            onPress={props.onPress}
            table={props.table}
          >
            {page === undefined ? (
              <IndexedSkeleton columns={columns} count={SKELETON_ROWS} />
            ) : (
              <IndexedRows
                actions={actions}
                columns={columns}
                fresh={fresh}
                query={list.tree}
                rows={rows}
                work={work}
              />
            )}
          </OrderTable>
          {previewed !== undefined && (
            <OrderPreview
              href={`${props.listPath}/${previewed.id}`}
              onClose={props.onTogglePreview}
              onOpen={props.onOpen}
              onStep={props.onStep}
              row={previewed}
            />
          )}
        </Beside>
      )}
      {hasNoRows && (
        <EmptyResult
          onClear={() => onChange({ query: '' })}
          onFirstPage={() => onChange({ page: 1 })}
          reason={state.page > 1 ? 'beyond' : state.query === '' ? 'none' : 'query'}
        />
      )}
      {page !== undefined && page.rows.length >= LONG_PAGE_ROWS && <Below>{pagerNamed(t('pager.labelBelow'))}</Below>}
    </Box>
  );

  function statusText(): string {
    if (list.isFirstLoad || list.isBusy) return t('loading');
    if (page === undefined || list.isStale) return '';
    return t('shown', { count: page.rows.length });
  }
}
