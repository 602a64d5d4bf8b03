'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import type { LineFormState } from '#components/shared/product-picker/line-picker.tsx';
import type { NewCheckoutLine } from '#lib/checkouts/contract.ts';
import { CUSTOM_NAME_MAX } from '#lib/checkouts/limits.ts';
import { AmountField, useAmountProblem } from './amount-field.tsx';
import { LineFormFrame } from './line-form.tsx';

interface CustomItemFormProps extends LineFormState {
  readonly currencyCode: string;
  readonly isTaxIncluded: boolean;
  readonly onPick: (line: Extract<NewCheckoutLine, { kind: 'custom' }>) => void;
}

/** Something that is not in the catalogue. A cart takes one price, as prices are entered in the store. */
export function CustomItemForm({ currencyCode, isTaxIncluded, onPick, ...state }: CustomItemFormProps) {
  const t = useTranslations('picker.custom');
  const words = useTranslations('picker.product');
  const problemOf = useAmountProblem();
  const [line, setLine] = useState({ name: '', sku: '', price: '', quantity: '1' });
  const [isTried, setIsTried] = useState(false);
  const wrongPrice = problemOf(line.price, currencyCode);
  const isWhole = /^[1-9][0-9]{0,5}$/.test(line.quantity);
  const name = line.name.trim();
  const submit = () => {
    setIsTried(true);
    if (name === '' || !isWhole || wrongPrice !== undefined) return;
    onPick({
      kind: 'custom',
      name,
      sku: line.sku.trim(),
      quantity: Number(line.quantity),
      listPrice: line.price,
    });
  };
  return (
    <LineFormFrame {...state} onSubmit={submit} title={t('title')}>
      <TextField
        error={isTried && name === '' ? t('nameMissing') : undefined}
        label={t('name')}
        maxLength={CUSTOM_NAME_MAX}
        onChange={(text) => setLine({ ...line, name: text })}
        value={line.name}
      />
      <TextField
        label={t('sku')}
        mark={words('optional')}
        maxLength={250}
        onChange={(sku) => setLine({ ...line, sku })}
        value={line.sku}
      />
      <AmountField
        currencyCode={currencyCode}
        error={isTried ? wrongPrice : undefined}
        isTaxIncluded={isTaxIncluded}
        label={t('priceLabel')}
        onChange={(price) => setLine({ ...line, price })}
        value={line.price}
      />
      <TextField
        error={isTried && !isWhole ? words('quantityProblem.notWhole') : undefined}
        inputMode="numeric"
        label={words('quantity')}
        maxLength={6}
        onChange={(quantity) => setLine({ ...line, quantity: quantity.trim() })}
        value={line.quantity}
      />
    </LineFormFrame>
  );
}
