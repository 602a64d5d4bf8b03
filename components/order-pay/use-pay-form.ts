'use client';

import { useState } from 'react';
import type { PayDesk } from '#lib/payments/contract.ts';
import { choicesOf, firstForm, isPossible, problemsOf, type PayForm } from './pay-form.ts';

/** What the person chose and typed. Problems are told once the person has tried to go on. */
export function usePayForm(desk: PayDesk) {
  const [form, setForm] = useState<PayForm>(() => firstForm(desk));
  const [hasTried, setHasTried] = useState(false);
  const choices = choicesOf(desk);
  // A card that was removed meanwhile is not chosen any more.
  const choice = choices.find((each) => each.name === form.chosen && isPossible(each));
  const problems = problemsOf(form, choice);
  return {
    form,
    choices,
    choice,
    problems,
    shown: hasTried ? problems : {},
    set: (change: Partial<PayForm>) => setForm((old) => ({ ...old, ...change })),
    /** Whether all is well; from now on problems are told. */
    check: () => {
      setHasTried(true);
      return Object.keys(problems).length === 0;
    },
    clear: () => {
      setHasTried(false);
      setForm({ ...firstForm(desk), chosen: '' });
    },
  };
}
