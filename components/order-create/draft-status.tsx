'use client';

import { InlineMessage, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { Saving } from './draft-saver.ts';

/** Whether what is typed is kept. */
export function DraftStatus({ state }: { readonly state: Saving }) {
  const t = useTranslations('newOrder.saving');
  return (
    <Text as="span" color={state === 'failed' ? 'danger' : 'secondary60'} marginBottom="none" role="status">
      {state === 'none' ? '' : t(state)}
    </Text>
  );
}

/** The draft was changed elsewhere: what stands here is not saved any more. */
export function NewerDraft({ onReload }: { readonly onReload: () => void }) {
  const t = useTranslations('newOrder.newer');
  return (
    <InlineMessage
      actions={[{ text: t('load'), onClick: onReload, type: 'button' }]}
      messages={[{ text: t('message') }]}
      type="warning"
    />
  );
}
