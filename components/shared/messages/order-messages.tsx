'use client';

import type { ReactNode } from 'react';
import { AddedMessages } from './added-messages.tsx';
import english from './en-order.json';

/** Adds the texts of one order’s screen and of a change of an order: the list shows its rows without loading them. */
export function OrderMessages({ children }: { readonly children: ReactNode }) {
  return <AddedMessages texts={english}>{children}</AddedMessages>;
}
