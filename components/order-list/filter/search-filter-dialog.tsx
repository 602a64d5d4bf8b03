'use client';

import { useState } from 'react';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import { printSearch } from '#lib/core/search/print.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { FilterFrame } from './filter-frame.tsx';
import { SearchFilterFields } from './search-filter-fields.tsx';
import { formOf, queryOfForm, type FormProblems } from './search-filter-form.ts';

interface SearchFilterDialogProps {
  readonly query: SearchQuery;
  readonly words: ReadOptions;
  /** The query as text. */
  readonly onApply: (query: string) => void;
  readonly onClose: () => void;
}

/** The search's usual terms as fields, for those who do not type them. Mount it to open it. */
export function SearchFilterDialog(props: SearchFilterDialogProps) {
  return (
    <ListMessages>
      <Filters {...props} />
    </ListMessages>
  );
}

function Filters({ query, words, onApply, onClose }: SearchFilterDialogProps) {
  const today = words.today ?? '';
  const [before] = useState(() => formOf(query, today));
  const [form, setForm] = useState(before);
  const [problems, setProblems] = useState<FormProblems>({});
  const submit = () => {
    const outcome = queryOfForm(query, before, form);
    if (outcome.kind === 'query') {
      onApply(printSearch(outcome.query));
      return null;
    }
    setProblems(outcome.problems);
    return Object.keys(outcome.problems)[0] ?? null;
  };
  return (
    <FilterFrame onClose={onClose} onReset={() => setForm(formOf(null, today))} onSubmit={submit}>
      <SearchFilterFields form={form} onChange={setForm} problems={problems} words={words} />
    </FilterFrame>
  );
}
