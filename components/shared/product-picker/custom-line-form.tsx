'use client';

import { Button, H3 } from '@bigcommerce/big-design';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PickedCustomLine } from '#lib/catalogue/contract.ts';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { LINE_NAME_MAX_LENGTH, pricePairProblems, quantityProblem } from '#lib/catalogue/rules.ts';
import { Buttons, PartForm } from './picker-form-styles.ts';
import { PricePairFields } from './price-pair-fields.tsx';

const FREE = { minimum: 0, maximum: 0, stock: null };

interface CustomLineFormProps {
  readonly currencyCode: string;
  readonly isTaxInclusive: boolean;
  readonly taxRate: string;
  readonly onPick: (line: PickedCustomLine) => void;
  readonly onBack: () => void;
}

/** A line that is not in the catalogue: it needs a name and both prices. */
export function CustomLineForm({ currencyCode, isTaxInclusive, taxRate, onPick, onBack }: CustomLineFormProps) {
  const t = useTranslations('picker.custom');
  const words = useTranslations('picker.product');
  const [line, setLine] = useState({ name: '', sku: '', quantity: '1', exTax: '', incTax: '' });
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const wrongPrices = pricePairProblems(line);
  const wrongQuantity = quantityProblem(line.quantity, FREE) !== null;
  const name = line.name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsTried(true);
    if (name === '' || wrongQuantity || Object.keys(wrongPrices).length > 0) return;
    const { sku, quantity, exTax, incTax } = line;
    onPick({
      kind: 'custom',
      name,
      sku: sku.trim(),
      quantity: Number(quantity),
      priceExTax: exTax,
      priceIncTax: incTax,
    });
  };
  const priceError = (side: 'exTax' | 'incTax') => {
    const problem = wrongPrices[side];
    return isTried && problem !== undefined ? t(`price.${problem}`) : undefined;
  };
  return (
    <PartForm aria-label={t('title')} noValidate onSubmit={submit} ref={form}>
      <H3 marginBottom="none">{t('title')}</H3>
      <FieldGrid>
        <TextField
          error={isTried && name === '' ? t('nameMissing') : undefined}
          label={t('name')}
          maxLength={LINE_NAME_MAX_LENGTH}
          onChange={(text) => setLine({ ...line, name: text })}
          value={line.name}
        />
        <TextField
          label={t('sku')}
          mark={words('optional')}
          maxLength={255}
          onChange={(sku) => setLine({ ...line, sku })}
          value={line.sku}
        />
        <PricePairFields
          currencyCode={currencyCode}
          errors={{ exTax: priceError('exTax'), incTax: priceError('incTax') }}
          isTaxInclusive={isTaxInclusive}
          label={t('priceLabel')}
          onChange={(pair) => setLine({ ...line, ...pair })}
          taxRate={taxRate}
          value={line}
        />
        <TextField
          error={isTried && wrongQuantity ? words('quantityProblem.notWhole') : undefined}
          inputMode="numeric"
          label={words('quantity')}
          maxLength={9}
          onChange={(quantity) => setLine({ ...line, quantity })}
          value={line.quantity}
        />
      </FieldGrid>
      <Buttons>
        <Button marginBottom="none" type="submit" variant="primary">
          {words('add')}
        </Button>
        <Button marginBottom="none" onClick={onBack} type="button" variant="subtle">
          {words('back')}
        </Button>
      </Buttons>
    </PartForm>
  );
}
