'use client';

import { Small, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useDeliveryFacts, useEmailedParts, useLineFacts } from '#lib/client/order-parts.ts';
import { isZeroMoney } from '#lib/core/money.ts';

interface PartProps {
  readonly orderId: number;
  readonly partId: number;
  readonly currency: string;
}

interface Reading<T> {
  readonly data: T | undefined;
  readonly error: { readonly message: string } | undefined;
  readonly isValidating: boolean;
  readonly mutate: () => Promise<unknown>;
}

function Read<T>({ reading, children }: { readonly reading: Reading<T>; readonly children: (data: T) => ReactNode }) {
  const t = useTranslations('orderDetail');
  const { data, error, isValidating, mutate } = reading;
  if (data !== undefined) return children(data);
  if (error === undefined) return <Loading label={t('loadingPanel')} />;
  return <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />;
}

const told = (name: string, text: string): readonly Fact[] =>
  text === '' ? [] : [{ name, content: <FreeText text={text} /> }];

/** What one line has beside its row. */
export function LineFactsView({ orderId, partId, currency }: PartProps) {
  const t = useTranslations('orderDetail.lineFacts');
  return (
    <Read reading={useLineFacts(orderId, partId, currency)}>
      {(line) => {
        const size = [line.width, line.height, line.depth].filter((part) => part !== '').join(' × ');
        const facts = [
          ...told(t('brand'), line.brand),
          ...told(t('upc'), line.upc),
          ...told(t('bin'), line.bin),
          ...told(t('weight'), line.weight),
          ...told(t('size'), size),
          ...told(t('variant'), line.variantId === null ? '' : String(line.variantId)),
          ...told(t('event'), line.event),
          ...told(t('external'), line.externalId),
        ];
        return facts.length === 0 ? <Small color="secondary60">{t('none')}</Small> : <Facts facts={facts} />;
      }}
    </Read>
  );
}

/** What one delivery has beside its address: costs in full, form fields, the rate that was chosen. */
export function DeliveryFactsView({ orderId, partId, currency }: PartProps) {
  const t = useTranslations('orderDetail.deliveryFacts');
  const format = useStoreFormat();
  return (
    <Read reading={useDeliveryFacts(orderId, partId, currency)}>
      {(delivery) => {
        const { quote } = delivery;
        const facts = [
          ...told(t('zone'), delivery.zone),
          ...told(t('baseCost'), format.money(delivery.baseCost)),
          ...told(t('tax'), isZeroMoney(delivery.shippingTax) ? '' : format.money(delivery.shippingTax)),
          ...told(t('handling'), isZeroMoney(delivery.handlingIncTax) ? '' : format.money(delivery.handlingIncTax)),
          ...delivery.formFields.flatMap(({ name, value }) => told(name, value)),
          ...told(
            t('quote'),
            quote === null
              ? t('noQuote')
              : [quote.provider, quote.carrier, quote.method, quote.rate].filter((part) => part !== '').join(' · '),
          ),
        ];
        return <Facts facts={facts} />;
      }}
    </Read>
  );
}

/** Whom downloads and gift certificates were sent to. */
export function EmailedView({ orderId, currency }: Omit<PartProps, 'partId'>) {
  const hidden = useHiddenText();
  const t = useTranslations('orderDetail.emailed');
  return (
    <Read reading={useEmailedParts(orderId, currency)}>
      {({ downloads, giftCertificates }) => {
        const sent = [...downloads, ...giftCertificates];
        if (sent.length === 0) return <Small color="secondary60">{t('none')}</Small>;
        return sent.map(({ email, lines }, index) => (
          <Text key={index} marginBottom="xSmall">
            <FreeText text={email === '' ? (hidden ?? t('noAddress')) : email} />
            <br />
            <Small as="span" color="secondary60">
              <FreeText text={lines.join(', ')} />
            </Small>
          </Text>
        ));
      }}
    </Read>
  );
}
