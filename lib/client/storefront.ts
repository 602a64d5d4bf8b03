'use client';

import { useCallback } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { StorefrontFeed, StorefrontStatus } from '#lib/storefront-events/contract.ts';
import { keys } from './keys.ts';
import { useLiveOrders } from './live.ts';
import { RequestError } from './request-error.ts';
import { request, type RequestOptions } from './request.ts';
import { useMay } from './session.ts';

const FEED = '/api/storefront-events';
const STATUS = '/api/settings/storefront';

/** The orders that confirmation pages told of, as they come. */
export function useStorefrontFeed(): SWRResponse<StorefrontFeed, RequestError> {
  // Without a session there is nobody to ask for.
  const mayAsk = useMay('orders:read');
  const feed = useSWR<StorefrontFeed, RequestError>(mayAsk ? keys.storefrontFeed : null, () =>
    request<StorefrontFeed>(FEED),
  );
  const { mutate } = feed;
  useLiveOrders(useCallback(() => void mutate(), [mutate]));
  return feed;
}

export interface StorefrontControl extends Pick<
  SWRResponse<StorefrontStatus, RequestError>,
  'data' | 'error' | 'isValidating'
> {
  readonly reread: () => void;
  /** Null when it was done, else why it was not. */
  readonly switchTo: (isOn: boolean) => Promise<ErrorBody | null>;
  readonly repair: () => Promise<ErrorBody | null>;
}

/** How the scripts on the storefronts stand. Only admins may ask. */
export function useStorefrontStatus(): StorefrontControl {
  const mayAsk = useMay('store:admin');
  const { data, error, isValidating, mutate } = useSWR<StorefrontStatus, RequestError>(
    mayAsk ? keys.storefrontStatus : null,
    () => request<StorefrontStatus>(STATUS),
  );
  const { mutate: mutateOther } = useSWRConfig();
  const send = useCallback(
    async (options: RequestOptions): Promise<ErrorBody | null> => {
      try {
        const sent = request<StorefrontStatus>(STATUS, { ...options, idempotencyKey: crypto.randomUUID() });
        await mutate(sent, { revalidate: false });
        // The feed tells whether it is on: however shortly ago it was read, it is read again.
        await mutateOther(keys.storefrontFeed);
        return null;
      } catch (failure) {
        if (failure instanceof RequestError) return failure.body;
        throw failure;
      }
    },
    [mutate, mutateOther],
  );
  return {
    ...{ data, error, isValidating },
    reread: () => void mutate(),
    switchTo: (isOn) => send({ method: 'PUT', body: { isOn } }),
    repair: () => send({ method: 'POST' }),
  };
}
