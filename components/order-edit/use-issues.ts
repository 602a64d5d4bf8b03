'use client';

import { createContext, useContext } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FieldIssue } from '#lib/orders/edit-check-rules.ts';

/** What is wrong in the form: what the rules find while one types, and what the platform said of the last save. */
export interface Trouble {
  readonly issues: readonly FieldIssue[];
  readonly refusal: { readonly path: string; readonly text: string } | null;
}

const TroubleContext = createContext<Trouble>({ issues: [], refusal: null });
export const TroubleProvider = TroubleContext.Provider;

/** What is wrong with one field, in words; undefined for nothing. */
export function useIssue(path: string): string | undefined {
  const t = useTranslations('orderEdit.problem');
  const { issues, refusal } = useContext(TroubleContext);
  if (refusal?.path === path) return refusal.text;
  const issue = issues.find((one) => one.path === path);
  return issue === undefined ? undefined : t(issue.problem);
}
