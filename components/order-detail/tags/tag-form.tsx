'use client';

import { Button, FormGroup, Input, Small } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreTags } from '#lib/client/tags.ts';
import { MOST_TAGS, readTags, suggestTags } from '#lib/tags/rules.ts';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall};
  margin-top: ${theme.spacing.xSmall};

  && .bd-button {
    margin: 0;
  }
`;

const Suggestion = styled.button`
  max-width: 100%;
  padding: ${theme.spacing.xxSmall} ${theme.spacing.xSmall};
  color: ${theme.colors.primary};
  font: inherit;
  text-align: left;
  background: ${theme.colors.white};
  border: 1px solid ${theme.colors.secondary30};
  border-radius: ${theme.borderRadius.normal};
  cursor: pointer;

  &:hover {
    background: ${theme.colors.primary10};
  }
`;

interface TagFormProps {
  readonly taken: readonly string[];
  readonly isBusy: boolean;
  readonly onAdd: (tags: readonly string[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One field for new tags, with those of the store that begin as what is typed. */
export function TagForm({ taken, isBusy, onAdd, onClose }: TagFormProps) {
  const t = useTranslations('orderHistory.tags');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const { data } = useStoreTags(true);
  const last = typed.split(',').at(-1) ?? '';
  const suggested = suggestTags(data?.tags ?? [], last, taken);
  const add = async (tags: readonly string[]) => {
    if (taken.length + tags.length > MOST_TAGS) return setProblem(t('tooMany', { most: MOST_TAGS }));
    setProblem('');
    if (await onAdd(tags)) setTyped('');
    return undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTags(typed);
    if ('problem' in read) setProblem(t(`problem.${read.problem}`));
    else void add(read.tags);
  };
  return (
    <form onSubmit={submit}>
      <FormGroup>
        <Input
          autoComplete="off"
          description={t('hint')}
          disabled={isBusy}
          error={problem === '' ? undefined : problem}
          label={t('add')}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem('');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
          placeholder={t('placeholder')}
          ref={field}
          value={typed}
        />
      </FormGroup>
      {suggested.length === 0 ? null : (
        <>
          <Small color="secondary60" marginBottom="none" marginTop="xSmall">
            {t('suggestions')}
          </Small>
          <Row>
            {suggested.map((tag) => (
              <Suggestion disabled={isBusy} key={tag} onClick={() => void add([tag])} type="button">
                <FreeText text={tag} />
              </Suggestion>
            ))}
          </Row>
        </>
      )}
      <Row>
        <Button isLoading={isBusy} mobileWidth="auto" type="submit" variant="secondary">
          {t('save')}
        </Button>
        <Button mobileWidth="auto" onClick={onClose} type="button" variant="subtle">
          {t('cancel')}
        </Button>
      </Row>
    </form>
  );
}
