'use client';

import { Button, Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { PricePairFields } from '#components/shared/product-picker/price-pair-fields.tsx';
import type { NewLineDraft } from './draft-store.ts';
import { Figures, LineBox } from './edit-styles.ts';
import { useDraft, useDraftStore } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

interface NewLineRowProps {
  readonly line: NewLineDraft;
  readonly index: number;
}

/** A line that is to be added. */
export function NewLineRow({ line, index }: NewLineRowProps) {
  const t = useTranslations('orderEdit.items');
  const store = useDraftStore();
  const { currencyCode, isTaxInclusive, ratePercent } = useDraft(({ base }) => base);
  const errors = { exTax: useIssue(`new.${index}.exTax`), incTax: useIssue(`new.${index}.incTax`) };
  const setQuantity = (text: string) =>
    store.changeLine(line.key, { quantity: Math.max(1, Number(text.replaceAll(/\D/g, '').slice(0, 6)) || 1) });
  return (
    <LineBox>
      <div data-part="what">
        <Text marginBottom="none">
          <FreeText text={line.name} />
        </Text>
        <Small color="secondary60" marginBottom="none">
          {t('new')} <FreeText text={line.sku} />
        </Small>
        {line.productId === null ? null : (
          <label>
            <input
              checked={line.isPricedByStore}
              onChange={({ target }) => store.changeLine(line.key, { isPricedByStore: target.checked })}
              type="checkbox"
            />{' '}
            {t('pricedByStore')}
          </label>
        )}
      </div>
      <Figures>
        <TextField inputMode="numeric" label={t('quantity')} onChange={setQuantity} value={String(line.quantity)} />
        {line.isPricedByStore ? null : (
          <PricePairFields
            currencyCode={currencyCode}
            errors={errors}
            isTaxInclusive={isTaxInclusive}
            label={t('price')}
            onChange={(price) => store.changeLine(line.key, { price })}
            taxRate={ratePercent}
            value={line.price}
          />
        )}
      </Figures>
      <Button
        aria-label={t('removeNamed', { name: line.name })}
        onClick={() => store.dropLine(line.key)}
        type="button"
        variant="subtle"
      >
        {t('remove')}
      </Button>
    </LineBox>
  );
}
