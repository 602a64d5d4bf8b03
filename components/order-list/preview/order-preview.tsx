'use client';

import { Button, H2 } from '@bigcommerce/big-design';
import { ChevronLeftIcon, ChevronRightIcon, CloseIcon } from '@bigcommerce/big-design-icons';
import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { StatusBadge } from '#components/shared/order-status/status-badge.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrder } from '#lib/client/orders.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { customerText } from '../row-view.ts';
import { opensHere } from '../row-press.ts';
import { PreviewDetail } from './preview-detail.tsx';
import { Pairs, PreviewFrame, PreviewHead } from './preview-styles.ts';

interface OrderPreviewProps {
  readonly row: OrderRow;
  readonly href: string;
  readonly onOpen: (orderId: number) => void;
  readonly onClose: () => void;
  /** -1: the row before; 1: the one after. */
  readonly onStep: (by: -1 | 1) => void;
}

/** An order beside the list: at once what its row tells, then what only the order itself does. */
export function OrderPreview(props: OrderPreviewProps) {
  return (
    <ListMessages>
      <Preview {...props} />
    </ListMessages>
  );
}

function Preview({ row, href, onOpen, onClose, onStep }: OrderPreviewProps) {
  const t = useTranslations('listParts.preview');
  const format = useStoreFormat();
  const { data: detail, error } = useOrder(row.id);
  const hidden = useHiddenText();
  const customer = customerText(row);
  const open = (event: MouseEvent) => {
    if (!opensHere(event)) return;
    event.preventDefault();
    onOpen(row.id);
  };
  const button = { marginBottom: 'none', mobileWidth: 'auto', type: 'button', variant: 'subtle' } as const;
  return (
    <PreviewFrame aria-label={t('label', { id: String(row.id) })}>
      <PreviewHead>
        <H2>
          <a href={href} onClick={open}>
            {t('order', { id: String(row.id) })}
          </a>
        </H2>
        <Button {...button} iconOnly={<ChevronLeftIcon title={t('previous')} />} onClick={() => onStep(-1)} />
        <Button {...button} iconOnly={<ChevronRightIcon title={t('next')} />} onClick={() => onStep(1)} />
        <Button {...button} iconOnly={<CloseIcon title={t('close')} />} onClick={onClose} />
      </PreviewHead>
      <StatusBadge status={row.status} />
      <Pairs>
        <dt>{t('customer')}</dt>
        <dd>
          <FreeText text={customer.main === '' ? (hidden ?? t('noName')) : customer.main} />
          {customer.company !== '' && (
            <div className="minor">
              <FreeText text={customer.company} />
            </div>
          )}
          {row.email !== '' && row.email !== customer.main && (
            <div className="minor">
              <FreeText text={row.email} />
            </div>
          )}
        </dd>
        <dt>{t('placed')}</dt>
        <dd>
          <span title={format.fullDate(row.createdAt)}>{format.date(row.createdAt)}</span>
        </dd>
        <dt>{t('payment')}</dt>
        <dd>
          <FreeText text={platformWord(row.paymentStatus)} />
          {row.paymentMethod !== '' && (
            <div className="minor">
              <FreeText text={row.paymentMethod} />
            </div>
          )}
        </dd>
        <dt>{t('shipped')}</dt>
        <dd>{t('items', { shipped: row.itemsShipped, total: row.itemsTotal })}</dd>
        <dt>{t('total')}</dt>
        <dd>
          <strong>{format.money(row.total)}</strong>
        </dd>
      </Pairs>
      {row.staffNotes !== '' && (
        <section>
          <h3>{t('staffNotes')}</h3>
          <FreeText text={row.staffNotes} />
        </section>
      )}
      <PreviewDetail detail={detail?.row.id === row.id ? detail : undefined} error={error} />
    </PreviewFrame>
  );
}
