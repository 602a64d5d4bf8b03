'use client';

import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { SelectionProblem } from '#lib/refunds/rules.ts';

/** What is wrong with each part of the form, in words that name the limit; empty for what is right. */
export function useProblemTexts(problems: readonly SelectionProblem[]): (field: string) => string {
  const t = useTranslations('money.studio.problem');
  const format = useStoreFormat();
  return (field) => {
    const problem = problems.find((each) => each.field === field);
    if (problem === undefined) return '';
    const { most } = problem;
    const limit = most === undefined ? '' : typeof most === 'number' ? format.number(most) : format.money(most);
    return t(problem.code, { most: limit });
  };
}
