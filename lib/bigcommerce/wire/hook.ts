import { z } from 'zod';
import type { Hook, HookChange, HooksStatus, NewHook } from '../types/hook.ts';
import { count, flag, requiredId, requiredText, textOrNothing } from './scalars.ts';
import { dataOf, listOf } from './shapes.ts';

/** Names to values; what is no text among them cannot be ours and is left out. Null where there are none. */
const wireHeaders = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch(null)
  .transform((headers) =>
    Object.fromEntries(
      Object.entries(headers ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  );

export const wireHook = z.object({
  id: requiredId,
  scope: requiredText,
  destination: requiredText,
  headers: wireHeaders,
  is_active: flag,
});

/** One page of the docs shows a hook in an envelope, another without: either is read. */
export const wireHookAnswer = z.union([dataOf(wireHook).transform(({ data }) => data), wireHook]);

export function toHook(wire: z.infer<typeof wireHook>): Hook {
  const { id, scope, destination, headers, is_active: isActive } = wire;
  return { id, scope, destination, headers, isActive };
}

export function newHookBody({ scope, destination, headers }: NewHook): object {
  return { scope, destination, headers, is_active: true };
}

export function hookChangeBody({ destination, headers, isActive }: HookChange): object {
  return {
    ...(destination === undefined ? {} : { destination }),
    ...(headers === undefined ? {} : { headers }),
    ...(isActive === undefined ? {} : { is_active: isActive }),
  };
}

export const wireHooksAdmin = dataOf(
  z.object({
    hooks_list: listOf(z.object({ id: requiredId, is_active: flag, status: textOrNothing })),
    blocked_domains: listOf(z.object({ time_left: count })),
  }),
);

export function toHooksStatus({ data }: z.infer<typeof wireHooksAdmin>): HooksStatus {
  return {
    hooks: data.hooks_list.map(({ id, status, is_active: isActive }) => ({
      id,
      status: status === 'deactivated' || status === 'inactive' || status === 'active' ? status : statusOf(isActive),
    })),
    blockedDomains: data.blocked_domains.map((domain) => ({ secondsLeft: domain.time_left })),
  };
}

function statusOf(isActive: boolean): 'active' | 'inactive' {
  return isActive ? 'active' : 'inactive';
}
