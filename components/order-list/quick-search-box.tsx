'use client';

import { Button, Flex, FlexItem, Input } from '@bigcommerce/big-design';
import { SearchIcon } from '@bigcommerce/big-design-icons';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { readQuickSearch } from './quick-search.ts';

/** One box for the three ways to find an order by what a customer or another system says of it. */
export function QuickSearchBox({ onSearch }: { readonly onSearch: (filters: OrderFilters) => void }) {
  const t = useTranslations('orderList.search');
  const [text, setText] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const search = readQuickSearch(text);
    setIsIncomplete(search.kind === 'incompleteEmail');
    if (search.kind !== 'filters') return;
    // What was searched for stands beside the box now, as a filter that can be taken away.
    setText('');
    onSearch(search.filters);
  };
  return (
    <form onSubmit={submit} role="search" title={t('help')}>
      <Flex flexDirection="row" flexGap="0.5rem">
        <FlexItem flexGrow={1}>
          <Input
            aria-invalid={isIncomplete}
            aria-label={t('label')}
            autoComplete="off"
            maxLength={250}
            iconLeft={<SearchIcon color="secondary60" />}
            onChange={(event) => setText(event.target.value)}
            placeholder={t('placeholder')}
            type="search"
            value={text}
            {...(isIncomplete ? { 'aria-describedby': 'quick-search-problem' } : {})}
          />
        </FlexItem>
        <Button marginBottom="none" mobileWidth="auto" type="submit" variant="secondary">
          {t('submit')}
        </Button>
      </Flex>
      {isIncomplete && <Problem text={t('incompleteEmail')} />}
    </form>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <p id="quick-search-problem" role="alert" style={{ color: '#AD0000', margin: '0.25rem 0 0' }}>
      {text}
    </p>
  );
}
