'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { discardDraft, useOrderDrafts } from '#lib/client/create.ts';
import { RequestError } from '#lib/client/request-error.ts';
import type { DraftSummary } from '#lib/order-create/contract.ts';
import { Plain, TitleLine } from '#components/shared/order-steps/order-steps-styles.ts';

/** What the person began before and did not finish, on whatever device. Nothing where there is nothing. */
export function OwnDrafts() {
  const t = useTranslations('newOrder.drafts');
  const { data: drafts = [], mutate } = useOrderDrafts();
  const [failure, setFailure] = useState('');
  if (drafts.length === 0) return null;
  const discard = async (id: string) => {
    setFailure('');
    try {
      await discardDraft(id);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setFailure(error.message);
    }
    await mutate();
  };
  return (
    <Panel header={t('title')}>
      <Plain>
        {drafts.map((draft) => (
          <DraftItem draft={draft} key={draft.id} onDiscard={() => void discard(draft.id)} />
        ))}
      </Plain>
      <Text color="danger" role="status">
        {failure}
      </Text>
    </Panel>
  );
}

function DraftItem({ draft, onDiscard }: { readonly draft: DraftSummary; readonly onDiscard: () => void }) {
  const t = useTranslations('newOrder.drafts');
  const format = useStoreFormat();
  const { storeHash } = useParams<{ storeHash: string }>();
  const name = draft.name === '' ? t('nobody') : draft.name;
  return (
    <TitleLine as="li">
      <span>
        <Link href={`/stores/${storeHash}/orders/new?draft=${draft.id}`}>
          <FreeText text={name} />
        </Link>{' '}
        {t('about', { count: draft.lines, at: format.date(draft.changedAt) })}
      </span>
      <Button
        aria-label={t('discardOf', { name })}
        marginBottom="none"
        mobileWidth="auto"
        onClick={onDiscard}
        type="button"
        variant="subtle"
      >
        {t('discard')}
      </Button>
    </TitleLine>
  );
}
