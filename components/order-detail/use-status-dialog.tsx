'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { OrderRow } from '#lib/orders/contract.ts';
import { CHANGE_STATUS_BUTTON_ID } from './use-order-head.ts';

const ChangeStatusDialog = dynamic(() =>
  import('#components/shared/change-status/change-status-dialog.tsx').then((module) => module.ChangeStatusDialog),
);

/** The dialog that changes the status of the order on the screen. */
export function useStatusDialog(row: OrderRow): { readonly dialog: ReactNode; readonly onOpen: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  const onOpen = useCallback(() => setIsOpen(true), []);
  const onClose = useCallback(() => setIsOpen(false), []);
  useFocusAfterClosing(isOpen);
  return { dialog: isOpen ? <ChangeStatusDialog onClose={onClose} order={row} /> : null, onOpen };
}

/** The header draws its buttons anew with a new status, so the button that opened the dialog may be gone when it closes. */
function useFocusAfterClosing(isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById(CHANGE_STATUS_BUTTON_ID)?.focus();
    }, 50);
    return () => clearTimeout(timer);
  }, [isOpen]);
}
