'use client';

import { useEffect, useState } from 'react';
import { serverNow } from '#lib/client/session.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { ageOf, type Age } from './age.ts';

/** How old it is by the server's clock. Draws its component again only when another age is to be said. */
export function useAge(date: IsoDate): Age {
  const [, draw] = useState(0);
  const age = ageOf(date, serverNow());
  useEffect(() => {
    const timer = setTimeout(() => draw((count) => count + 1), ageOf(date, serverNow()).nextMs);
    return () => clearTimeout(timer);
  });
  return age;
}
