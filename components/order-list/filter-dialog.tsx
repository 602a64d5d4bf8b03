'use client';

import { useState } from 'react';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { FilterFields } from './filter-fields.tsx';
import { draftOf, filtersOf, FILTER_FIELDS, type FilterDraft, type FilterProblems } from './filter-form.ts';
import { FilterFrame } from './filter/filter-frame.tsx';

interface FilterDialogProps {
  readonly filters: OrderFilters;
  /** Payment methods to suggest: the platform compares whole words, and has no list of them. */
  readonly paymentMethods: readonly string[];
  readonly onApply: (filters: OrderFilters) => void;
  readonly onClose: () => void;
}

/** All filters of the live list at once. Mount it to open it. */
export function FilterDialog({ filters, paymentMethods, onApply, onClose }: FilterDialogProps) {
  const [draft, setDraft] = useState<FilterDraft>(() => draftOf(filters));
  const [problems, setProblems] = useState<FilterProblems>({});
  const submit = () => {
    const outcome = filtersOf(draft, filters.statusId);
    if (outcome.kind === 'filters') {
      onApply(outcome.filters);
      return null;
    }
    setProblems(outcome.problems);
    return FILTER_FIELDS.find((field) => outcome.problems[field] !== undefined) ?? null;
  };
  return (
    <FilterFrame onClose={onClose} onReset={() => setDraft(draftOf({}))} onSubmit={submit}>
      <FilterFields
        draft={draft}
        onType={(field, text) => setDraft({ ...draft, [field]: text })}
        paymentMethods={paymentMethods}
        problems={problems}
      />
    </FilterFrame>
  );
}
