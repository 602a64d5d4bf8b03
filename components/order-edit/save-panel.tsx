'use client';

import { Button, Flex, InlineMessage, Panel } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import type { DraftStore } from './draft-store.ts';
import { SavedNotice } from './saved-notice.tsx';
import { Summary } from './summary.tsx';
import { useDraft, type Judged } from './use-draft.ts';
import type { SaveControl } from './use-save.ts';
import { Warnings } from './warnings.tsx';

interface SavePanelProps {
  readonly store: DraftStore;
  readonly control: SaveControl;
  readonly judged: Judged;
}

/** What saving would do, and the buttons for it. */
export function SavePanel({ store, control, judged }: SavePanelProps) {
  const t = useTranslations('orderEdit');
  const { wish, preview, issues, isTouched } = judged;
  const { step } = control;
  const reason = useDraft((draft) => draft.reason);
  const base = useDraft((draft) => draft.base);
  return (
    <Panel header={t('summary.title')}>
      <Summary base={base} preview={preview} />
      {step.kind === 'saved' && !isTouched ? <SavedNotice base={base} control={control} step={step} /> : null}
      {step.kind === 'failed' ? (
        <div role="alert">
          <InlineMessage marginBottom="small" messages={[{ text: step.message }]} type="error" />
        </div>
      ) : null}
      {isTouched ? <Warnings base={base} preview={preview} wish={wish} /> : null}
      {issues.length === 0 ? null : (
        <InlineMessage
          marginBottom="small"
          messages={[{ text: t('fixFirst', { count: issues.length }) }]}
          type="error"
        />
      )}
      {step.kind === 'unclear' ? (
        <InlineMessage
          actions={[{ text: t('askAgain'), onClick: control.ask, type: 'button' }]}
          marginBottom="small"
          messages={[{ text: step.message }]}
          type="warning"
        />
      ) : null}
      <TextField label={t('reason')} mark={t('optional')} maxLength={1000} onChange={store.setReason} value={reason} />
      <SaveButtons control={control} isTouched={isTouched} isSound={issues.length === 0} store={store} />
    </Panel>
  );
}

interface SaveButtonsProps extends Pick<SavePanelProps, 'store' | 'control'> {
  readonly isTouched: boolean;
  readonly isSound: boolean;
}

function SaveButtons({ store, control, isTouched, isSound }: SaveButtonsProps) {
  const t = useTranslations('orderEdit');
  const [isGivingUp, setIsGivingUp] = useState(false);
  const block = useWriteBlock();
  const isSending = control.step.kind === 'sending';
  return (
    <>
      <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" marginTop="medium">
        <Button
          disabled={!isTouched || !isSound || control.step.kind === 'unclear'}
          isLoading={isSending}
          onClick={control.save}
          type="button"
          {...block}
        >
          {t('save')}
        </Button>
        <Button disabled={!isTouched || isSending} onClick={() => setIsGivingUp(true)} type="button" variant="subtle">
          {t('discard')}
        </Button>
      </Flex>
      {isGivingUp ? (
        <DiscardDialog
          onDiscard={() => {
            store.reset();
            control.back();
            setIsGivingUp(false);
          }}
          onKeep={() => setIsGivingUp(false)}
        />
      ) : null}
    </>
  );
}
