'use client';

import { useTranslations } from 'use-intl/react';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { MOST_RECIPIENTS, type ReadAddresses } from '#lib/order-mail/rules.ts';
import type { MailList } from './recipients-draft.ts';

interface MailListFieldProps {
  readonly list: MailList;
  readonly value: string;
  /** As it was read; an address list is no problem. */
  readonly problem: ReadAddresses | undefined;
  /** The platform took one of them for none. */
  readonly isRefused: boolean;
  /** What somebody else put there meanwhile. */
  readonly theirs: readonly string[] | undefined;
  readonly onChange: (text: string) => void;
}

const FEWEST_ROWS = 3;
const MOST_ROWS = 10;

/** Addresses, one on each line. */
export function MailListField({ list, value, problem, isRefused, theirs, onChange }: MailListFieldProps) {
  const t = useTranslations('lists.recipients');
  const rows = Math.min(Math.max(value.split('\n').length + 1, FEWEST_ROWS), MOST_ROWS);
  const hint = () => {
    if (theirs === undefined) return t(`${list}Hint`);
    return theirs.length === 0 ? t('nowNobody') : t('now', { addresses: theirs.join(', ') });
  };
  const error = () => {
    if (isRefused) return t('refused');
    if (problem === undefined || 'addresses' in problem) return undefined;
    return problem.problem === 'tooMany'
      ? t('tooMany', { most: MOST_RECIPIENTS })
      : t('notAddress', { text: visibleText(problem.text) });
  };
  return (
    <LongTextField
      error={error()}
      hint={hint()}
      label={t(list)}
      name={list}
      onChange={onChange}
      rows={rows}
      value={value}
    />
  );
}
