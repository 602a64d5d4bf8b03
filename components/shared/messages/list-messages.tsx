'use client';

import type { ReactNode } from 'react';
import { AddedMessages } from './added-messages.tsx';
import english from './en-list.json';

/** Adds the texts of what the order list shows only when somebody asks for it: the first rows come without. */
export function ListMessages({ children }: { readonly children: ReactNode }) {
  return <AddedMessages texts={english}>{children}</AddedMessages>;
}
