'use client';

import type { ReactNode } from 'react';
import { AddedMessages } from './added-messages.tsx';
import english from './en-lists.json';

/** Adds the texts of the lists that a store's admins keep: who is mailed, reasons, tags, views. */
export function ListsMessages({ children }: { readonly children: ReactNode }) {
  return <AddedMessages texts={english}>{children}</AddedMessages>;
}
