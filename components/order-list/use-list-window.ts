'use client';

import { useEffect } from 'react';
import { rememberListWindow } from '#lib/client/list-window.ts';

interface ShownPage {
  readonly rows: readonly { readonly id: number }[];
  readonly page: number;
  readonly hasMore: boolean;
}

/** Tells an order's page which orders stand around it: those of the rows that are shown. */
export function useListWindow(page: ShownPage | undefined, areShown: boolean): void {
  useEffect(() => {
    if (page === undefined || !areShown) return;
    rememberListWindow({ ids: page.rows.map(({ id }) => id), isPart: page.page > 1 || page.hasMore });
  }, [page, areShown]);
}
