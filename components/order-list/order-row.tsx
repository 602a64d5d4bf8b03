'use client';

import { AssignmentIcon, FolderIcon, SendIcon } from '@bigcommerce/big-design-icons';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { platformWord, sourceWord } from '#components/shared/order-words/order-words.ts';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { StatusBadge } from '#components/shared/order-status/status-badge.tsx';
import type { StoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { RowActions, type RowAction } from './row-actions.tsx';
import { customerText } from './row-view.ts';

export interface OrderRowViewProps {
  readonly row: OrderRow;
  readonly href: string;
  readonly format: StoreFormat;
  readonly actions: readonly RowAction[];
}

/** One order of the list. What a click on it does is decided once, at the table. */
export const OrderRowView = memo(function OrderRowView({ row, href, format, actions }: OrderRowViewProps) {
  const t = useTranslations('orderList.row');
  const source = sourceWord(row.source);
  return (
    <tr data-href={href} role="row">
      <th className="order" role="rowheader" scope="row">
        <a href={href}>{row.id}</a>
        <Marks row={row} />
      </th>
      <td className="date" role="cell">
        <OrderDate date={row.createdAt} format={format} />
      </td>
      <td className="modified" role="cell">
        <OrderDate date={row.modifiedAt} format={format} />
      </td>
      <td className="customer" role="cell">
        <CustomerCell row={row} />
      </td>
      <td className="status" role="cell" title={visibleText(row.status.label)}>
        <StatusBadge status={row.status} />
      </td>
      <td className="payment" role="cell">
        <span className="clip">{visibleText(platformWord(row.paymentStatus))}</span>
        <Clipped className="minor" text={row.paymentMethod} />
      </td>
      <td className="items" role="cell">
        <span title={t('itemsLabel', { shipped: row.itemsShipped, total: row.itemsTotal })}>
          {t('items', { shipped: format.number(row.itemsShipped), total: format.number(row.itemsTotal) })}
          <span className="card-only"> {t('shipped')}</span>
        </span>
      </td>
      <td className="total" role="cell">
        {format.money(row.total)}
      </td>
      <td className="channel" role="cell">
        <Clipped text={'known' in source ? t(`source.${source.known}`) : source.word} />
        <span className="clip minor">{t('channel', { id: row.channelId })}</span>
      </td>
      <td className="actions" role="cell">
        <RowActions actions={actions} row={row} />
      </td>
    </tr>
  );
});

function OrderDate({ date, format }: { readonly date: string | null; readonly format: StoreFormat }) {
  if (date === null) return null;
  return (
    <time dateTime={date} title={format.fullDate(date)}>
      <span className="clip">{format.day(date)}</span>
      <span className="clip minor">{format.time(date)}</span>
    </time>
  );
}

function CustomerCell({ row }: { readonly row: OrderRow }) {
  const t = useTranslations('orderList.row');
  const hidden = useHiddenText();
  const customer = customerText(row);
  return (
    <>
      <Clipped text={customer.main === '' ? (hidden ?? t('noName')) : customer.main} />
      {customer.company === '' ? (
        row.customerId === null && <span className="clip minor">{t('guest')}</span>
      ) : (
        <Clipped className="minor" text={customer.company} />
      )}
    </>
  );
}

/** Somebody's text on one line; the whole of it on hover. */
function Clipped({ text, className = '' }: { readonly text: string; readonly className?: string }) {
  const shown = visibleText(text);
  return (
    <span className={`clip ${className}`} dir="auto" title={shown}>
      {shown}
    </span>
  );
}

function Marks({ row }: { readonly row: OrderRow }) {
  const t = useTranslations('orderList.row');
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
