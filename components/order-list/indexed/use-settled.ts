'use client';

import { useEffect, useState } from 'react';

/** The value, followed at once or, while `isMoving`, when it has stood for so long. */
export function useSettled<Value>(value: Value, isMoving: boolean, afterMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return isMoving ? settled : value;
}
