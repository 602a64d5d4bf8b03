'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { HiddenNote, useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { useText } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

/** What staff wrote, and what the shopper did. */
export function NotesSection() {
  const t = useTranslations('orderEdit.notes');
  const isHidden = useHiddenText() !== null;
  if (isHidden)
    return (
      <Panel header={t('title')}>
        <HiddenNote />
      </Panel>
    );
  return (
    <Panel header={t('title')}>
      <Stack>
        <LongText label={t('staffNotes')} path="staffNotes" />
        <LongText label={t('customerMessage')} path="customerMessage" />
      </Stack>
    </Panel>
  );
}

function LongText({ path, label }: { readonly path: string; readonly label: string }) {
  const [text, setText] = useText(path);
  return <LongTextField error={useIssue(path)} label={label} name={path} onChange={setText} rows={4} value={text} />;
}
