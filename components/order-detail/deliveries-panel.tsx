'use client';

import { H3, Panel, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderAddress, OrderDelivery, OrderDetail } from '#lib/orders/contract.ts';
import type { OrderPickup } from '#lib/orders/detail-contract.ts';
import { AddressWithCopy } from './customer-panel.tsx';
import { Disclosure } from './disclosure.tsx';
import { DeliveryFactsView, EmailedView } from './later-facts.ts';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';

const Deliveries = styled.div`
  display: grid;
  gap: ${theme.spacing.xLarge};
`;

/** Where the order goes, by which method and for how much; several addresses are numbered as the lines name them. */
export function DeliveriesPanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderDetail.deliveries');
  const tFacts = useTranslations('orderDetail.deliveryFacts');
  const tEmailed = useTranslations('orderDetail.emailed');
  const { billing, deliveries, totals, pickups, lines, row } = detail;
  const isEmailed = lines.some(({ kind }) => kind === 'digital' || kind === 'giftcertificate');
  return (
    <Panel header={t('title', { count: deliveries.length })}>
      {pickups.map((pickup) => (
        <Pickup key={pickup.id} pickup={pickup} />
      ))}
      {deliveries.length === 0 && pickups.length > 0 ? null : deliveries.length === 0 ? (
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
              <Disclosure text={tFacts('more')}>
                {() => <DeliveryFactsView currency={row.total.currencyCode} orderId={row.id} partId={delivery.id} />}
              </Disclosure>
            </section>
          ))}
        </Deliveries>
      )}
      {isEmailed ? (
        <Disclosure text={tEmailed('more')}>
          {() => <EmailedView currency={row.total.currencyCode} orderId={row.id} />}
        </Disclosure>
      ) : null}
    </Panel>
  );
}

/** Where and how the shopper collects the order. */
function Pickup({ pickup }: { readonly pickup: OrderPickup }) {
  const t = useTranslations('orderDetail.deliveries');
  const { name, locationName, instructions, time } = pickup;
  const facts: (Fact | null)[] = [
    {
      name: locationName === '' ? t('pickup') : t('pickupAt', { place: locationName }),
      content: <FreeText text={name} />,
    },
    instructions === '' ? null : { name: t('instructions'), content: <FreeText text={instructions} /> },
    time === '' ? null : { name: t('time'), content: <FreeText text={time} /> },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} isStacked />;
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
