'use client';

import { Box, Input, Text } from '@bigcommerce/big-design';
import { SearchIcon } from '@bigcommerce/big-design-icons';
import { useTranslations } from 'use-intl/react';

interface LineSearchProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many lines have it; null while nothing is searched for. */
  readonly found: number | null;
}

/** Finds lines of a long order by name, SKU or option. */
export function LineSearch({ text, onText, found }: LineSearchProps) {
  const t = useTranslations('orderDetail.lines');
  return (
    <Box marginBottom="medium">
      <Input
        aria-label={t('search')}
        iconLeft={<SearchIcon color="secondary50" />}
        onChange={({ target }) => onText(target.value)}
        placeholder={t('search')}
        type="search"
        value={text}
      />
      <Text as="span" color="secondary60" role="status">
        {found === null ? '' : t('found', { count: found })}
      </Text>
    </Box>
  );
}
