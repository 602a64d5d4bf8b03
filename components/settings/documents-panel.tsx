'use client';

import { Panel } from '@bigcommerce/big-design';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { ListsMessages } from '#components/shared/messages/lists-messages.tsx';
import { PrintMessages } from '#components/shared/messages/print-messages.tsx';
import { useSession } from '#lib/client/session.ts';
import { useSettings, type SettingsControl } from '#lib/client/settings.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { StoreSettings } from '#lib/settings/contract.ts';
import { DOCUMENT_LINE_MAX_LENGTH, MOST_DOCUMENT_LINES, readBlock } from '#lib/settings/document-rules.ts';
import { FailureMessage } from './failure-message.tsx';
import { FormButtons } from './form-buttons.tsx';

type Texts = Pick<StoreSettings, 'documentAddress' | 'documentFooter'>;

/** What stands on every printed document. Reading and its failures are told by the panel of the same settings above. */
export function DocumentsPanel() {
  const { data, change } = useSettings();
  return data === undefined ? null : (
    <ListsMessages>
      <PrintMessages>
        <Documents change={change} saved={data.settings} />
      </PrintMessages>
    </ListsMessages>
  );
}

interface DocumentsProps {
  readonly saved: Texts;
  readonly change: SettingsControl['change'];
}

function Documents({ saved, change }: DocumentsProps) {
  const t = useTranslations('print.settings');
  const name = visibleText(useSession()?.store.name ?? '');
  // Null until somebody begins to type: until then the fields follow what is read.
  const [typed, setTyped] = useState<Texts | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const { documentAddress, documentFooter } = typed ?? saved;
  const isChanged = documentAddress !== saved.documentAddress || documentFooter !== saved.documentFooter;
  useUnsavedText(t('title'), isChanged ? [documentAddress, documentFooter].join('\n\n') : null);
  const put = (next: Partial<Texts>) => setTyped({ documentAddress, documentFooter, ...next });
  const settle = () => {
    setTyped(null);
    setIsChecked(false);
    setFailure(null);
  };
  const problemOf = (text: string) => {
    const read = readBlock(text);
    if (!isChecked || 'block' in read) return undefined;
    return read.problem === 'tooManyLines'
      ? t('tooManyLines', { most: MOST_DOCUMENT_LINES })
      : t('tooLong', { most: DOCUMENT_LINE_MAX_LENGTH, text: visibleText(read.text) });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const [address, footer] = [readBlock(documentAddress), readBlock(documentFooter)];
    if ('problem' in address || 'problem' in footer || isSending) return;
    setIsSending(true);
    const failed = await change({ documentAddress: address.block, documentFooter: footer.block });
    setIsSending(false);
    if (failed !== null) return setFailure(failed);
    settle();
    return showOutcome({ type: 'success', text: t('saved') });
  };
  return (
    <Panel description={t('about')} header={t('title')}>
      <FailureMessage failure={failure} />
      <form noValidate onSubmit={(event) => void save(event)}>
        <FieldGrid>
          <LongTextField
            error={problemOf(documentAddress)}
            hint={t('addressHint', { name })}
            label={t('address')}
            onChange={(text) => put({ documentAddress: text })}
            rows={rowsOf(documentAddress)}
            value={documentAddress}
          />
          <LongTextField
            error={problemOf(documentFooter)}
            hint={t('footerHint')}
            label={t('footer')}
            onChange={(text) => put({ documentFooter: text })}
            rows={rowsOf(documentFooter)}
            value={documentFooter}
          />
        </FieldGrid>
        <FormButtons isChanged={isChanged} isSending={isSending} onDiscard={settle} />
      </form>
    </Panel>
  );
}

function rowsOf(text: string): number {
  return Math.min(Math.max(text.split('\n').length + 1, 4), MOST_DOCUMENT_LINES + 1);
}
