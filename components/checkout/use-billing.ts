'use client';

import { useState } from 'react';
import { useCountryStates } from '#components/shared/address-form/use-country-states.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { EMPTY_ADDRESS, type AddressDraft, type AddressPart } from '#lib/core/address-draft.ts';
import { addressProblems, type AddressProblem } from '#lib/geography/rules.ts';
import { partProblems, plainAddress } from './step-rules.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

export type PartProblems = Partial<Record<AddressPart, AddressProblem | { readonly text: string }>>;

export interface Billing {
  readonly address: AddressDraft;
  readonly problems: PartProblems;
  readonly isComplete: boolean;
  readonly set: (address: AddressDraft) => void;
  /** Sends what was typed, where that is complete and there is a checkout to send it to. False when it was refused. */
  readonly save: () => Promise<boolean>;
}

/** The billing address: as the checkout has it, until somebody types another. */
export function useBilling(): Billing {
  const store = useCheckoutStore();
  const { view, told } = useCheckoutState();
  const [typed, setTyped] = useState<AddressDraft | null>(null);
  const stored = view?.billing ?? null;
  const address = typed ?? (stored === null ? EMPTY_ADDRESS : plainAddress(stored));
  const problems = useAddressProblems(address, true);
  const isComplete = Object.keys(problems).length === 0;
  const save = async (): Promise<boolean> => {
    if (typed === null || !isComplete || store.getState().view === null) return true;
    const isSaved = await store.change('billing', (base) =>
      changeCheckout.setBilling(base, base.billing?.id ?? null, typed),
    );
    if (isSaved) setTyped((now) => (now === typed ? null : now));
    return isSaved;
  };
  const set = (next: AddressDraft) => {
    setTyped(next);
    store.forget('billing');
  };
  // What the platform misses in what it has is nothing that was typed since.
  const toldProblems = typed === null ? partProblems('billing', [...(view?.problems ?? []), ...told]) : {};
  return { address, isComplete, problems: { ...toldProblems, ...problems }, set, save };
}

/** What is wrong with an address; the states of its country are known here only. */
export function useAddressProblems(address: AddressDraft, needsEmail: boolean): PartProblems {
  const { states } = useCountryStates(address.countryCode);
  return addressProblems(address, { states: states.map(({ name }) => name), needsEmail });
}
