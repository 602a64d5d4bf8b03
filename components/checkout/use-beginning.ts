'use client';

import { useState } from 'react';
import { beginCheckout, changeCheckout } from '#lib/client/checkouts.ts';
import { useCustomer } from '#lib/client/customers.ts';
import type { NewCheckoutLine } from '#lib/checkouts/contract.ts';
import type { CustomerHit } from '#lib/customers/contract.ts';
import { customerName } from '#lib/customers/rules.ts';
import type { NewOrderOptions } from '#lib/order-create/contract.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

export interface Shopper {
  readonly id: number;
  /** Empty as long as only the number is known: checkouts keep nobody's name, so it is read of the customer. */
  readonly name: string;
  readonly email: string;
}

export interface Beginning {
  /** Null: a guest. */
  readonly customer: Shopper | null;
  readonly setCustomer: (customer: CustomerHit | null) => Promise<boolean>;
  readonly channelId: number;
  readonly currencyCode: string;
  /** Fixed once there is a first line. */
  readonly setStore: (store: { readonly channelId: number; readonly currencyCode: string }) => void;
  readonly addLine: (place: string, line: NewCheckoutLine) => Promise<boolean>;
}

/** Who orders, where and in what currency: kept here until the first line makes the checkout. */
export function useBeginning(options: NewOrderOptions): Beginning {
  const store = useCheckoutStore();
  const { view } = useCheckoutState();
  const [picked, setPicked] = useState<number | null>(null);
  const [known, setKnown] = useState<Readonly<Record<number, Shopper>>>({});
  const [chosen, setStore] = useState({
    channelId: options.defaultChannelId,
    currencyCode: options.defaultCurrencyCode,
  });
  const customerId = view === null ? picked : view.customerId;
  const isKnown = customerId === null || known[customerId] !== undefined;
  const { data: read } = useCustomer(isKnown ? null : customerId);
  const { channelId, currencyCode } = view ?? chosen;
  const setCustomer = async (hit: CustomerHit | null) => {
    const next = hit && toShopper(hit);
    if (next !== null) setKnown((others) => ({ ...others, [next.id]: next }));
    const isDone =
      store.getState().view === null ||
      (await store.change('customer', (base) => changeCheckout.setCustomer(base, next?.id ?? null)));
    if (isDone) setPicked(next?.id ?? null);
    return isDone;
  };
  const addLine = (place: string, line: NewCheckoutLine) => {
    if (store.getState().view !== null) return store.change(place, (base) => changeCheckout.addLine(base, line));
    const body = { customerId: picked, channelId, currencyCode, lines: [line] };
    return store.begin(place, (id) => beginCheckout(id, body));
  };
  const customer =
    customerId === null ? null : (known[customerId] ?? (read && toShopper(read)) ?? { ...NAMELESS, id: customerId });
  return { customer, setCustomer, channelId, currencyCode, setStore, addLine };
}

const NAMELESS = { name: '', email: '' };

function toShopper(hit: CustomerHit): Shopper {
  return { id: hit.id, name: customerName(hit), email: hit.email };
}
