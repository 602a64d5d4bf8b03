'use client';

import { Button } from '@bigcommerce/big-design';
import { useState, type FormEvent } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { TagListControl } from '#lib/client/tag-list.ts';
import { readNewTag } from './tag-problem.ts';

/** The button stands at the end of the input, whatever is told below it. */
const Row = styled.form`
  align-items: flex-start;
  display: flex;
  gap: ${({ theme }) => theme.spacing.xSmall};

  > :first-child {
    flex: 0 1 20rem;
  }

  && .bd-button {
    flex: none;
    margin: 1.375rem 0 0;
  }
`;

interface NewTagProps {
  readonly known: readonly string[];
  readonly add: TagListControl['add'];
}

/** Adds a tag to the suggestions. */
export function NewTag({ known, add }: NewTagProps) {
  const t = useTranslations('lists.tags');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setIsSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const read = readNewTag(typed, known);
    if ('problem' in read) return setProblem(t(`problem.${read.problem}`));
    setIsSending(true);
    const failed = await add(read.tag);
    setIsSending(false);
    if (failed !== null) return setProblem(failed.message);
    setTyped('');
    return showOutcome({ type: 'success', text: t('added', { tag: visibleText(read.tag) }) });
  };
  return (
    <Row noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        error={problem}
        label={t('new')}
        onChange={(text) => {
          setTyped(text);
          setProblem('');
        }}
        value={typed}
      />
      <Button isLoading={isSending} mobileWidth="auto" type="submit" variant="secondary">
        {t('add')}
      </Button>
    </Row>
  );
}
