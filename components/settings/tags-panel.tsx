'use client';

import { Box, Button, Panel, Small, Text } from '@bigcommerce/big-design';
import { DeleteIcon, EditIcon } from '@bigcommerce/big-design-icons';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { ListsMessages } from '#components/shared/messages/lists-messages.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMay } from '#lib/client/session.ts';
import { useTagList, type TagListControl } from '#lib/client/tag-list.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { StoreTags } from '#lib/tags/contract.ts';
import { TAGS_COUNTED } from '#lib/tags/rules.ts';
import { FailureMessage } from './failure-message.tsx';
import { LineButtons } from './line-buttons.ts';
import { NewTag } from './new-tag.tsx';

const RenameTagDialog = dynamic(() => import('./rename-tag-dialog.tsx').then((module) => module.RenameTagDialog), {
  ssr: false,
});

/** A store may use hundreds of tags: the panels below stay within reach. */
const Scroll = styled.div`
  max-height: 26rem;
  overflow-y: auto;
`;

/** The tags that people are offered, which admins keep in order. */
export function TagsPanel() {
  const mayAdminister = useMay('store:admin');
  return mayAdminister ? (
    <ListsMessages>
      <Tags />
    </ListsMessages>
  ) : null;
}

function Tags() {
  const t = useTranslations('lists.tags');
  const control = useTagList();
  const { data, error, isValidating, reread } = control;
  return (
    <Panel description={t('description')} header={t('title')}>
      {error === undefined ? null : <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />}
      {data === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : (
        <List control={control} tags={data.tags} />
      )}
    </Panel>
  );
}

function List({ control, tags }: { readonly control: TagListControl; readonly tags: StoreTags['tags'] }) {
  const t = useTranslations('lists.tags');
  const format = useStoreFormat();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const remove = async (tag: string) => {
    const failed = await control.remove(tag);
    setFailure(failed);
    if (failed === null) showOutcome({ type: 'success', text: t('removed', { tag: visibleText(tag) }) });
  };
  const actions = (tag: string) => (
    <LineButtons>
      <Button
        iconOnly={<EditIcon title={t('renameOf', { tag: visibleText(tag) })} />}
        mobileWidth="auto"
        onClick={() => setRenaming(tag)}
        type="button"
        variant="subtle"
      />
      <Button
        iconOnly={<DeleteIcon title={t('removeOf', { tag: visibleText(tag) })} />}
        mobileWidth="auto"
        onClick={() => void remove(tag)}
        type="button"
        variant="subtle"
      />
    </LineButtons>
  );
  return (
    <>
      <FailureMessage failure={failure} />
      {tags.length === 0 ? (
        <Text>{t('empty')}</Text>
      ) : (
        <Box marginBottom="medium">
          <Scroll aria-label={t('caption')} role="group" tabIndex={0}>
            <DataTable
              caption={t('caption')}
              columns={[
                { name: 'tag', header: t('tag'), cell: ({ tag }) => <FreeText text={tag} /> },
                { name: 'uses', header: t('uses'), align: 'right', cell: ({ uses }) => format.number(uses) },
                { name: 'actions', header: t('actions'), align: 'right', cell: ({ tag }) => actions(tag) },
              ]}
              keyOf={({ tag }) => tag}
              rows={tags}
            />
          </Scroll>
          <Small color="secondary60" marginTop="xSmall">
            {t('usesAbout', { most: format.number(TAGS_COUNTED) })}
          </Small>
        </Box>
      )}
      <NewTag add={control.add} known={tags.map(({ tag }) => tag)} />
      {renaming === null ? null : (
        <RenameTagDialog
          known={tags.map(({ tag }) => tag)}
          onClose={() => setRenaming(null)}
          rename={control.rename}
          tag={renaming}
        />
      )}
    </>
  );
}
