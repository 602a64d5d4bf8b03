'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useId, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { TextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { TagListControl } from '#lib/client/tag-list.ts';
import { readNewTag } from './tag-problem.ts';

interface RenameTagDialogProps {
  readonly tag: string;
  readonly known: readonly string[];
  readonly rename: TagListControl['rename'];
  readonly onClose: () => void;
}

/** Suggests another name for a tag, and says that orders keep theirs. */
export function RenameTagDialog({ tag, known, rename, onClose }: RenameTagDialogProps) {
  const t = useTranslations('lists.tags');
  const formId = useId();
  const [name, setName] = useState(tag);
  const [problem, setProblem] = useState('');
  const [isSending, setIsSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (name.trim() === tag) return onClose();
    // Its own other spelling is no other tag.
    const others = known.filter((one) => one !== tag);
    const read = readNewTag(name, others);
    if ('problem' in read) return setProblem(t(`problem.${read.problem}`));
    setIsSending(true);
    const failed = await rename(tag, read.tag);
    setIsSending(false);
    if (failed !== null) return setProblem(failed.message);
    showOutcome({ type: 'success', text: t('renamed', { tag: visibleText(tag), name: visibleText(read.tag) }) });
    return onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} type="button" variant="secondary">
            {t('cancel')}
          </Button>
          <Button form={formId} isLoading={isSending} type="submit">
            {t('rename')}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('renameTitle', { tag: visibleText(tag) })}
    >
      <Text>{t('renameText', { tag: visibleText(tag) })}</Text>
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          error={problem}
          label={t('newName')}
          onChange={(text) => {
            setName(text);
            setProblem('');
          }}
          value={name}
        />
      </form>
    </Dialog>
  );
}
