'use client';

import { Button, Form, Text } from '@bigcommerce/big-design';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { ListMessages } from '#components/shared/messages/list-messages.tsx';
import { useSession } from '#lib/client/session.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
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
  const t = useTranslations('orderList.filters');
  const formId = useId();
  const fields = useRef<HTMLDivElement>(null);
  const today = words.today ?? '';
  const [before] = useState(() => formOf(query, today));
  const [form, setForm] = useState(before);
  const [problems, setProblems] = useState<FormProblems>({});
  const timeZone = useSession()?.store.timeZone ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const outcome = queryOfForm(query, before, form);
    if (outcome.kind === 'query') return onApply(printSearch(outcome.query));
    setProblems(outcome.problems);
    const [first = ''] = Object.keys(outcome.problems);
    fields.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return undefined;
  };
  const footer = (
    <>
      <Button mobileWidth="auto" onClick={() => setForm(formOf(null, today))} type="button" variant="subtle">
        {t('reset')}
      </Button>
      <Button mobileWidth="auto" onClick={onClose} type="button" variant="secondary">
        {t('cancel')}
      </Button>
      <Button form={formId} mobileWidth="auto" type="submit" variant="primary">
        {t('apply')}
      </Button>
    </>
  );
  return (
    <Dialog footer={footer} onClose={onClose} title={t('title')}>
      <div ref={fields}>
        <Text color="secondary60">{t('days', { timeZone })}</Text>
        <Form fullWidth id={formId} noValidate onSubmit={submit}>
          <SearchFilterFields form={form} onChange={setForm} problems={problems} words={words} />
        </Form>
      </div>
    </Dialog>
  );
}
