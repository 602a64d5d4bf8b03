'use client';

import { chipsOf, withoutChip } from '#lib/core/search/chips.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { ChipRow } from '../chip-row.tsx';
import { useTermText } from './use-term-text.ts';

interface TermChipsProps {
  readonly query: SearchQuery;
  readonly words: ReadOptions;
  readonly onChange: (query: SearchQuery) => void;
}

/** The search's terms as chips, each with a way to drop it: the same tree that the box shows as text. */
export function TermChips({ query, words, onChange }: TermChipsProps) {
  const textOf = useTermText(words);
  const chips = chipsOf(query).map((chip) => ({
    key: chip.key,
    label: textOf(chip),
    onDelete: () => onChange(withoutChip(query, chip.key)),
  }));
  return <ChipRow chips={chips} onClear={() => onChange(null)} />;
}
