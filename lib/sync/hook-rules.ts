import type { Hook, HookChange, HooksStatus } from '#lib/bigcommerce/types/hook.ts';
import type { HookState } from './contract.ts';

/** What the app wants to hear of (BigCommerce docs: webhook events). Each covers what is below it: refunds, payments, messages too. */
export const HOOK_SCOPES = ['store/order/*', 'store/shipment/*', 'store/information/updated'] as const;

export interface DesiredHook {
  readonly scope: string;
  readonly destination: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What one hook needs to be as it should. */
export type HookStep =
  | { readonly kind: 'create'; readonly hook: DesiredHook }
  | { readonly kind: 'change'; readonly id: number; readonly change: HookChange; readonly hook: DesiredHook }
  | { readonly kind: 'delete'; readonly id: number };

export interface FoundHook {
  readonly scope: string;
  readonly state: HookState;
}

/**
 * How the hooks stand, and the fewest steps that make them right. Those for `unwanted` scopes go; hooks for any other scope are
 * left alone.
 */
export function planHooks(
  desired: readonly DesiredHook[],
  existing: readonly Hook[],
  status: HooksStatus,
  unwanted: readonly string[] = [],
): { readonly found: readonly FoundHook[]; readonly steps: readonly HookStep[] } {
  const stateOf = (hook: Hook | undefined): HookState => {
    if (hook === undefined) return 'missing';
    const told = status.hooks.find(({ id }) => id === hook.id)?.status;
    return told ?? (hook.isActive ? 'active' : 'inactive');
  };
  const found: FoundHook[] = [];
  const steps: HookStep[] = [];
  for (const hook of desired) {
    const same = existing.filter(({ scope }) => scope === hook.scope);
    const kept = same.find(({ destination }) => destination === hook.destination) ?? same[0];
    found.push({ scope: hook.scope, state: stateOf(kept) });
    if (kept === undefined) steps.push({ kind: 'create', hook });
    else {
      const change = changeFor(kept, hook);
      if (change !== null) steps.push({ kind: 'change', id: kept.id, change, hook });
    }
    // A second hook for the same events, from an earlier address of the app, would only bring them twice.
    for (const other of same) if (other !== kept) steps.push({ kind: 'delete', id: other.id });
  }
  for (const { id, scope } of existing) if (unwanted.includes(scope)) steps.push({ kind: 'delete', id });
  return { found, steps };
}

function changeFor(hook: Hook, desired: DesiredHook): HookChange | null {
  const hasHeaders = Object.entries(desired.headers).every(([name, value]) => headerOf(hook, name) === value);
  const change: HookChange = {
    ...(hook.destination === desired.destination ? {} : { destination: desired.destination }),
    ...(hasHeaders ? {} : { headers: desired.headers }),
    ...(hook.isActive ? {} : { isActive: true }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** Names of headers have no case. */
function headerOf(hook: Hook, name: string): string | undefined {
  return Object.entries(hook.headers).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
}
