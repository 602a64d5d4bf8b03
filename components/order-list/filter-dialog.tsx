'use client';

import { Button, Form, Text } from '@bigcommerce/big-design';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { useSession } from '#lib/client/session.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { FilterFields } from './filter-fields.tsx';
import { draftOf, filtersOf, FILTER_FIELDS, type FilterDraft, type FilterProblems } from './filter-form.ts';

interface FilterDialogProps {
  readonly filters: OrderFilters;
  /** Payment methods to suggest: the platform compares whole words, and has no list of them. */
  readonly paymentMethods: readonly string[];
  readonly onApply: (filters: OrderFilters) => void;
  readonly onClose: () => void;
}

/** All filters of the list at once. Mount it to open it. */
export function FilterDialog({ filters, paymentMethods, onApply, onClose }: FilterDialogProps) {
  const t = useTranslations('orderList.filters');
  const formId = useId();
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<FilterDraft>(() => draftOf(filters));
  const [problems, setProblems] = useState<FilterProblems>({});
  const timeZone = useSession()?.store.timeZone ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const outcome = filtersOf(draft, filters.statusId);
    if (outcome.kind === 'filters') return onApply(outcome.filters);
    setProblems(outcome.problems);
    const first = FILTER_FIELDS.find((field) => outcome.problems[field] !== undefined);
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return undefined;
  };
  const footer = (
    <>
      <Button mobileWidth="auto" onClick={() => setDraft(draftOf({}))} type="button" variant="subtle">
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
      <div ref={form}>
        <Text color="secondary60">{t('days', { timeZone })}</Text>
        <Form fullWidth id={formId} noValidate onSubmit={submit}>
          <FilterFields
            draft={draft}
            onType={(field, text) => setDraft({ ...draft, [field]: text })}
            paymentMethods={paymentMethods}
            problems={problems}
          />
        </Form>
      </div>
    </Dialog>
  );
}
