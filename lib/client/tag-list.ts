'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { StoreTags } from '#lib/tags/contract.ts';
import { keepAnswer } from './keep-answer.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useMay } from './session.ts';

const PATH = '/api/tags';

export interface TagListControl extends Pick<SWRResponse<StoreTags, RequestError>, 'data' | 'error' | 'isValidating'> {
  readonly reread: () => void;
  /** Null when it was done, else why it was not; so with the others. */
  readonly add: (tag: string) => Promise<ErrorBody | null>;
  readonly rename: (tag: string, name: string) => Promise<ErrorBody | null>;
  readonly remove: (tag: string) => Promise<ErrorBody | null>;
}

/** The tags that are suggested in the store, for the admins who decide about them. */
export function useTagList(): TagListControl {
  const mayAsk = useMay('store:admin');
  const { data, error, isValidating, mutate } = useSWR<StoreTags, RequestError>(mayAsk ? keys.storeTags : null, () =>
    request<StoreTags>(PATH),
  );
  const send = useCallback(
    (method: 'POST' | 'PUT' | 'DELETE', body: object) => keepAnswer(mutate, { path: PATH, method, body }),
    [mutate],
  );
  return {
    ...{ data, error, isValidating },
    reread: () => void mutate(),
    add: (tag) => send('POST', { tag }),
    rename: (tag, name) => send('PUT', { tag, name }),
    remove: (tag) => send('DELETE', { tag }),
  };
}
