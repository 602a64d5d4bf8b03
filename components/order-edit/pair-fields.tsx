'use client';

import { PricePairFields, type PricePair } from '#components/shared/product-picker/price-pair-fields.tsx';
import { useIssue } from './use-issues.ts';
import { useDraft, useDraftStore, useText } from './use-draft.ts';

interface PairFieldsProps {
  /** Such as `shipping` or `line.12`. */
  readonly prefix: string;
  readonly label: string;
}

/** A figure without and with tax. Typing one fills in the other by the order's rate. */
export function PairFields({ prefix, label }: PairFieldsProps) {
  const store = useDraftStore();
  const { currencyCode, isTaxInclusive, ratePercent } = useDraft(({ base }) => base);
  const [exTax] = useText(`${prefix}.exTax`);
  const [incTax] = useText(`${prefix}.incTax`);
  const errors = { exTax: useIssue(`${prefix}.exTax`), incTax: useIssue(`${prefix}.incTax`) };
  const change = (pair: PricePair) =>
    store.setTexts({ [`${prefix}.exTax`]: pair.exTax, [`${prefix}.incTax`]: pair.incTax });
  return (
    <PricePairFields
      currencyCode={currencyCode}
      errors={errors}
      isTaxInclusive={isTaxInclusive}
      label={label}
      name={prefix}
      onChange={change}
      taxRate={ratePercent}
      value={{ exTax, incTax }}
    />
  );
}
