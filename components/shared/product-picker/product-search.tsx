'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Aside } from '#components/shared/search-picker/picker-styles.ts';
import { SearchPicker } from '#components/shared/search-picker/search-picker.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { ProductHit } from '#lib/catalogue/contract.ts';
import { useProductSearch } from '#lib/client/catalogue.ts';

interface ProductSearchProps {
  readonly onChoose: (hit: ProductHit) => void;
  readonly takesFocus: boolean;
}

/** Products by name, SKU or brand, as one types. */
export function ProductSearch({ onChoose, takesFocus }: ProductSearchProps) {
  const t = useTranslations('picker.product');
  const [text, setText] = useState('');
  const { data, error, isLoading, isValidating } = useProductSearch(text);
  const hits = text.trim() === '' ? [] : (data?.hits ?? []);
  const message = () => {
    if (error !== undefined) return error.message;
    if (isLoading) return t('searching');
    if (data === undefined) return '';
    if (data.hits.length === 0) return t('none');
    return data.hasMore ? t('more') : '';
  };
  return (
    <SearchPicker
      choices={hits.map((hit) => ({ id: String(hit.id), content: <HitView hit={hit} /> }))}
      isSearching={isValidating}
      label={t('label')}
      message={message()}
      onChoose={(id) => {
        const hit = hits.find((one) => String(one.id) === id);
        if (hit !== undefined) onChoose(hit);
      }}
      onText={setText}
      placeholder={t('placeholder')}
      takesFocus={takesFocus}
      text={text}
    />
  );
}

function HitView({ hit }: { readonly hit: ProductHit }) {
  const t = useTranslations('picker.product');
  const format = useStoreFormat();
  const { stock } = hit;
  const inStock = stock === null ? '' : stock === 'variants' ? t('stockByVariant') : t('stock', { count: stock });
  const facts = [hit.price === null ? '' : format.money(hit.price), inStock, hit.isVisible ? '' : t('hidden')];
  return (
    <>
      <span>
        <FreeText text={hit.name} />
        {hit.sku !== '' && (
          <Aside>
            {' '}
            <FreeText text={hit.sku} />
          </Aside>
        )}
      </span>
      <Aside>{facts.filter((fact) => fact !== '').join(' · ')}</Aside>
    </>
  );
}
