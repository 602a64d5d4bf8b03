'use client';

import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutChange } from '#lib/checkouts/view-contract.ts';
import { parseMoney } from '#lib/core/money.ts';
import { useCheckoutState } from './use-checkout-store.ts';

/** Changes whose values are amounts, with or without their currency. */
const AMOUNTS: ReadonlySet<CheckoutChange['what']> = new Set([
  'linePrice',
  'discount',
  'feeAdded',
  'feeRemoved',
  'feeCost',
  'total',
]);

/** What is another than it was, one by one. */
export function ChangeList({ changes }: { readonly changes: readonly CheckoutChange[] }) {
  const t = useTranslations('checkout.change');
  const words = useTranslations('checkout.customer');
  const format = useStoreFormat();
  const { view } = useCheckoutState();
  const say = (what: CheckoutChange['what'], value: string) => {
    if (value === '') return t('nothing');
    if (what === 'customer') return words('number', { id: value });
    const [amount = '', currencyCode = view?.currencyCode ?? ''] = value.split(' ');
    const money = AMOUNTS.has(what) ? parseMoney(amount, currencyCode) : null;
    return money === null ? value : format.money(money);
  };
  if (changes.length === 0) return null;
  return (
    <Plain>
      {changes.map(({ what, name, before, now }, index) => (
        <li key={index}>
          {t(what)}
          {name !== '' && (
            <>
              {' '}
              <FreeText text={name} />
            </>
          )}
          {': '}
          <FreeText text={say(what, before)} />
          {' → '}
          <FreeText text={say(what, now)} />
        </li>
      ))}
    </Plain>
  );
}
