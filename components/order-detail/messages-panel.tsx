'use client';

import { Box, Link, Small, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { HiddenNote } from '#components/shared/personal-data/hidden.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrderPanel } from '#lib/client/orders.ts';
import { useSession } from '#lib/client/session.ts';
import type { MessageView } from '#lib/orders/contract.ts';
import { LoadedPanel } from './loaded-panel.tsx';

const Messages = styled.ol`
  margin: 0;
  padding: 0;
  list-style: none;
`;

const Item = styled.li<{ $isStaff: boolean }>`
  margin-bottom: ${theme.spacing.small};
  padding: ${theme.spacing.xSmall} ${theme.spacing.small};
  background: ${({ $isStaff }) => ($isStaff ? theme.colors.primary10 : theme.colors.secondary10)};
  border-radius: ${theme.borderRadius.normal};
`;

/** What shopper and staff wrote to each other. The platform lets apps read messages, not write them. */
export function MessagesPanel({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderDetail.messages');
  const request = useOrderPanel(orderId, 'messages');
  return (
    <LoadedPanel
      emptyText={t('empty')}
      footer={<AnswerElsewhere />}
      isEmpty={(items) => items.length === 0}
      request={request}
      title={t('title')}
    >
      {(messages) => (
        <Messages>
          {messages.map((message) => (
            <OneMessage key={message.id} message={message} />
          ))}
        </Messages>
      )}
    </LoadedPanel>
  );
}

function OneMessage({ message }: { readonly message: MessageView }) {
  const t = useTranslations('orderDetail.messages');
  const format = useStoreFormat();
  const { from, subject, text, isRead, isFlagged, createdAt } = message;
  const marks = [...(isRead ? [] : [t('unread')]), ...(isFlagged ? [t('flagged')] : [])];
  return (
    <Item $isStaff={from === 'staff'}>
      <Small color="secondary60" marginBottom="xxSmall">
        {[t(from), format.date(createdAt)].filter((part) => part !== '').join(' · ')}
        {marks.length > 0 ? <strong> · {marks.join(' · ')}</strong> : null}
      </Small>
      {subject === '' ? null : (
        <Text bold marginBottom="xxSmall">
          <FreeText text={subject} />
        </Text>
      )}
      <HiddenNote />
      <Text marginBottom="none">
        <FreeText text={text} />
      </Text>
    </Item>
  );
}

function AnswerElsewhere() {
  const t = useTranslations('orderDetail.messages');
  const session = useSession();
  if (session === null) return null;
  return (
    <Box marginTop="small">
      <Small color="secondary60" marginBottom="none">
        {t('readOnly')}{' '}
        <Link external href={session.store.controlPanelUrl} rel="noopener noreferrer" target="_blank">
          {t('answer')}
        </Link>
      </Small>
    </Box>
  );
}
