'use client';

import { Box, Small } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { platformWord, sourceWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';
import { useRefreshOrder } from './use-refresh-order.ts';

/** A link's look: reading again is an aside, not an act. */
const Refresh = styled.button`
  padding: 0;
  color: ${theme.colors.primary};
  font: inherit;
  background: none;
  border: 0;
  cursor: pointer;

  &:disabled {
    color: ${theme.colors.secondary60};
    cursor: default;
  }
`;

interface SummaryPanelProps {
  readonly detail: OrderDetail;
  readonly isReading: boolean;
}

/** The order in one glance: paid, how far, from where, when. */
export function SummaryPanel({ detail, isReading }: SummaryPanelProps) {
  const t = useTranslations('orderDetail.summary');
  const format = useStoreFormat();
  const { row } = detail;
  const facts: (Fact | null)[] = [
    { name: t('payment'), content: <Payment detail={detail} /> },
    { name: t('total'), content: <strong>{format.money(row.total)}</strong> },
    { name: t('items'), content: t('itemsShipped', { total: row.itemsTotal, shipped: row.itemsShipped }) },
    { name: t('placed'), content: <span title={format.fullDate(row.createdAt)}>{format.date(row.createdAt)}</span> },
    detail.shippedAt === null ? null : { name: t('shipped'), content: format.date(detail.shippedAt) },
    { name: t('source'), content: <Source channelId={row.channelId} source={row.source} /> },
    row.externalOrderId === ''
      ? null
      : {
          name: t('externalId'),
          ...roomOf(row.externalOrderId),
          content: <Copied name={t('externalId')} text={row.externalOrderId} />,
        },
    detail.paymentProviderId === ''
      ? null
      : {
          name: t('paymentReference'),
          ...roomOf(detail.paymentProviderId),
          content: <Copied name={t('paymentReference')} text={detail.paymentProviderId} />,
        },
  ];
  return (
    // A panel without a header keeps the header's room.
    <Box
      backgroundColor="white"
      borderRadius="normal"
      marginBottom="medium"
      padding={{ mobile: 'medium', tablet: 'xLarge' }}
      shadow="raised"
    >
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <Freshness detail={detail} isReading={isReading} />
    </Box>
  );
}

/** Longer numbers than this would break in the middle where one fact's room is all they have. */
const ROOMY_CHARACTERS = 14;

function roomOf(text: string): { readonly room: 'wide' } | object {
  return text.length > ROOMY_CHARACTERS ? { room: 'wide' } : {};
}

function Payment({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderDetail.summary');
  const { paymentStatus, paymentMethod } = detail.row;
  return (
    <>
      {paymentStatus === '' ? t('noPaymentStatus') : <strong>{platformWord(paymentStatus)}</strong>}
      {paymentMethod === '' ? null : (
        <>
          <br />
          <FreeText text={paymentMethod} />
        </>
      )}
    </>
  );
}

function Source({ source, channelId }: { readonly source: string; readonly channelId: number }) {
  const t = useTranslations('orderDetail.summary');
  const { channelName } = useStoreFormat();
  const word = sourceWord(source);
  const text = 'known' in word ? t(`sources.${word.known}`) : platformWord(word.word);
  return (
    <>
      {text === '' ? null : (
        <>
          <FreeText text={text} />
          <br />
        </>
      )}
      <FreeText text={channelName(channelId) ?? t('channel', { id: channelId })} />
    </>
  );
}

function Copied({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <>
      <FreeText text={text} />
      <CopyButton name={name} text={text} />
    </>
  );
}

/** When what is on the screen was read, and a button that reads it again. */
function Freshness({ detail, isReading }: SummaryPanelProps) {
  const t = useTranslations('orderDetail.summary');
  const format = useStoreFormat();
  const refresh = useRefreshOrder(detail.row.id);
  return (
    <Small color="secondary60" marginBottom="none" marginTop="small">
      {t('asOf', { at: format.date(detail.asOf) })}{' '}
      <Refresh disabled={isReading} onClick={refresh} type="button">
        {t(isReading ? 'refreshing' : 'refresh')}
      </Refresh>
    </Small>
  );
}
