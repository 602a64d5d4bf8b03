'use client';

import { H3, Panel, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderAddress, OrderDelivery, OrderDetail } from '#lib/orders/contract.ts';
import { AddressWithCopy } from './customer-panel.tsx';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';

const Deliveries = styled.div`
  display: grid;
  gap: ${theme.spacing.xLarge};
`;

/** Where the order goes, by which method and for how much; several addresses are numbered as the lines name them. */
export function DeliveriesPanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderDetail.deliveries');
  const { billing, deliveries, totals } = detail;
  return (
    <Panel header={t('title', { count: deliveries.length })}>
      {deliveries.length === 0 ? (
        <Text color="secondary60" marginBottom="none">
          {t('empty')}
        </Text>
      ) : (
        <Deliveries>
          {deliveries.map((delivery, index) => (
            <section key={delivery.id}>
              {deliveries.length === 1 ? null : (
                <H3 marginBottom="xSmall">{t('numbered', { number: index + 1, count: deliveries.length })}</H3>
              )}
              <Delivery billing={billing} delivery={delivery} isTaxInclusive={totals.isTaxInclusive} />
            </section>
          ))}
        </Deliveries>
      )}
    </Panel>
  );
}

interface DeliveryProps {
  /** Phone and e-mail of the customer stand there already; a delivery names its own only where they differ. */
  readonly billing: OrderAddress;
  readonly delivery: OrderDelivery;
  readonly isTaxInclusive: boolean;
}

function Delivery({ delivery, billing, isTaxInclusive }: DeliveryProps) {
  const t = useTranslations('orderDetail.deliveries');
  const format = useStoreFormat();
  const { shippingMethod, phone, email, itemsShipped, itemsTotal } = delivery;
  const facts: (Fact | null)[] = [
    {
      name: t('method'),
      content: shippingMethod === '' ? t('noMethod') : <FreeText text={shippingMethod} />,
    },
    { name: t('cost'), content: format.money(isTaxInclusive ? delivery.costIncTax : delivery.costExTax) },
    { name: t('items'), content: t('itemsShipped', { total: itemsTotal, shipped: itemsShipped }) },
    phone === '' || phone === billing.phone ? null : { name: t('phone'), content: <FreeText text={phone} /> },
    email === '' || email === billing.email ? null : { name: t('email'), content: <FreeText text={email} /> },
  ];
  return (
    <>
      <AddressWithCopy address={delivery} emptyText={t('noAddress')} />
      <div style={{ marginTop: theme.spacing.small }}>
        <Facts facts={facts.filter((fact) => fact !== null)} />
      </div>
    </>
  );
}
