'use client';

import { useCallback, useEffect, useState } from 'react';
import { printFragment, readPrintFragment, type PrintedDocument, type PrintWish } from '#lib/core/print-wish.ts';

interface WishControl {
  /** Null: no orders are named. Undefined: not looked yet, since the server knows no fragment. */
  readonly wish: PrintWish | null | undefined;
  readonly chooseDocument: (document: PrintedDocument) => void;
}

/** What the address wants printed. It is the same object for as long as the address is the same. */
export function usePrintWish(): WishControl {
  const [wish, setWish] = useState<PrintWish | null>();
  useEffect(() => {
    const look = () => setWish(readPrintFragment(window.location.hash));
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const chooseDocument = useCallback(
    (document: PrintedDocument) => {
      if (!wish) return;
      window.history.replaceState(window.history.state, '', printFragment(document, wish.orderIds));
      setWish({ ...wish, document });
    },
    [wish],
  );
  return { wish, chooseDocument };
}
