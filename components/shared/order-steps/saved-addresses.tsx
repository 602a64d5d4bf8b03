'use client';

import { useTranslations } from 'use-intl/react';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { useCustomerAddresses } from '#lib/client/customers.ts';
import type { CustomerAddress } from '#lib/customers/contract.ts';

interface SavedAddressesProps {
  readonly customerId: number;
  readonly label: string;
  readonly onPick: (address: CustomerAddress) => void;
}

/** The customer's saved addresses, to fill a form with one. Nothing where there are none. */
export function SavedAddresses({ customerId, label, onPick }: SavedAddressesProps) {
  const t = useTranslations('newOrder.customer');
  const { data: addresses = [] } = useCustomerAddresses(customerId);
  if (addresses.length === 0) return null;
  const lineOf = ({ firstName, lastName, street1, city, zip, country }: CustomerAddress) =>
    [`${firstName} ${lastName}`, street1, `${zip} ${city}`, country]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(', ');
  return (
    <div>
      <SelectField
        label={label}
        onChange={(id) => {
          const address = addresses.find((one) => String(one.id) === id);
          if (address !== undefined) onPick(address);
        }}
        options={[
          { value: '', text: t('chooseSaved') },
          ...addresses.map((address) => ({ value: String(address.id), text: lineOf(address) })),
        ]}
        value=""
      />
    </div>
  );
}
