'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { useAllOrders, useArchiveAll } from '#lib/client/archive.ts';

/** Archives every order of the store, once its name and the number of its orders have been typed. */
export function ArchiveAllDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('archive.danger');
  const { data, error, isValidating, mutate } = useAllOrders(true);
  const archiveAll = useArchiveAll();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [attempt, setAttempt] = useState({ key: crypto.randomUUID(), isUnclear: false });
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isTyped =
    data !== undefined && data.count > 0 && name.trim() === data.storeName && number.trim() === String(data.count);
  const confirm = async () => {
    if (data === undefined) return;
    setIsSending(true);
    setProblem(null);
    const end = await archiveAll({ storeName: name.trim(), count: data.count }, attempt.key);
    setIsSending(false);
    if (end.kind === 'done') {
      showOutcome({ type: 'success', text: t('done', { count: end.value.count }) });
      return onClose();
    }
    const isUnclear = end.kind === 'unknown';
    setAttempt({ key: isUnclear ? attempt.key : crypto.randomUUID(), isUnclear });
    setProblem(end.error.message);
    // What was shown may not be so any more; what is unclear keeps its number, or it would be another wish.
    if (!isUnclear) void mutate();
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t('cancel')}
          </Button>
          <Button
            actionType="destructive"
            disabled={!isTyped && !attempt.isUnclear}
            isLoading={isSending}
            onClick={() => void confirm()}
          >
            {t(attempt.isUnclear ? 'checkAgain' : 'confirm')}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('dialogTitle')}
    >
      {problem === null ? null : (
        <FocusedOnce>
          <InlineMessage messages={[{ text: problem }]} type={attempt.isUnclear ? 'warning' : 'error'} />
        </FocusedOnce>
      )}
      <Text>{t('text')}</Text>
      {data !== undefined ? (
        form()
      ) : error === undefined ? (
        <Loading label={t('loading')} />
      ) : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
    </Dialog>
  );

  function form() {
    if (data === undefined || data.count === 0) return <Text marginBottom="none">{t('none')}</Text>;
    const isLocked = isSending || attempt.isUnclear;
    return (
      <>
        <Text bold>{t('count', { count: data.count })}</Text>
        <FieldGrid>
          <TextField
            hint={t('nameHint', { name: visibleText(data.storeName) })}
            label={t('name')}
            onChange={(text) => (isLocked ? undefined : setName(text))}
            value={name}
          />
          <TextField
            hint={t('numberHint', { count: String(data.count) })}
            inputMode="numeric"
            label={t('number')}
            onChange={(text) => (isLocked ? undefined : setNumber(text))}
            value={number}
          />
        </FieldGrid>
      </>
    );
  }
}
