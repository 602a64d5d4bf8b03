'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { seenOf } from '#components/shared/order-change/change-flow.ts';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { useMay } from '#lib/client/session.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { draftOf, dropDraft, type NotesDraft } from './notes-drafts.ts';
import { loadNotesEditor } from './later-parts.ts';

const NotesEditor = dynamic(loadNotesEditor, { ssr: false });
const EDIT_BUTTON_ID = 'edit-staff-notes';

/** The staff's notes on the order: read, and edited in place by those who may. A draft left behind opens again. */
export function NotesPanel({ row }: { readonly row: OrderRow }) {
  const t = useTranslations('staffNotes');
  const hidden = useHiddenText();
  const mayEdit = useMay('orders:edit') && hidden === null;
  const [draft, setDraft] = useState<NotesDraft | null>(() => draftOf(row.id));
  const block = useWriteBlock();
  useFocusAfterEditing(draft !== null);

  const close = () => {
    dropDraft(row.id);
    setDraft(null);
  };
  const edit = {
    id: EDIT_BUTTON_ID,
    onClick: () => setDraft({ text: row.staffNotes, seen: seenOf(row) }),
    text: row.staffNotes === '' ? t('add') : t('edit'),
    variant: 'secondary' as const,
    ...block,
  };

  if (mayEdit && draft !== null)
    return (
      <Panel header={t('title')}>
        <NotesEditor draft={draft} onClose={close} orderId={row.id} />
      </Panel>
    );
  return (
    <Panel header={t('title')} {...(mayEdit ? { action: edit } : {})}>
      <Text color={row.staffNotes === '' ? 'secondary60' : 'secondary70'} marginBottom="none">
        {row.staffNotes === '' ? (hidden ?? t('empty')) : <FreeText text={row.staffNotes} />}
      </Text>
    </Panel>
  );
}

/** The editor's buttons are gone when it closes: the focus goes back to the one that opened it. */
function useFocusAfterEditing(isEditing: boolean): void {
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    if (wasEditing.current && !isEditing) document.getElementById(EDIT_BUTTON_ID)?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
}
