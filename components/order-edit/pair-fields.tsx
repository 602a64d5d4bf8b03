'use client';

import { isSameValue } from '#lib/orders/edit-fields-rules.ts';
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
  const change = (pair: PricePair, typed: keyof PricePair) => {
    const [path, otherPath] =
      typed === 'exTax' ? [`${prefix}.exTax`, `${prefix}.incTax`] : [`${prefix}.incTax`, `${prefix}.exTax`];
    const wasMoved = !isSameValue(path, pair[typed], store.text(path));
    // Back at what was read, the other figure is what it was too: worked out anew it could be a cent off.
    const isBack = wasMoved && isSameValue(path, pair[typed], store.readText(path));
    const other = isBack ? store.readText(otherPath) : pair[typed === 'exTax' ? 'incTax' : 'exTax'];
    store.setTexts({ [path]: pair[typed], [otherPath]: other });
  };
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
