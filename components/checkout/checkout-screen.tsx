'use client';

import { Panel, StatusMessage, Text } from '@bigcommerce/big-design';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { CheckoutMessages } from '#components/shared/messages/checkout-messages.tsx';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import { CreateFrame } from '#components/shared/order-steps/create-frame.tsx';
import { NotAllowed } from '#components/shared/order-steps/not-allowed.tsx';
import { OrderWays } from '#components/shared/order-steps/order-ways.tsx';
import { checkoutFailureOf, useCheckout, useOwnCheckouts } from '#lib/client/checkouts.ts';
import { useNewOrderOptions } from '#lib/client/create.ts';
import type { RequestError } from '#lib/client/request-error.ts';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useMay, useSession } from '#lib/client/session.ts';
import { CheckoutOrder } from './checkout-order.tsx';
import { NOTHING_BEGUN, showing, type CheckoutState } from './checkout-state.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An order by way of the shop's checkout: a new one, or one to go on with. `checkout` is of the address: anybody can have typed it. */
export function CheckoutScreen({ checkout }: { readonly checkout: string | null }) {
  return (
    <CreateMessages>
      <CheckoutMessages>
        <Opened checkout={checkout} />
      </CheckoutMessages>
    </CreateMessages>
  );
}

function Opened({ checkout }: { readonly checkout: string | null }) {
  const hidden = useHiddenText();
  const mayCreate = useMay('orders:edit') && hidden === null;
  const hasSession = useSession() !== null;
  if (hasSession && !mayCreate) return <NotAllowed />;
  return checkout !== null && UUID.test(checkout) ? <StoredCheckout id={checkout} key={checkout} /> : <NewCheckout />;
}

function NewCheckout() {
  const { error, isValidating, mutate } = useOwnCheckouts();
  // Whoever cannot read checkouts cannot make one: better told before anything is typed.
  if (error !== undefined && isShutOut(error))
    return (
      <CreateFrame>
        <OrderWays current="checkout" />
        <ShutOut failure={error} isRetrying={isValidating} onRetry={() => void mutate()} />
      </CreateFrame>
    );
  return <WithOptions isRetrying={false} onRetry={ignore} state={NOTHING_BEGUN} />;
}

function StoredCheckout({ id }: { readonly id: string }) {
  const { data, error, isValidating, mutate } = useCheckout(id);
  const retry = { isRetrying: isValidating, onRetry: () => void mutate() };
  if (data !== undefined) return <WithOptions {...retry} state={showing(NOTHING_BEGUN, data)} />;
  const failure = error && checkoutFailureOf(error);
  if (failure?.problem === 'cart_gone')
    return <WithOptions {...retry} state={{ ...NOTHING_BEGUN, notice: { kind: 'gone', id, again: failure.again } }} />;
  if (failure?.problem === 'no_checkout') return <NoCheckout />;
  return <WithOptions {...retry} failure={error} state={undefined} />;
}

interface WithOptionsProps {
  readonly state: CheckoutState | undefined;
  readonly failure?: RequestError | undefined;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

/** The steps, once it is known what the store can do; until then how far that is. */
function WithOptions({ state, failure, isRetrying, onRetry }: WithOptionsProps) {
  const t = useTranslations('checkout');
  const options = useNewOrderOptions();
  const failed = failure ?? (options.data === undefined ? options.error : undefined);
  if (state !== undefined && options.data !== undefined) return <CheckoutOrder first={state} options={options.data} />;
  const retry = {
    isRetrying: isRetrying || options.isValidating,
    onRetry: () => {
      onRetry();
      void options.mutate();
    },
  };
  return (
    <CreateFrame>
      <Unless failure={failed} {...retry}>
        <Loading label={t('loading')} />
      </Unless>
    </CreateFrame>
  );
}

interface RetryProps {
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

function Unless({
  failure,
  children,
  ...retry
}: RetryProps & { readonly failure: RequestError | undefined; readonly children: ReactNode }) {
  if (failure === undefined) return children;
  if (isShutOut(failure)) return <ShutOut failure={failure} {...retry} />;
  return <LoadFailure {...retry} message={failure.message} />;
}

/** Whether the store has not granted what checkouts need, or keeps from the person what they are made of. */
function isShutOut({ code }: RequestError): boolean {
  return code === 'store_needs_approval' || code === 'forbidden';
}

function ShutOut({ failure, ...retry }: RetryProps & { readonly failure: RequestError }) {
  const t = useTranslations('checkout.approval');
  return (
    <Panel header={t('title')}>
      <LoadFailure {...retry} message={failure.message} />
      {failure.code === 'store_needs_approval' && <Text marginTop="small">{t('how')}</Text>}
    </Panel>
  );
}

function NoCheckout() {
  const t = useTranslations('checkout.none');
  const { storeHash } = useParams<{ storeHash: string }>();
  return (
    <CreateFrame>
      <Panel header={t('heading')}>
        <StatusMessage
          actions={<Link href={`/stores/${storeHash}/orders/new/checkout`}>{t('begin')}</Link>}
          message={t('message')}
          variant="404"
        />
      </Panel>
    </CreateFrame>
  );
}

function ignore(): void {}
