'use client';

import { useEffect, useState } from 'react';

/** Once in the life of the document: what waits for the first rows is loaded by then. */
let wereRowsPainted = false;

/** False until rows have been painted for the first time, so that what they do not need cannot make them late. */
export function useRowsPainted(areRowsShown: boolean): boolean {
  const [arePainted, setArePainted] = useState(wereRowsPainted);
  useEffect(() => {
    if (!areRowsShown || wereRowsPainted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // The frame itself is painted after this; a timer comes behind it.
      timer = setTimeout(() => {
        wereRowsPainted = true;
        setArePainted(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [areRowsShown]);
  return arePainted || wereRowsPainted;
}
