'use client';

import { Button, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { AddressBlock } from '#components/shared/address/address-block.tsx';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { Buttons } from '#components/shared/product-picker/picker-form-styles.ts';
import type { CheckoutConsignment, CheckoutView } from '#lib/checkouts/view-contract.ts';
import { lineLabel } from './line-words.ts';
import type { StepProps } from './step-props.ts';

const CHANGEABLE = ['customer', 'items', 'fulfilment'] as const;

interface ReviewFactsProps extends Pick<StepProps, 'beginning' | 'onStep'> {
  readonly view: CheckoutView;
}

/** Who gets what, where and how. */
export function ReviewFacts({ view, beginning, onStep }: ReviewFactsProps) {
  const t = useTranslations('checkout.review');
  const step = useTranslations('checkout.step');
  const words = useTranslations('checkout.customer');
  const { customer } = beginning;
  const shopper = customer === null ? t('guest') : customer.name || words('number', { id: customer.id });
  const facts: Fact[] = [
    { name: t('customer'), content: <FreeText text={shopper} /> },
    { name: t('email'), content: <FreeText text={view.billing?.email || t('missing')} />, room: 'wide' },
    {
      name: t('billing'),
      content: view.billing === null ? t('missing') : <AddressBlock address={view.billing} emptyText={t('missing')} />,
      room: 'wide',
    },
    ...(view.consignments.length === 0
      ? []
      : [{ name: t('deliveries'), content: <Deliveries consignments={view.consignments} />, room: 'wide' as const }]),
    {
      name: t('lines'),
      content: (
        <Plain>
          {view.lines.map((line) => (
            <li key={line.id}>
              {line.quantity} × <FreeText text={lineLabel(line)} />
            </li>
          ))}
        </Plain>
      ),
      room: 'wide',
    },
  ];
  return (
    <Panel header={t('title')}>
      <Facts facts={facts} />
      <Buttons>
        {CHANGEABLE.map((one) => (
          <Button key={one} mobileWidth="auto" onClick={() => onStep(one)} type="button" variant="subtle">
            {t('change', { step: step(one) })}
          </Button>
        ))}
      </Buttons>
    </Panel>
  );
}

function Deliveries({ consignments }: { readonly consignments: readonly CheckoutConsignment[] }) {
  const t = useTranslations('checkout.review');
  return (
    <Plain>
      {consignments.map(({ id, address, selected }) => (
        <li key={id}>
          <FreeText
            text={
              address === null
                ? t('pickup')
                : [`${address.firstName} ${address.lastName}`, address.street1, address.city].join(', ')
            }
          />
          {address !== null && (
            <>
              <br />
              <FreeText text={selected?.description ?? t('noOption')} />
            </>
          )}
        </li>
      ))}
    </Plain>
  );
}
