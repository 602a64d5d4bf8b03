'use client';

import { useState } from 'react';
import type { NewOrderOptions } from '#lib/order-create/contract.ts';
import { fetchCheckout, orderCheckout, startCheckoutAgain } from '#lib/client/checkouts.ts';
import type { CheckoutState } from './checkout-state.ts';
import { createCheckoutStore } from './checkout-store.ts';
import { CheckoutSteps } from './checkout-steps.tsx';
import { OrderMade } from './order-made.tsx';
import { CheckoutContext, useCheckoutState } from './use-checkout-store.ts';

interface CheckoutOrderProps {
  readonly first: CheckoutState;
  readonly options: NewOrderOptions;
}

/** One checkout from its first line to its order. */
export function CheckoutOrder({ first, options }: CheckoutOrderProps) {
  const [store] = useState(() =>
    createCheckoutStore(first, {
      fetch: fetchCheckout,
      order: orderCheckout,
      again: (id) => startCheckoutAgain(id, crypto.randomUUID()),
    }),
  );
  return (
    <CheckoutContext value={store}>
      <Shown options={options} />
    </CheckoutContext>
  );
}

function Shown({ options }: Pick<CheckoutOrderProps, 'options'>) {
  const { made } = useCheckoutState();
  return made === null ? <CheckoutSteps options={options} /> : <OrderMade made={made} />;
}
