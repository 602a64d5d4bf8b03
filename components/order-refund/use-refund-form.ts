'use client';

import { useCallback, useMemo, useState } from 'react';
import type { RefundBasis } from '#lib/refunds/contract.ts';
import { checkSelection } from '#lib/refunds/rules.ts';
import {
  EMPTY_FORM,
  toSelection,
  withAllLeft,
  withNothing,
  withRestock,
  withText,
  type FormPart,
  type RefundForm,
} from './refund-form.ts';
import { useQuote } from './use-quote.ts';

/** The form, what is wrong with it, and what the platform says that it comes to. */
export function useRefundForm(orderId: number, basis: RefundBasis) {
  const [form, setForm] = useState<RefundForm>(EMPTY_FORM);
  const selection = useMemo(() => toSelection(form), [form]);
  const problems = useMemo(() => (selection === null ? [] : checkSelection(basis, selection)), [basis, selection]);
  const asked = basis.block === null && problems.length === 0 ? selection : null;
  const quote = useQuote({ orderId, currencyCode: basis.currencyCode, selection: asked, base: basis.base });
  const onText = useCallback(
    (part: FormPart, id: number, text: string) => setForm((old) => withText(old, part, id, text)),
    [],
  );
  const onRestock = useCallback(
    (lineId: number, isWanted: boolean) => setForm((old) => withRestock(old, lineId, isWanted)),
    [],
  );
  return {
    form,
    selection,
    problems,
    quote,
    onText,
    onRestock,
    onAll: () => setForm((old) => withAllLeft(old, basis)),
    onNone: () => setForm(withNothing),
    set: (changes: Partial<RefundForm>) => setForm((old) => ({ ...old, ...changes })),
  };
}
