'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { Facts, type Fact } from '#components/shared/facts/facts.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import type { OrderOrigin } from '#lib/orders/detail-contract.ts';
import { OrderLink } from './customer-history.tsx';

/** How the order came to be: its cart, the shopper's country and language, the app that made it. */
export function OriginPanel({ origin }: { readonly origin: OrderOrigin }) {
  const t = useTranslations('orderHistory.origin');
  const { cartId, sameCart, country, locale, externalSource, taxProvider, isEmailOptIn } = origin;
  const told = (name: string, text: string): Fact | null =>
    text === '' ? null : { name, content: <FreeText text={text} /> };
  const facts: (Fact | null)[] = [
    {
      name: t('cart'),
      content:
        cartId === '' ? (
          t('api')
        ) : (
          <>
            <FreeText text={cartId} />
            <CopyButton name={t('cart')} text={cartId} />
            {sameCart.length === 0 ? null : (
              <div>
                <strong>{t('sameCart', { count: sameCart.length })}</strong>
                {sameCart.map((orderId) => (
                  <span key={orderId}>
                    <OrderLink orderId={orderId} />{' '}
                  </span>
                ))}
              </div>
            )}
          </>
        ),
    },
    told(t('country'), country),
    told(t('locale'), locale),
    told(t('app'), externalSource),
    told(t('tax'), taxProvider),
    isEmailOptIn ? { name: t('optIn'), content: t('optedIn') } : null,
  ];
  return (
    <Panel header={t('title')}>
      <Facts facts={facts.filter((fact) => fact !== null)} isStacked />
    </Panel>
  );
}
