'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { PricePairFields } from '#components/shared/product-picker/price-pair-fields.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { typedAmount } from '#lib/core/decimals.ts';
import type { DraftContent, DraftLine, NewOrderOptions } from '#lib/order-create/contract.ts';
import { isAboveStock } from '#lib/order-create/draft-rules.ts';
import { storePrice, type LineFigure } from '#lib/order-create/totals-rules.ts';
import { LineCard } from '#components/shared/order-steps/order-steps-styles.ts';

interface LineRowProps {
  readonly line: DraftLine;
  readonly figure: LineFigure | undefined;
  readonly content: DraftContent;
  readonly options: NewOrderOptions;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (line: DraftLine) => void;
  readonly onRemove: () => void;
}

/** One line of the draft: how many, at what price, and what it comes to. */
export function LineRow({ line, figure, content, options, errorOf, onChange, onRemove }: LineRowProps) {
  const t = useTranslations('newOrder.line');
  const format = useStoreFormat();
  const at = `lines.${line.key}`;
  const { currencyCode } = content;
  const shown = figure === undefined ? null : options.isTaxInclusive ? figure.total.incTax : figure.total.exTax;
  const problem = errorOf(`${at}.product`) ?? errorOf(`${at}.name`);
  const ownPrice = () => {
    if (line.kind !== 'catalogue') return;
    const price = storePrice(line.listPrice?.amount ?? '0', content, options);
    const typed = { exTax: typedAmount(price.exTax, currencyCode), incTax: typedAmount(price.incTax, currencyCode) };
    onChange({ ...line, price: line.listPrice === null ? { exTax: '', incTax: '' } : typed });
  };
  return (
    <LineCard data-field={at}>
      <div data-field={`${at}.product`}>
        <Text bold marginBottom="none">
          <FreeText text={line.name} />
        </Text>
        <Text color="secondary60" marginBottom="none">
          <FreeText text={describe(line)} />
          {line.kind === 'custom' && t('custom')}
        </Text>
        {problem !== undefined && <Text color="danger">{problem}</Text>}
      </div>
      <TextField
        error={
          errorOf(`${at}.quantity`) ??
          (isAboveStock(line) && line.kind === 'catalogue' ? t('aboveStock', { stock: line.stock ?? 0 }) : undefined)
        }
        inputMode="numeric"
        label={t('quantity')}
        maxLength={6}
        name={`${at}.quantity`}
        onChange={(quantity) => onChange({ ...line, quantity })}
        value={line.quantity}
      />
      <div data-money>
        <Text marginBottom="none">{shown === null ? '' : format.money({ amount: shown, currencyCode })}</Text>
        {figure?.isEstimate === true && (
          <Text color="secondary60" marginBottom="none">
            {t('storePrice')}
          </Text>
        )}
      </div>
      {line.price !== null && (
        <div data-wide>
          <FieldGrid>
            <PricePairFields
              currencyCode={currencyCode}
              errors={{ exTax: errorOf(`${at}.price.exTax`), incTax: errorOf(`${at}.price.incTax`) }}
              isTaxInclusive={options.isTaxInclusive}
              label={t('price')}
              name={`${at}.price`}
              onChange={({ exTax, incTax }) => onChange({ ...line, price: { exTax, incTax } })}
              taxRate={content.taxRate}
              value={line.price}
            />
          </FieldGrid>
        </div>
      )}
      <div data-wide>
        {line.kind === 'catalogue' && (
          <Button
            aria-label={t(line.price === null ? 'setPriceOf' : 'useStorePriceOf', { name: line.name })}
            marginBottom="none"
            mobileWidth="auto"
            onClick={() => (line.price === null ? ownPrice() : onChange({ ...line, price: null }))}
            type="button"
            variant="subtle"
          >
            {t(line.price === null ? 'setPrice' : 'useStorePrice')}
          </Button>
        )}
        <Button
          aria-label={t('removeOf', { name: line.name })}
          marginBottom="none"
          mobileWidth="auto"
          onClick={onRemove}
          type="button"
          variant="subtle"
        >
          {t('remove')}
        </Button>
      </div>
    </LineCard>
  );
}

function describe(line: DraftLine): string {
  const options = line.kind === 'catalogue' ? line.options.map(({ name, label }) => `${name}: ${label}`) : [];
  return [line.sku, ...options].filter((part) => part !== '').join(' · ');
}
