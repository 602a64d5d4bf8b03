'use client';

import { Button, Chip } from '@bigcommerce/big-design';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { chipsOf, withoutChip } from '#lib/core/search/chips.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { useTermText } from './use-term-text.ts';

const Chips = styled.div`
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem;
  margin-bottom: ${({ theme }) => theme.spacing.small};
  overflow-wrap: anywhere;

  > * {
    max-width: 100%;
  }
`;

interface TermChipsProps {
  readonly query: SearchQuery;
  readonly words: ReadOptions;
  readonly onChange: (query: SearchQuery) => void;
}

/** The search's terms as chips, each with a way to drop it: the same tree that the box shows as text. */
export function TermChips({ query, words, onChange }: TermChipsProps) {
  const t = useTranslations('orderList.filters');
  const textOf = useTermText(words);
  const chips = chipsOf(query);
  if (chips.length === 0) return null;
  return (
    <Chips aria-label={t('applied')} role="group">
      {chips.map((chip) => (
        <Chip
          key={chip.key}
          label={textOf(chip)}
          margin="none"
          onDelete={() => onChange(withoutChip(query, chip.key))}
        />
      ))}
      <Button marginBottom="none" mobileWidth="auto" onClick={() => onChange(null)} type="button" variant="subtle">
        {t('clearAll')}
      </Button>
    </Chips>
  );
}
