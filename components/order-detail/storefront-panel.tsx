'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Facts } from '#components/shared/facts/facts.tsx';
import { StorefrontMessages } from '#components/shared/messages/storefront-messages.tsx';
import { useSession } from '#lib/client/session.ts';
import type { StorefrontFacts } from '#lib/core/storefront-facts.ts';

/** How the order was placed, as its confirmation page told it. */
export function StorefrontPanel({ facts }: { readonly facts: StorefrontFacts }) {
  return (
    <StorefrontMessages>
      <Shown facts={facts} />
    </StorefrontMessages>
  );
}

function Shown({ facts }: { readonly facts: StorefrontFacts }) {
  const t = useTranslations('storefront');
  const locale = useSession()?.user.locale ?? 'en';
  const { device, referrer, hasCoupon, cartMs } = facts;
  return (
    <Panel header={t('facts.title')}>
      <Facts
        facts={[
          { name: t('facts.device'), content: t(`kind.${device}`) },
          { name: t('facts.referrer'), content: t(`kind.${referrer}`) },
          { name: t('facts.coupon'), content: t(hasCoupon ? 'kind.with' : 'kind.without') },
          { name: t('facts.cart'), content: cartMs === null ? t('facts.unknown') : durationText(cartMs, locale) },
        ]}
        isStacked
      />
    </Panel>
  );
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** In the largest unit of which there are two at least, such as "40 minutes". */
function durationText(ms: number, locale: string): string {
  const [unit, length] = UNITS.find(([, unitMs]) => ms >= 2 * unitMs) ?? UNITS[3];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(ms / length));
}
