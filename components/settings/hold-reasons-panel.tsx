'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useFirstWrong } from '#components/shared/field/use-first-wrong.ts';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { ListsMessages } from '#components/shared/messages/lists-messages.tsx';
import { useSession } from '#lib/client/session.ts';
import { useSettings, type SettingsControl } from '#lib/client/settings.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { HOLD_STATUSES } from '#lib/orders/status-rules.ts';
import { HOLD_REASON_MAX_LENGTH, MOST_HOLD_REASONS, readReasons } from '#lib/settings/hold-rules.ts';
import { FailureMessage } from './failure-message.tsx';
import { FormButtons } from './form-buttons.tsx';

/** Among which reasons whoever holds an order chooses. Its reading and its failures are told by the panel of the same settings above. */
export function HoldReasonsPanel() {
  const { data, change } = useSettings();
  return data === undefined ? null : (
    <ListsMessages>
      <Reasons change={change} saved={data.settings.holdReasons} />
    </ListsMessages>
  );
}

interface ReasonsProps {
  readonly saved: readonly string[];
  readonly change: SettingsControl['change'];
}

function Reasons({ saved, change }: ReasonsProps) {
  const t = useTranslations('lists.holdReasons');
  const statuses = useSession()?.store.statuses ?? [];
  const labelOf = (id: number) => statuses.find((status) => status.id === id)?.label;
  const [verification, disputed] = HOLD_STATUSES.map(labelOf);
  // Null until somebody begins to type: until then the field follows what is read.
  const [typed, setTyped] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const [form, focusFirstWrong] = useFirstWrong<HTMLFormElement>();
  const shown = saved.join('\n');
  const text = typed ?? shown;
  const isChanged = text !== shown;
  useUnsavedText(t('title'), isChanged ? text : null);
  const read = readReasons(text);
  const settle = () => {
    setTyped(null);
    setIsChecked(false);
    setFailure(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if ('problem' in read) return focusFirstWrong();
    if (isSending) return;
    setIsSending(true);
    const failed = await change({ holdReasons: [...read.reasons] });
    setIsSending(false);
    if (failed !== null) return setFailure(failed);
    settle();
    return showOutcome({ type: 'success', text: t('saved') });
  };
  const problem = () => {
    if (!isChecked || !('problem' in read)) return undefined;
    return read.problem === 'tooMany'
      ? t('tooMany', { most: MOST_HOLD_REASONS })
      : t('tooLong', { most: HOLD_REASON_MAX_LENGTH, text: visibleText(read.text) });
  };
  return (
    <Panel header={t('title')}>
      <FailureMessage failure={failure} />
      <Text>
        {t('about', {
          verification: visibleText(verification ?? t('status.verification')),
          disputed: visibleText(disputed ?? t('status.disputed')),
        })}
      </Text>
      <form noValidate onSubmit={(event) => void save(event)} ref={form}>
        <LongTextField
          error={problem()}
          hint={t('hint', { most: MOST_HOLD_REASONS })}
          label={t('label')}
          onChange={setTyped}
          rows={Math.min(Math.max(text.split('\n').length + 1, 4), 12)}
          value={text}
        />
        <FormButtons isChanged={isChanged} isSending={isSending} onDiscard={settle} />
      </form>
    </Panel>
  );
}
