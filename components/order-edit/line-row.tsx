'use client';

import { Button, Small, Text } from '@bigcommerce/big-design';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useOptionText } from '#components/shared/personal-data/use-option-text.ts';
import type { EditLine } from '#lib/orders/edit-contract.ts';
import { REMOVED_QUANTITY } from '#lib/orders/edit-fields-rules.ts';
import { Figures, LineBox } from './edit-styles.ts';
import { LineWrapping } from './line-wrapping.tsx';
import { PairFields } from './pair-fields.tsx';
import { useDraftStore } from './use-draft.ts';
import { useLineQuantity } from './use-line-quantity.ts';
import { useIssue } from './use-issues.ts';

interface LineRowProps {
  readonly line: EditLine;
}

/** A line that the order has. Wakes at its own fields only. */
export const LineRow = memo(function LineRow({ line }: LineRowProps) {
  const t = useTranslations('orderEdit.items');
  const store = useDraftStore();
  const path = `line.${line.id}.quantity`;
  const [quantity, setQuantity] = useLineQuantity(line);
  const problem = useIssue(path);
  const isRemoved = quantity === REMOVED_QUANTITY;
  const toggle = () => setQuantity(isRemoved ? (store.get().fields[path] ?? '1') : REMOVED_QUANTITY);
  return (
    <LineBox data-removed={isRemoved}>
      <div data-part="what">
        <LineFacts line={line} />
      </div>
      {isRemoved ? (
        <Text marginBottom="none">{t('removed')}</Text>
      ) : (
        <Figures>
          <TextField
            error={problem}
            inputMode="numeric"
            label={t('quantity')}
            maxLength={7}
            name={path}
            onChange={(text) => setQuantity(text.trim())}
            value={quantity}
          />
          <PairFields label={t('price')} prefix={`line.${line.id}`} />
        </Figures>
      )}
      <Button
        aria-label={t(isRemoved ? 'keepNamed' : 'removeNamed', { name: line.name })}
        disabled={!isRemoved && line.quantityShipped > 0}
        onClick={toggle}
        type="button"
        variant="subtle"
      >
        {t(isRemoved ? 'keep' : 'remove')}
      </Button>
      {isRemoved ? null : <LineWrapping line={line} />}
    </LineBox>
  );
});

function LineFacts({ line }: LineRowProps) {
  const t = useTranslations('orderEdit.items');
  const optionText = useOptionText();
  const marks = [
    ...(line.sku === '' ? [] : [line.sku]),
    ...line.options.map((option) => `${option.name}: ${optionText(option)}`),
    ...(line.productId === null ? [t('custom')] : []),
    ...(line.quantityShipped > 0 ? [t('shipped', { count: line.quantityShipped })] : []),
    ...line.discounts
      .filter(({ isManual }) => !isManual)
      .map(({ name, code }) => t('promotion', { name: code || name })),
  ];
  return (
    <>
      <Text marginBottom="none">
        <FreeText text={line.name} />
      </Text>
      {marks.length === 0 ? null : (
        <Small color="secondary60" marginBottom="none">
          <FreeText text={marks.join(' · ')} />
        </Small>
      )}
    </>
  );
}
