'use client';

import type { MouseEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import type { OrderQuery } from '#lib/orders/contract.ts';
import { hrefOfPress, opensHere } from './row-press.ts';
import { SortHeader } from './sort-header.tsx';
import { ariaSortOf, sortAfterPress, type SortField } from './sorting.ts';
import { BusyBar, ScrollArea, StyledTable } from './table-styles.ts';
import { useHoverPrefetch } from './use-hover-prefetch.ts';

interface OrderTableProps {
  readonly sort: OrderQuery['sort'];
  readonly onSort: (sort: OrderQuery['sort']) => void;
  /** The rows are not (yet) those of the query. */
  readonly isStale: boolean;
  readonly isBusy: boolean;
  readonly onOpen: (href: string) => void;
  readonly children: ReactNode;
}

/** The table around the rows: headers, and what a press on any row does. */
export function OrderTable({ sort, onSort, isStale, isBusy, onOpen, children }: OrderTableProps) {
  const t = useTranslations('orderList');
  const open = (event: MouseEvent) => {
    const href = hrefOfPress(event.target);
    if (href === null || !opensHere(event) || hasSelection()) return;
    event.preventDefault();
    onOpen(href);
  };
  const hover = useHoverPrefetch();
  const sortedBy = (field: SortField) => ({
    direction: ariaSortOf(sort, field),
    onPress: () => onSort(sortAfterPress(sort, field)),
  });
  return (
    <ScrollArea>
      {isBusy && <BusyBar />}
      <StyledTable $isStale={isStale} aria-busy={isBusy} aria-label={t('title')} onClick={open} {...hover} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <SortHeader className="order" label={t('column.order')} {...sortedBy('id')} />
            <SortHeader className="date" label={t('column.date')} {...sortedBy('date_created')} />
            <SortHeader className="modified" label={t('column.modified')} {...sortedBy('date_modified')} />
            <SortHeader className="customer" label={t('column.customer')} {...sortedBy('customer_id')} />
            <SortHeader className="status" label={t('column.status')} {...sortedBy('status_id')} />
            <PlainHeader className="payment" label={t('column.payment')} />
            <PlainHeader className="items" label={t('column.items')} />
            <PlainHeader className="total" label={t('column.total')} />
            <SortHeader className="channel" label={t('column.channel')} {...sortedBy('channel_id')} />
            <th className="actions" role="columnheader" scope="col">
              <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </StyledTable>
    </ScrollArea>
  );
}

function PlainHeader({ className, label }: { readonly className: string; readonly label: string }) {
  return (
    <th className={className} role="columnheader" scope="col">
      {label}
    </th>
  );
}

/** Marking a row's text with the mouse ends in a click, which must not leave the list. */
function hasSelection(): boolean {
  return window.getSelection()?.type === 'Range';
}
