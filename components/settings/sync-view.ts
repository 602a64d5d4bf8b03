import type { SyncHealth } from '#lib/sync/contract.ts';

export type SyncStage = 'stateReady' | 'stateFirst' | 'stateAgain' | 'stateDown';

/** Where the store's orders stand, in one word; what keeps everything from going on comes first. */
export function stageOf({ platform, phase, done, total, secondsLeft }: SyncHealth): SyncStage {
  if (platform === 'down') return 'stateDown';
  if (phase === 'first') return 'stateFirst';
  // An index that was whole once stays in use while all is read again.
  return secondsLeft === 0 || total === null || done >= total ? 'stateReady' : 'stateAgain';
}

export const STAGE_VARIANT = {
  stateReady: 'success',
  stateFirst: 'primary',
  stateAgain: 'primary',
  stateDown: 'warning',
} as const satisfies Record<SyncStage, string>;

export const HOOK_VARIANT = {
  active: 'success',
  missing: 'warning',
  inactive: 'warning',
  deactivated: 'danger',
} as const;

/** Percent done, whole; null while it cannot be told. */
export function percentDone({ done, total }: Pick<SyncHealth, 'done' | 'total'>): number | null {
  if (total === null) return null;
  return total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
}

/** Shipments are in no list, so they are read one order at a time, so many a minute. */
const TRACKING_PER_MINUTE = 60;

/** How long until the tracking numbers of all shipped orders are read, in whole minutes as seconds; 0 when they are. */
export function trackingSecondsLeft({ known, shipped }: SyncHealth['tracking']): number {
  return Math.max(0, Math.ceil((shipped - known) / TRACKING_PER_MINUTE)) * 60;
}

/** A length of time in the unit that a person would say, rounded up: nobody minds being early. */
export function timeLeft(seconds: number): { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number } {
  if (seconds < 60) return { unit: 'seconds', count: Math.max(1, Math.ceil(seconds)) };
  if (seconds < 3_600) return { unit: 'minutes', count: Math.ceil(seconds / 60) };
  return { unit: 'hours', count: Math.ceil(seconds / 3_600) };
}

const SCOPES = { order: 'orders', shipment: 'shipments', information: 'information' } as const;
type ScopeName = (typeof SCOPES)[keyof typeof SCOPES];

/** What a scope such as `store/order/*` is about, as this page calls it; null for one that it does not know. */
export function scopeName(scope: string): ScopeName | null {
  const subject = scope.split('/')[1] ?? '';
  return Object.hasOwn(SCOPES, subject) ? SCOPES[subject as keyof typeof SCOPES] : null;
}

export type HooksProblem =
  { readonly kind: 'noHooks' } | { readonly kind: 'blocked'; readonly minutes: number } | { readonly kind: 'broken' };

/** What keeps notices from coming; null when nothing does. */
export function hooksProblem({ hooks, blockedDomains }: SyncHealth['webhooks']): HooksProblem | null {
  const seconds = Math.max(0, ...blockedDomains.map(({ secondsLeft }) => secondsLeft));
  if (seconds > 0) return { kind: 'blocked', minutes: Math.ceil(seconds / 60) };
  if (hooks.length === 0) return { kind: 'noHooks' };
  return hooks.some(({ state }) => state !== 'active') ? { kind: 'broken' } : null;
}
