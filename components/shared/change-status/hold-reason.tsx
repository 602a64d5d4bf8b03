'use client';

import { Box } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useHoldReasons } from '#lib/client/hold-reasons.ts';

interface HoldReasonProps {
  /** Empty for none. */
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why an order is held, from the store's own list. Nothing where the store keeps none, or none could be read: it may be left out. */
export function HoldReason({ value, onChange }: HoldReasonProps) {
  const t = useTranslations('changeStatus.reason');
  const reasons = useHoldReasons(true).data?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <Box marginTop="medium">
      <SelectField
        hint={t('hint')}
        label={t('label')}
        onChange={onChange}
        options={[
          { value: '', text: t('none') },
          ...reasons.map((reason) => ({ value: reason, text: visibleText(reason) })),
        ]}
        value={value}
      />
    </Box>
  );
}
