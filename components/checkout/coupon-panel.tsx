'use client';

import { Panel } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { COUPON_CODE_MAX } from '#lib/checkouts/limits.ts';
import type { CheckoutCoupon, CheckoutView } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { ApplyForm } from './apply-form.tsx';
import { RemovableRow } from './removable-row.tsx';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

const NEW = 'coupon';

/** Coupons that are applied, and a field for another one: a refusal stands beside it. */
export function CouponPanel({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.coupons');
  const store = useCheckoutStore();
  const { refusals } = useCheckoutState();
  const [code, setCode] = useState('');
  const [isTried, setIsTried] = useState(false);
  const typed = code.trim();
  const apply = async () => {
    setIsTried(typed === '');
    if (typed === '') return;
    if (await store.change(NEW, (base) => changeCheckout.applyCoupon(base, typed))) setCode('');
  };
  return (
    <Panel header={t('title')}>
      <Stack>
        {view.coupons.length > 0 && (
          <Plain aria-label={t('title')}>
            {view.coupons.map((coupon) => (
              <AppliedCoupon coupon={coupon} key={coupon.code} />
            ))}
          </Plain>
        )}
        <ApplyForm buttonText={t('apply')} onApply={apply} place={NEW}>
          <TextField
            error={refusals[NEW] ?? (isTried && typed === '' ? t('missing') : undefined)}
            label={t('code')}
            maxLength={COUPON_CODE_MAX}
            onChange={(text) => {
              setCode(text);
              store.forget(NEW);
            }}
            value={code}
          />
        </ApplyForm>
      </Stack>
    </Panel>
  );
}

function AppliedCoupon({ coupon }: { readonly coupon: CheckoutCoupon }) {
  const t = useTranslations('checkout.coupons');
  const format = useStoreFormat();
  return (
    <RemovableRow
      place={`coupons.${coupon.code}`}
      remove={(base) => changeCheckout.removeCoupon(base, coupon.code)}
      removeLabel={t('removeOf', { code: coupon.code })}
      removeText={t('remove')}
    >
      <strong>
        <FreeText text={coupon.code} />
      </strong>{' '}
      {coupon.name !== '' && <FreeText text={coupon.name} />} {`−${format.money(coupon.discount)}`}
    </RemovableRow>
  );
}
