'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { Role } from '#lib/core/permissions.ts';
import type { People } from '#lib/people/contract.ts';
import { keepAnswer } from './keep-answer.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useMay } from './session.ts';

export interface PeopleControl extends Pick<SWRResponse<People, RequestError>, 'data' | 'error' | 'isValidating'> {
  readonly reread: () => void;
  /** Null when it was done, else why it was not. */
  readonly setRole: (userId: number, role: Role) => Promise<ErrorBody | null>;
  readonly setDefaultRole: (role: Role) => Promise<ErrorBody | null>;
}

/** Who works with the app in this store. Only admins may ask; for others there is nothing. */
export function usePeople(): PeopleControl {
  const mayAsk = useMay('store:admin');
  const { data, error, isValidating, mutate } = useSWR<People, RequestError>(mayAsk ? keys.people : null, fetchPeople);
  const send = useCallback(
    (path: string, method: 'PATCH' | 'PUT', role: Role) => keepAnswer(mutate, { path, method, body: { role } }),
    [mutate],
  );
  return {
    data,
    error,
    isValidating,
    reread: () => void mutate(),
    setRole: (userId, role) => send(`/api/people/${userId}`, 'PATCH', role),
    setDefaultRole: (role) => send('/api/people/default-role', 'PUT', role),
  };
}

const fetchPeople = () => request<People>('/api/people');
