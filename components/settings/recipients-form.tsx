'use client';

import { Box, Flex, InlineMessage, Switch, Text } from '@bigcommerce/big-design';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { useFirstWrong } from '#components/shared/field/use-first-wrong.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useRecipients, type RecipientsControl } from '#lib/client/recipients.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { RecipientsView } from '#lib/order-mail/contract.ts';
import { FailureMessage } from './failure-message.tsx';
import { FormButtons } from './form-buttons.tsx';
import { MailListField } from './mail-list-field.tsx';
import { draftOf, isChangedDraft, listOfField, MAIL_LISTS, wishOf, type RecipientsDraft } from './recipients-draft.ts';

export interface MailScope {
  readonly id: string;
  /** Null: the whole store. */
  readonly channelId: number | null;
  readonly name: string;
}

interface RecipientsFormProps {
  readonly scope: MailScope;
  /** Told when a form begins and ends to differ from what is saved. Always the same function. */
  readonly onMarked: (scopeId: string, isChanged: boolean) => void;
}

/** Both lists of the store or of one channel. */
export function RecipientsForm({ scope, onMarked }: RecipientsFormProps) {
  const t = useTranslations('lists.recipients');
  const control = useRecipients(scope.channelId);
  const ofStore = useRecipients(null).data?.recipients ?? null;
  const { data, error, isValidating, reread } = control;
  return (
    <>
      {error === undefined ? null : (
        <Box marginBottom={data === undefined ? 'none' : 'medium'}>
          <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />
        </Box>
      )}
      {data === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : (
        <Fields control={control} now={data} ofStore={ofStore} onMarked={onMarked} scope={scope} />
      )}
    </>
  );
}

interface FieldsProps extends RecipientsFormProps {
  readonly control: RecipientsControl;
  readonly now: RecipientsView;
  readonly ofStore: RecipientsView['recipients'];
}

function Fields({ control, scope, now, ofStore, onMarked }: FieldsProps) {
  const t = useTranslations('lists.recipients');
  const { id, name } = scope;
  // Null until somebody begins to type: until then the form follows what is read.
  const [typed, setTyped] = useState<RecipientsDraft | null>(null);
  const [theirs, setTheirs] = useState<RecipientsView | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const [form, focusFirstWrong] = useFirstWrong<HTMLFormElement>();
  const first = draftOf(typed?.seen ?? now, ofStore);
  const draft = typed ?? first;
  const isChanged = typed !== null && (theirs !== null || isChangedDraft(typed, first));
  useUnsavedText(`${t('title')}: ${name}`, isChanged ? MAIL_LISTS.map((list) => draft.texts[list]).join('\n') : null);
  useEffect(() => onMarked(id, isChanged), [id, isChanged, onMarked]);
  const put = (change: Partial<RecipientsDraft>) => {
    setTyped({ ...draft, ...change });
    setFailure(null);
  };
  const settle = () => {
    setTyped(null);
    setTheirs(null);
    setIsChecked(false);
    setFailure(null);
  };
  const wish = wishOf(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (wish.kind === 'wrong') return focusFirstWrong();
    if (isSending) return;
    setIsSending(true);
    const outcome = await control.save({ base: draft.seen.base, recipients: wish.recipients });
    setIsSending(false);
    if (outcome.kind === 'done') {
      settle();
      return showOutcome({ type: 'success', text: t('saved', { name }) });
    }
    if (outcome.kind === 'failed') {
      setFailure(outcome.error);
      return focusFirstWrong();
    }
    setTheirs(outcome.now);
    return setTyped({ ...draft, seen: outcome.now });
  };
  const refused = listOfField(failure?.field);
  return (
    <form noValidate onSubmit={(event) => void save(event)} ref={form}>
      <FailureMessage failure={refused === null ? failure : null} />
      {theirs === null ? null : (
        <Box marginBottom="medium">
          <InlineMessage messages={[{ text: t('conflict') }]} type="warning" />
          {theirs.recipients === null ? <Text marginTop="small">{t('nowAsStore')}</Text> : null}
        </Box>
      )}
      {scope.channelId === null ? null : (
        <Flex alignItems="center" flexDirection="row" flexGap="0.75rem" marginBottom="small">
          <Switch
            aria-label={t('asStore')}
            checked={draft.isAsStore}
            onChange={() => put({ isAsStore: !draft.isAsStore })}
          />
          <Text marginBottom="none">{t('asStore')}</Text>
        </Flex>
      )}
      {draft.isAsStore ? (
        <Text color="secondary60" marginBottom="none">
          {t('asStoreAbout')}
        </Text>
      ) : (
        <FieldGrid>
          {MAIL_LISTS.map((list) => (
            <MailListField
              isRefused={refused === list}
              key={list}
              list={list}
              onChange={(text) => put({ texts: { ...draft.texts, [list]: text } })}
              problem={isChecked && wish.kind === 'wrong' ? wish.problems[list] : undefined}
              theirs={theirs?.recipients?.[list]}
              value={draft.texts[list]}
            />
          ))}
        </FieldGrid>
      )}
      <FormButtons isChanged={isChanged} isSending={isSending} onDiscard={settle} />
    </form>
  );
}
