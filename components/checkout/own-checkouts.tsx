'use client';

import { Button, Panel } from '@bigcommerce/big-design';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Plain, TitleLine } from '#components/shared/order-steps/order-steps-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutSummary } from '#lib/checkouts/view-contract.ts';
import { useOwnCheckouts } from '#lib/client/checkouts.ts';
import { DropDialog } from './drop-dialog.tsx';
import { useKeptName } from './line-words.ts';

/** What the person began before and did not finish. Nothing where there is nothing. */
export function OwnCheckouts() {
  const t = useTranslations('checkout.own');
  const { data: checkouts = [], error, isValidating, mutate } = useOwnCheckouts();
  const [dropping, setDropping] = useState<string | null>(null);
  if (error !== undefined && checkouts.length === 0)
    return <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />;
  if (checkouts.length === 0) return null;
  return (
    <Panel header={t('title')}>
      <Plain aria-label={t('title')}>
        {checkouts.map((checkout) => (
          <OwnCheckout checkout={checkout} key={checkout.id} onDrop={() => setDropping(checkout.id)} />
        ))}
      </Plain>
      {dropping !== null && (
        <DropDialog id={dropping} onClose={() => setDropping(null)} onDropped={() => setDropping(null)} />
      )}
    </Panel>
  );
}

/** Lines that are enough to know it by. */
const NAMED_LINES = 3;

interface OwnCheckoutProps {
  readonly checkout: CheckoutSummary;
  readonly onDrop: () => void;
}

function OwnCheckout({ checkout, onDrop }: OwnCheckoutProps) {
  const t = useTranslations('checkout.own');
  const format = useStoreFormat();
  const nameOf = useKeptName();
  const { storeHash } = useParams<{ storeHash: string }>();
  const first = checkout.lines.slice(0, NAMED_LINES).map((line) => `${format.number(line.quantity)} × ${nameOf(line)}`);
  const more = checkout.lines.length - first.length;
  const name = [...first, ...(more > 0 ? [t('more', { count: more })] : [])].join(', ');
  const facts = {
    total: format.money(checkout.total),
    at: format.date(checkout.changedAt),
    until: format.day(checkout.expiresAt),
  };
  return (
    <TitleLine as="li">
      <span>
        <Link href={`/stores/${storeHash}/orders/new/checkout?checkout=${checkout.id}`}>
          <FreeText text={name} />
        </Link>{' '}
        {t('about', facts)}
      </span>
      <Button
        aria-label={t('dropOf', { name })}
        marginBottom="none"
        mobileWidth="auto"
        onClick={onDrop}
        type="button"
        variant="subtle"
      >
        {t('drop')}
      </Button>
    </TitleLine>
  );
}
