import type { KeyedMutator } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';

/** A change that is answered with the whole of what it changed. */
export interface KeptChange {
  readonly path: string;
  readonly method: 'PATCH' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: object | undefined;
}

/** Sends a change, and shows its answer in the place of what was read before. Null when it was done, else why it was not. */
export async function keepAnswer<T>(
  mutate: KeyedMutator<T>,
  { path, ...options }: KeptChange,
): Promise<ErrorBody | null> {
  try {
    await mutate(request<T>(path, { ...options, idempotencyKey: crypto.randomUUID() }), { revalidate: false });
    return null;
  } catch (failure) {
    if (failure instanceof RequestError) return failure.body;
    throw failure;
  }
}
