'use client';

import { useCallback } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { SettingsChange, SettingsView } from '#lib/settings/contract.ts';
import { keepAnswer } from './keep-answer.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useMay } from './session.ts';

/** While jobs carry out what was switched, what came of it is read again this often. */
const FOLLOW_EVERY_MS = 3_000;

export interface SettingsControl extends Pick<
  SWRResponse<SettingsView, RequestError>,
  'data' | 'error' | 'isValidating'
> {
  readonly reread: () => void;
  /** Null when it was done, else why it was not. */
  readonly change: (change: SettingsChange) => Promise<ErrorBody | null>;
  readonly mendExtensions: () => Promise<ErrorBody | null>;
  /** The welcome is done with; whoever says so need not wait for the answer. */
  readonly finishWelcome: () => Promise<ErrorBody | null>;
}

/** The store's settings. Only admins may ask; for others there is nothing. */
export function useSettings(): SettingsControl {
  const mayAsk = useMay('store:admin');
  const { data, error, isValidating, mutate } = useSWR<SettingsView, RequestError>(
    mayAsk ? keys.settings : null,
    fetchSettings,
    { refreshInterval: (view) => (view !== undefined && isBehind(view) ? FOLLOW_EVERY_MS : 0) },
  );
  const send = useCallback(
    (path: string, method: 'PATCH' | 'POST', body?: SettingsChange) => keepAnswer(mutate, { path, method, body }),
    [mutate],
  );
  return {
    data,
    error,
    isValidating,
    reread: () => void mutate(),
    change: (change) => send('/api/settings', 'PATCH', change),
    mendExtensions: () => send('/api/settings/extensions', 'POST'),
    finishWelcome: () => send('/api/settings/welcome', 'POST'),
  };
}

/** Whether a job has still to carry out what was switched. */
function isBehind({ settings, extensions }: SettingsView): boolean {
  return extensions.state === (settings.extensions ? 'removed' : 'present') || extensions.state === 'unknown';
}

const fetchSettings = () => request<SettingsView>('/api/settings');
