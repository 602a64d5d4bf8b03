'use client';

import { AssignmentIcon, FolderIcon, SendIcon } from '@bigcommerce/big-design-icons';
import type { ReactNode } from 'react';
import type { useTranslations } from 'use-intl/react';
import { platformWord, sourceWord } from '#components/shared/order-words/order-words.ts';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { StatusBadge } from '#components/shared/order-status/status-badge.tsx';
import type { StoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import { customerText } from '../row-view.ts';
import type { Column } from './columns.ts';
import { Marked, WhyLine } from './why-line.tsx';

export interface CellContext {
  readonly format: StoreFormat;
  readonly t: ReturnType<typeof useTranslations<'orderList.row'>>;
  /** Words that were asked for, to mark them. */
  readonly asked: ReadonlySet<string>;
  readonly channelName: (id: number) => string | null;
  readonly countryName: (code: string) => string;
  /** What stands where no name does. */
  readonly noName: string;
}

type Cell = (row: FoundOrder, context: CellContext) => ReactNode;

/** What stands in each column of a row. Plain functions: a component per cell would be most of what a long page costs. */
export const CELLS: Readonly<Record<Exclude<Column, 'order'>, Cell>> = {
  date: (row, { format }) => dateCell(row.createdAt, format),
  modified: (row, { format }) => dateCell(row.modifiedAt, format),
  customer: customerCell,
  status: (row) => <StatusBadge status={row.status} />,
  payment: (row) => (
    <>
      <span className="clip">{visibleText(platformWord(row.paymentStatus))}</span>
      {clipped(row.paymentMethod, 'minor')}
    </>
  ),
  items: (row, { format, t }) => (
    <span title={t('itemsLabel', { shipped: row.itemsShipped, total: row.itemsTotal })}>
      {t('items', { shipped: format.number(row.itemsShipped), total: format.number(row.itemsTotal) })}
      <span className="card-only"> {t('shipped')}</span>
    </span>
  ),
  total: (row, { format }) => format.money(row.total),
  country: (row, { countryName }) => clipped(countryName(row.countryCode)),
  channel: (row, { channelName, t }) => {
    const source = sourceWord(row.source);
    return (
      <>
        {clipped(channelName(row.channelId) ?? t('channel', { id: row.channelId }))}
        {clipped('known' in source ? t(`source.${source.known}`) : source.word, 'minor')}
      </>
    );
  },
};

/** Signs beside an order's number: notes, a message, the archive. */
export function marksOf(row: FoundOrder, { t }: CellContext): ReactNode {
  if (row.staffNotes === '' && !row.hasCustomerMessage && !row.isArchived) return null;
  return (
    <span className="icons">
      {row.staffNotes !== '' && (
        <AssignmentIcon size="medium" title={t('staffNotes', { text: visibleText(row.staffNotes) })} />
      )}
      {row.hasCustomerMessage && <SendIcon size="medium" title={t('customerMessage')} />}
      {row.isArchived && <FolderIcon size="medium" title={t('archived')} />}
    </span>
  );
}

function dateCell(date: string | null, format: StoreFormat): ReactNode {
  if (date === null) return null;
  return (
    <time dateTime={date} title={format.fullDate(date)}>
      <span className="clip">{format.day(date)}</span>
      <span className="clip minor">{format.time(date)}</span>
    </time>
  );
}

function customerCell(row: FoundOrder, { asked, noName, t }: CellContext): ReactNode {
  const { main, company } = customerText(row);
  const isFound = (field: string) => row.matches.some((match) => match.field === field);
  const name = main === '' ? noName : main;
  return (
    <>
      {isFound('name') ? <Marked asked={asked} isSimilar text={name} /> : clipped(name)}
      {company === '' ? (
        row.customerId === null && <span className="clip minor">{t('guest')}</span>
      ) : isFound('company') ? (
        <Marked asked={asked} className="minor" isSimilar text={company} />
      ) : (
        clipped(company, 'minor')
      )}
      <WhyLine asked={asked} row={row} />
    </>
  );
}

/** Somebody's text on one line; the whole of it on hover. */
function clipped(text: string, className = ''): ReactNode {
  const shown = visibleText(text);
  return (
    <span className={`clip ${className}`} dir="auto" title={shown}>
      {shown}
    </span>
  );
}
