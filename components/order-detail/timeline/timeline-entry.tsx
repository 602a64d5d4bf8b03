'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { HiddenNote, useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { HistoryAct, HistoryChange, HistoryPerson } from '#lib/history/contract.ts';
import type { TimelineItem } from './timeline-items.ts';
import { actionWord, fieldWord, readAmount, shortValue } from './timeline-words.ts';

export const Timeline = styled.ol`
  margin: ${theme.spacing.medium} 0 ${theme.spacing.small};
  padding: 0;
  list-style: none;
`;

/** A line with a mark for each entry; what was done here has a filled one. */
const Entry = styled.li<{ $isOwn: boolean }>`
  position: relative;
  margin-left: ${theme.spacing.xSmall};
  padding: 0 0 ${theme.spacing.medium} ${theme.spacing.large};
  border-left: 2px solid ${theme.colors.secondary30};
  overflow-wrap: anywhere;

  &::before {
    position: absolute;
    top: 0.35rem;
    left: -0.4375rem;
    width: 0.5rem;
    height: 0.5rem;
    border: 2px solid ${theme.colors.primary};
    border-radius: 50%;
    background: ${({ $isOwn }) => ($isOwn ? theme.colors.primary : theme.colors.white)};
    content: '';
  }

  &:last-child {
    border-left-color: transparent;
  }
`;

const Changes = styled.ul`
  margin: ${theme.spacing.xxSmall} 0 0;
  padding: 0;
  list-style: none;
  color: ${theme.colors.secondary70};
  font-size: ${theme.typography.fontSize.small};
`;

export function TimelineEntry({ item }: { readonly item: TimelineItem }) {
  const format = useStoreFormat();
  return (
    <Entry $isOwn={item.kind === 'act'}>
      <Small color="secondary60" marginBottom="none" title={format.fullDate(item.at)}>
        {format.date(item.at)}
      </Small>
      <Content item={item} />
    </Entry>
  );
}

function Content({ item }: { readonly item: TimelineItem }) {
  const t = useTranslations('orderHistory.timeline');
  const format = useStoreFormat();
  switch (item.kind) {
    case 'placed':
      return <Head>{t('placed')}</Head>;
    case 'act':
      return <Act act={item} />;
    case 'outside':
      return (
        <>
          <Head>{t('outside')}</Head>
          <ChangeList changes={item.changes} />
          {item.seenAt === item.at ? null : (
            <Small color="secondary60" marginBottom="none">
              {t('seenAt', { at: format.date(item.seenAt) })}
            </Small>
          )}
        </>
      );
    case 'shipment': {
      const { items, carrier, trackingNumber } = item.shipment;
      const details = [carrier, trackingNumber].filter((part) => part !== '').join(' · ');
      return (
        <>
          <Head>{t('shipment', { items: items.reduce((sum, { quantity }) => sum + quantity, 0) })}</Head>
          <Detail text={details} />
        </>
      );
    }
    case 'transaction': {
      const { event, amount, gateway, isOk } = item.transaction;
      return (
        <>
          <Head>{t('transaction', { event: platformWord(event), amount: format.money(amount) })}</Head>
          <Detail text={[isOk ? '' : t('failed'), gateway].filter((part) => part !== '').join(' · ')} />
        </>
      );
    }
    case 'refund': {
      const { total, reason, payments } = item.refund;
      const isDeclined = payments.length > 0 && payments.every((payment) => payment.isDeclined);
      return (
        <>
          <Head>{t('refund', { amount: format.money(total) })}</Head>
          <Detail text={[isDeclined ? t('declined') : '', reason].filter((part) => part !== '').join(' · ')} />
        </>
      );
    }
    case 'message':
      return (
        <>
          <Head>{t(`message.${item.message.from}`)}</Head>
          <HiddenNote />
          <Detail text={shortValue(item.message.subject || item.message.text)} />
        </>
      );
  }
}

function Act({ act }: { readonly act: HistoryAct }) {
  const t = useTranslations('orderHistory.timeline');
  const word = actionWord(act.action);
  const what = 'known' in word ? t(`actions.${word.known}`) : word.word;
  return (
    <>
      <Head>{what}</Head>
      {act.outcome === 'done' ? null : (
        <Small bold color={act.outcome === 'open' ? 'secondary70' : 'danger50'} marginBottom="none">
          {t(`outcomes.${act.outcome}`)}
        </Small>
      )}
      <Small color="secondary60" marginBottom="none">
        <Person who={act.who} />
      </Small>
      {act.reason === '' ? null : <Detail text={t('reason', { reason: act.reason })} />}
      <ChangeList changes={act.changes} />
    </>
  );
}

function Person({ who }: { readonly who: HistoryPerson | null }) {
  const t = useTranslations('orderHistory.timeline');
  if (who === null) return t('app');
  if (who.isYou) return t('you');
  return who.email === null ? t('somebody') : <FreeText text={who.email} />;
}

function ChangeList({ changes }: { readonly changes: readonly HistoryChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Changes>
      {changes.map((change) => (
        <li key={change.field}>
          <Change change={change} />
        </li>
      ))}
    </Changes>
  );
}

function Change({ change }: { readonly change: HistoryChange }) {
  const t = useTranslations('orderHistory.timeline');
  const format = useStoreFormat();
  const hidden = useHiddenText();
  const word = fieldWord(change.field);
  const value = (text: string) => {
    if (text === '') return t('none');
    if (change.field === 'archived') return t('yes');
    if (change.field === 'channel') return format.channelName(Number(text)) ?? text;
    const amount = readAmount(text);
    return amount === null ? <FreeText text={shortValue(text)} /> : format.money(amount);
  };
  const name = 'known' in word ? t(`fields.${word.known}`) : word.word;
  // A change that has neither side is one whose sides are kept back.
  if (hidden !== null && change.before === '' && change.after === '') return `${name}: ${hidden}`;
  return (
    <>
      {name}: <s>{value(change.before)}</s> → {value(change.after)}
    </>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return (
    <Text bold marginBottom="none">
      {children}
    </Text>
  );
}

function Detail({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <Small marginBottom="none">
      <FreeText text={text} />
    </Small>
  );
}
