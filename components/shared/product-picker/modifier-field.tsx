'use client';

import { useTranslations } from 'use-intl/react';
import { FieldFrame } from '#components/shared/field/field-frame.tsx';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { LongTextField, TextField } from '#components/shared/field/text-field.tsx';
import type { ModifierChoice } from '#lib/catalogue/contract.ts';
import { answerProblem } from '#lib/catalogue/rules.ts';
import { Tick } from './picker-form-styles.ts';

interface ModifierFieldProps {
  readonly modifier: ModifierChoice;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  /** Also what is still empty is wrong now. */
  readonly isTried: boolean;
}

/** The field for one modifier, of every kind that an order can carry. */
export function ModifierField({ modifier, answer, onAnswer, isTried }: ModifierFieldProps) {
  const t = useTranslations('picker.product');
  const problem = answerProblem(modifier, answer);
  const limits = {
    length: modifier.minLength ?? 0,
    most: modifier.maxLength ?? 0,
    lines: modifier.maxLines ?? 0,
    lowest: modifier.lowest ?? '',
    highest: modifier.highest ?? '',
    earliest: modifier.earliest ?? '',
    latest: modifier.latest ?? '',
  };
  const shared = {
    label: modifier.name,
    error: problem !== null && (isTried || answer !== '') ? t(`answer.${problem}`, limits) : undefined,
    ...(modifier.isRequired ? {} : { mark: t('optional') }),
  };
  switch (modifier.kind) {
    case 'text':
      return <TextField {...shared} maxLength={modifier.maxLength || 2_000} onChange={onAnswer} value={answer} />;
    case 'lines':
      return <LongTextField {...shared} maxLength={modifier.maxLength || 5_000} onChange={onAnswer} value={answer} />;
    case 'number':
      return <TextField {...shared} inputMode="decimal" maxLength={26} onChange={onAnswer} value={answer} />;
    case 'date':
      return (
        <TextField
          {...shared}
          max={modifier.latest ?? undefined}
          min={modifier.earliest ?? undefined}
          onChange={onAnswer}
          type="date"
          value={answer}
        />
      );
    case 'tick':
      return (
        <FieldFrame {...shared}>
          {(identity) => (
            <Tick>
              <input
                {...identity}
                checked={answer !== ''}
                onChange={({ target }) => onAnswer(target.checked ? String(modifier.tickValueId ?? '') : '')}
                type="checkbox"
              />
              <span>{modifier.tickLabel ?? modifier.values[0]?.label ?? modifier.name}</span>
            </Tick>
          )}
        </FieldFrame>
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          onChange={onAnswer}
          options={[
            { value: '', text: modifier.isRequired ? t('choose') : t('noChoice') },
            ...modifier.values.map(({ id, label }) => ({ value: String(id), text: label })),
          ]}
          value={answer}
        />
      );
    case 'unsupported':
      return null;
  }
}
