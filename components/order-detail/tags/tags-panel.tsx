'use client';

import { Button, Panel, Small, Text } from '@bigcommerce/big-design';
import { AddIcon } from '@bigcommerce/big-design-icons';
import { theme } from '@bigcommerce/big-design-theme';
import { useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useMay } from '#lib/client/session.ts';
import { useOrderTags } from '#lib/client/tags.ts';
import { TagChip } from './tag-chip.tsx';
import { TagForm } from './tag-form.tsx';
import { useTagActs } from './use-tag-acts.ts';

const Chips = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall};
  margin: 0 0 ${theme.spacing.xSmall};
  padding: 0;
  list-style: none;
`;

/** Words of the staff's own on the order. */
export function TagsPanel({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderHistory.tags');
  const mayEdit = useMay('orders:edit');
  const block = useWriteBlock();
  const { data, error, isValidating, mutate } = useOrderTags(orderId);
  const acts = useTagActs(orderId);
  const [isAdding, setIsAdding] = useState(false);
  const tags = data?.tags ?? [];
  return (
    <Panel header={t('title')}>
      {error === undefined ? null : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
      {data === undefined && error === undefined ? <Loading label={t('title')} /> : null}
      {data !== undefined && tags.length === 0 ? <Text color="secondary60">{t('empty')}</Text> : null}
      {tags.length === 0 ? null : (
        <Chips aria-label={t('title')}>
          {tags.map((tag) => (
            <TagChip
              isBusy={acts.isBusy}
              key={tag.id}
              mayEdit={mayEdit && block === null}
              onRemove={() => void acts.carryOut({ kind: 'remove', id: tag.id })}
              onRename={(name) => acts.carryOut({ kind: 'rename', id: tag.id, tag: name })}
              tag={tag.tag}
            />
          ))}
        </Chips>
      )}
      {acts.failure === '' ? null : (
        <Small color="danger50" role="alert">
          {acts.failure}
        </Small>
      )}
      {!mayEdit || data === undefined ? null : isAdding ? (
        <TagForm
          isBusy={acts.isBusy}
          onAdd={(added) => acts.carryOut({ kind: 'add', tags: added })}
          onClose={() => setIsAdding(false)}
          taken={tags.map(({ tag }) => tag)}
        />
      ) : (
        <Button
          iconLeft={<AddIcon />}
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => setIsAdding(true)}
          type="button"
          variant="subtle"
          {...block}
        >
          {t('add')}
        </Button>
      )}
    </Panel>
  );
}
