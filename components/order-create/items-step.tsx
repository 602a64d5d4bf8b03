'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { ProductPicker } from '#components/shared/product-picker/product-picker.tsx';
import type { PickedLine } from '#lib/catalogue/contract.ts';
import type { DraftContent, DraftLine } from '#lib/order-create/contract.ts';
import { LINES_MAX } from '#lib/order-create/limits.ts';
import { draftTotals } from '#lib/order-create/totals-rules.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { newKey } from './draft-state.ts';
import { LineRow } from './line-row.tsx';
import type { StepProps } from './step-props.ts';

/** What is ordered. */
export function ItemsStep({ content, onChange, options, errorOf }: StepProps) {
  const t = useTranslations('newOrder.items');
  const { lines, currencyCode, taxRate } = content;
  const figures = draftTotals(content, options).lines;
  const setLines = (changed: readonly DraftLine[]) => onChange({ lines: changed as DraftContent['lines'] });
  const problem = errorOf('lines');
  return (
    <>
      <Panel header={t('add')}>
        <div data-field="lines">
          {lines.length >= LINES_MAX ? (
            <Text>{t('full', { most: LINES_MAX })}</Text>
          ) : (
            <ProductPicker
              currencyCode={currencyCode}
              isTaxInclusive={options.isTaxInclusive}
              onPick={(line) => setLines([...lines, toDraftLine(line, newKey(lines))])}
              taxRate={taxRate}
            />
          )}
          {problem !== undefined && <Text color="danger">{problem}</Text>}
        </div>
      </Panel>
      <Panel header={t('title')}>
        {lines.length === 0 ? (
          <Text color="secondary60">{t('none')}</Text>
        ) : (
          <Plain aria-label={t('title')}>
            {lines.map((line) => (
              <LineRow
                content={content}
                errorOf={errorOf}
                figure={figures.find(({ key }) => key === line.key)}
                key={line.key}
                line={line}
                onChange={(changed) => setLines(lines.map((one) => (one.key === line.key ? changed : one)))}
                onRemove={() => setLines(lines.filter(({ key }) => key !== line.key))}
                options={options}
              />
            ))}
          </Plain>
        )}
      </Panel>
    </>
  );
}

function toDraftLine(line: PickedLine, key: string): DraftLine {
  if (line.kind === 'custom') {
    const { name, sku, quantity, priceExTax: exTax, priceIncTax: incTax } = line;
    return { kind: 'custom', key, name, sku, quantity: String(quantity), price: { exTax, incTax } };
  }
  return {
    ...line,
    options: line.options.map((option) => ({ ...option })),
    listPrice: line.listPrice && { ...line.listPrice },
    key,
    quantity: String(line.quantity),
    price: null,
  };
}
