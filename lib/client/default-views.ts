'use client';

import { useCallback } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { DefaultViewsChoice, ViewList } from '#lib/views/contract.ts';
import { keepAnswer } from './keep-answer.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useMay } from './session.ts';

const PATH = '/api/views/defaults';

export interface DefaultViewsControl extends Pick<
  SWRResponse<DefaultViewsChoice, RequestError>,
  'data' | 'error' | 'isValidating'
> {
  readonly reread: () => void;
  /** Null when it was done, else why it was not. */
  readonly save: (choice: DefaultViewsChoice) => Promise<ErrorBody | null>;
}

/** Which ready-made views everybody sees. Only admins may ask. */
export function useDefaultViews(): DefaultViewsControl {
  const mayAsk = useMay('store:admin');
  const { mutate: mutateOther } = useSWRConfig();
  const { data, error, isValidating, mutate } = useSWR<DefaultViewsChoice, RequestError>(
    mayAsk ? keys.defaultViews : null,
    () => request<DefaultViewsChoice>(PATH),
  );
  const save = useCallback(
    async (choice: DefaultViewsChoice): Promise<ErrorBody | null> => {
      const failed = await keepAnswer(mutate, { path: PATH, method: 'PUT', body: choice });
      // The list's own: whoever goes back to it sees them as they are now.
      if (failed === null) void mutateOther<ViewList>(keys.views, (list) => list && { ...list, start: choice.start });
      return failed;
    },
    [mutate, mutateOther],
  );
  return { data, error, isValidating, reread: () => void mutate(), save };
}
