/** `deactivated` is what the platform did, `inactive` what the client asked for. Both show as `is_active: false`. */
export type HookStatus = 'active' | 'inactive' | 'deactivated';

/** A subscription of one app in one store. Dates in Unix seconds. */
export interface Hook {
  readonly id: number;
  readonly storeHash: string;
  readonly clientId: string;
  scope: string;
  destination: string;
  headers: Readonly<Record<string, string>> | null;
  status: HookStatus;
  readonly createdS: number;
  updatedS: number;
  /** Virtual time from which events reach it: a new hook may take up to a minute to work. */
  readonly worksFromMs: number;
  /** Virtual time at which an event was last meant for it. */
  lastUsedMs: number;
}

export const EXCEPTION_SCOPE = 'store/hook/deliveryException';

/** Whether a subscription takes an event: its own scope, or everything below one that ends in an asterisk. */
export function subscribes(subscription: string, scope: string): boolean {
  return subscription.endsWith('/*') ? scope.startsWith(subscription.slice(0, -1)) : scope === subscription;
}

/** What success ratio and block go by. */
export function domainOf(destination: string): string {
  return new URL(destination).hostname;
}
