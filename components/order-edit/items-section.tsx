'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { findLines, SEARCH_FROM_LINES } from '#components/shared/line-search/find-lines.ts';
import { LineSearch } from '#components/shared/line-search/line-search.tsx';
import { useRowsSoFar } from '#components/shared/long-list/use-rows-so-far.ts';
import { ProductPicker } from '#components/shared/product-picker/product-picker.tsx';
import { Lines } from './edit-styles.ts';
import { LineRow } from './line-row.tsx';
import { NewLineRow } from './new-line-row.tsx';
import { wishOfPicked } from './picked-line.ts';
import { useDraft, useDraftStore } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

/** The lines of the order, and adding more. */
export function ItemsSection() {
  const t = useTranslations('orderEdit.items');
  const lines = useDraft(({ base }) => base.lines);
  const [search, setSearch] = useState('');
  // What is found may come a moment after the letter.
  const wanted = useDeferredValue(search);
  const found = useMemo(() => findLines(lines, wanted), [lines, wanted]);
  const drawn = useRowsSoFar(found);
  const newLines = useDraft((draft) => draft.newLines);
  const problem = useIssue('lines');
  return (
    <Panel header={t('title')}>
      {problem === undefined ? null : (
        <Text color="danger" role="alert">
          {problem}
        </Text>
      )}
      {lines.length < SEARCH_FROM_LINES ? null : (
        <LineSearch found={wanted.trim() === '' ? null : found.length} onText={setSearch} text={search} />
      )}
      <Lines aria-label={t('title')}>
        {drawn.map((line) => (
          <LineRow key={line.id} line={line} />
        ))}
        {newLines.map((line, index) => (
          <NewLineRow index={index} key={line.key} line={line} />
        ))}
      </Lines>
      <AddLine />
    </Panel>
  );
}

function AddLine() {
  const t = useTranslations('orderEdit.items');
  const store = useDraftStore();
  const base = useDraft((draft) => draft.base);
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return (
      <Button onClick={() => setIsOpen(true)} type="button" variant="secondary">
        {t('add')}
      </Button>
    );
  return (
    <ProductPicker
      currencyCode={base.currencyCode}
      isTaxInclusive={base.isTaxInclusive}
      onPick={(line) => store.addLine(wishOfPicked(line, base))}
      taxRate={base.ratePercent}
    />
  );
}
