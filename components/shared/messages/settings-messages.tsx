'use client';

import type { ReactNode } from 'react';
import { AddedMessages } from './added-messages.tsx';
import english from './en-settings.json';

/** Adds the texts of the settings. */
export function SettingsMessages({ children }: { readonly children: ReactNode }) {
  return <AddedMessages texts={english}>{children}</AddedMessages>;
}
