'use client';

import type { ReactNode } from 'react';
import { AddedMessages } from './added-messages.tsx';
import english from './en-storefront.json';

/** Adds the texts about orders as confirmation pages told of them. */
export function StorefrontMessages({ children }: { readonly children: ReactNode }) {
  return <AddedMessages texts={english}>{children}</AddedMessages>;
}
