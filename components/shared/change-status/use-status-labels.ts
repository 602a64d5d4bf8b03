'use client';

import { useOrderCounts } from '#lib/client/orders.ts';
import type { StatusLabel } from '#lib/orders/contract.ts';

interface StatusLabels {
  /** In the control panel's order; null while they are not read. */
  readonly labels: readonly StatusLabel[] | null;
  readonly labelOf: (statusId: number) => string;
  readonly failure: { readonly message: string; readonly onRetry: () => void; readonly isRetrying: boolean } | null;
}

/** The store's own labels of the fifteen statuses. */
export function useStatusLabels(): StatusLabels {
  const { data, error, isValidating, mutate } = useOrderCounts({});
  const labels = data?.statuses ?? null;
  return {
    labels,
    labelOf: (statusId) => labels?.find((status) => status.id === statusId)?.label ?? `#${statusId}`,
    failure:
      error === undefined ? null : { message: error.message, onRetry: () => void mutate(), isRetrying: isValidating },
  };
}
