'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { CustomerPicker } from '#components/shared/customer-picker/customer-picker.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import type { CustomerHit } from '#lib/customers/contract.ts';
import { TitleLine } from './order-steps-styles.ts';

interface CustomerChoiceProps {
  /** Null: a guest. */
  readonly customer: { readonly name: string; readonly email: string } | null;
  readonly onChoose: (customer: CustomerHit | null) => void;
}

/** The customer of a new order, or the way to find one. */
export function CustomerChoice({ customer, onChoose }: CustomerChoiceProps) {
  const t = useTranslations('newOrder.customer');
  if (customer === null)
    return (
      <div>
        <CustomerPicker onPick={onChoose} />
        <Text color="secondary60" marginTop="xSmall">
          {t('guestHint')}
        </Text>
      </div>
    );
  return (
    <TitleLine>
      <Text marginBottom="none">
        <FreeText text={[customer.name, customer.email].filter((part) => part !== '').join(' · ')} />
      </Text>
      <Button marginBottom="none" mobileWidth="auto" onClick={() => onChoose(null)} type="button" variant="secondary">
        {t('change')}
      </Button>
    </TitleLine>
  );
}
