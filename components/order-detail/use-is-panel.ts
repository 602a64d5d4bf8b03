'use client';

import { usePathname } from 'next/navigation';

/** Whether the order stands in a panel over the control panel's own list: the way back there is to close it. */
export function useIsPanel(): boolean {
  return usePathname().endsWith('/panel');
}
