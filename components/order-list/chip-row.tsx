'use client';

import { Button, Chip } from '@bigcommerce/big-design';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';

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

interface ChipRowProps {
  readonly chips: readonly { readonly key: string; readonly label: string; readonly onDelete: () => void }[];
  readonly onClear: () => void;
}

/** What the list is filtered by, each with a way to drop it, and a way to drop all. Nothing where nothing is. */
export function ChipRow({ chips, onClear }: ChipRowProps) {
  const t = useTranslations('orderList.filters');
  if (chips.length === 0) return null;
  return (
    <Chips aria-label={t('applied')} role="group">
      {chips.map(({ key, label, onDelete }) => (
        <Chip key={key} label={label} margin="none" onDelete={onDelete} />
      ))}
      <Button marginBottom="none" mobileWidth="auto" onClick={onClear} type="button" variant="subtle">
        {t('clearAll')}
      </Button>
    </Chips>
  );
}
