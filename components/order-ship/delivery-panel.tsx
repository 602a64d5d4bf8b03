'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { AddressBlock } from '#components/shared/address/address-block.tsx';
import { addressName } from '#components/shared/address/address-lines.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { ShipAddress, ShipPlan } from '#lib/shipments/contract.ts';
import { leftToShip } from '#lib/shipments/rules.ts';
import { linesTo } from './packing.ts';

interface DeliveryPanelProps {
  readonly plan: ShipPlan;
  readonly addressId: number;
  readonly isLocked: boolean;
  readonly onChoose: (addressId: number) => void;
}

/** Where the packages go. A shipment has one address; an order with several is shipped address by address. */
export function DeliveryPanel({ plan, addressId, isLocked, onChoose }: DeliveryPanelProps) {
  const t = useTranslations('shipping.delivery');
  const address = plan.addresses.find(({ id }) => id === addressId);
  const textOf = (one: ShipAddress, index: number) => {
    const left = linesTo(plan, one.id).reduce((sum, line) => sum + leftToShip(line), 0);
    const place = [addressName(one), one.city].filter((part) => part !== '').join(', ');
    return t('choice', { number: String(index + 1), place: visibleText(place), left: String(left) });
  };
  return (
    <Panel header={t('title')}>
      {plan.addresses.length < 2 ? null : (
        <SelectField
          label={t('which', { count: plan.addresses.length })}
          onChange={(value) => (isLocked ? undefined : onChoose(Number(value)))}
          options={plan.addresses.map((one, index) => ({
            value: String(one.id),
            text: textOf(one, index),
            isDisabled: isLocked,
          }))}
          value={String(addressId)}
        />
      )}
      {address === undefined ? null : (
        <>
          <AddressBlock address={address} emptyText={t('noAddress')} />
          {address.shippingMethod === '' ? null : (
            <Text color="secondary60" marginBottom="none" marginTop="xSmall">
              {t('method')} <FreeText text={address.shippingMethod} />
            </Text>
          )}
        </>
      )}
    </Panel>
  );
}
