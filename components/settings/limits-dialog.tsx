'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useId, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import type { LimitsControl } from '#lib/client/limits.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { Money } from '#lib/core/money.ts';
import type { Person } from '#lib/people/contract.ts';
import { limitProblems, type LimitProblems, type TypedLimit } from '#lib/spending/rules.ts';

interface LimitsDialogProps {
  readonly person: Person;
  readonly limits: readonly Money[];
  /** The store's own, for the first limit. */
  readonly currencyCode: string;
  readonly setLimits: LimitsControl['setLimits'];
  readonly onClose: () => void;
}

interface Row extends TypedLimit {
  readonly key: string;
}

const rowOf = (limit: TypedLimit): Row => ({ key: crypto.randomUUID(), ...limit });

/** The most that a person may move in one act, currency by currency. */
export function LimitsDialog({ person, limits, currencyCode, setLimits, onClose }: LimitsDialogProps) {
  const t = useTranslations('settings.people.limits');
  const formId = useId();
  const [rows, setRows] = useState(() => (limits.length === 0 ? [{ currencyCode, amount: '' }] : limits).map(rowOf));
  const [isChecked, setIsChecked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const problems = limitProblems(rows);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (problems.some((problem) => Object.keys(problem).length > 0)) return;
    setIsSending(true);
    const wished = rows.map((row) => ({ currencyCode: row.currencyCode, amount: row.amount }));
    const failed = await setLimits(person.id, wished);
    setIsSending(false);
    setFailure(failed);
    if (failed !== null) return;
    showOutcome({ type: 'success', text: t('saved', { person: person.email }) });
    onClose();
  };
  const put = (key: string, change: Partial<TypedLimit>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} type="button" variant="secondary">
            {t('cancel')}
          </Button>
          <Button form={formId} isLoading={isSending} type="submit">
            {t('save')}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('title', { person: person.email })}
    >
      {failure === null ? null : (
        <FocusedOnce>
          <InlineMessage messages={[{ text: failure.message }]} type="error" />
        </FocusedOnce>
      )}
      <Text>{t('text')}</Text>
      <form id={formId} noValidate onSubmit={(event) => void save(event)}>
        {rows.map((row, at) => (
          <LimitRow
            key={row.key}
            onChange={(change) => put(row.key, change)}
            onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
            problems={isChecked ? (problems[at] ?? {}) : {}}
            row={row}
          />
        ))}
        {rows.length === 0 ? <Text>{t('none')}</Text> : null}
        <Button
          mobileWidth="auto"
          onClick={() => setRows([...rows, rowOf({ currencyCode: rows.length === 0 ? currencyCode : '', amount: '' })])}
          type="button"
          variant="subtle"
        >
          {t('add')}
        </Button>
      </form>
    </Dialog>
  );
}

interface LimitRowProps {
  readonly row: Row;
  readonly problems: LimitProblems;
  readonly onChange: (change: Partial<TypedLimit>) => void;
  readonly onRemove: () => void;
}

function LimitRow({ row, problems, onChange, onRemove }: LimitRowProps) {
  const t = useTranslations('settings.people.limits');
  const { currencyCode, amount } = row;
  const textOf = (problem: 'notCode' | 'twice' | 'notAmount' | 'tooFine' | undefined) =>
    problem === undefined ? undefined : t(`problem.${problem}`, { currency: currencyCode });
  return (
    <FieldGrid>
      <TextField
        error={textOf(problems.amount)}
        inputMode="decimal"
        label={t('amount')}
        onChange={(text) => onChange({ amount: text.trim() })}
        value={amount}
      />
      <TextField
        error={textOf(problems.currencyCode)}
        label={t('currency')}
        maxLength={3}
        onChange={(text) => onChange({ currencyCode: text.trim().toUpperCase() })}
        value={currencyCode}
      />
      <div data-wide>
        <Button mobileWidth="auto" onClick={onRemove} type="button" variant="subtle">
          {t('remove', { currency: currencyCode })}
        </Button>
      </div>
    </FieldGrid>
  );
}
