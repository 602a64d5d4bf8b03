import type { Hook } from './hook.ts';
import type { Notice } from './payload.ts';

/** One notice on its way to one hook. */
export interface Message {
  /** `webhook-id`: stays the same over all attempts. */
  readonly id: string;
  readonly hook: Hook;
  readonly notice: Notice;
  /** Time of the event, Unix seconds. */
  readonly createdS: number;
  /** A second copy, as the platform now and then sends one. */
  readonly isCopy: boolean;
  /** The hook went with its app: this is the last word to it, and it is not tried again. */
  readonly isFarewell: boolean;
  failedAttempts: number;
}

/** What became of messages so far. */
export interface Figures {
  /** Events that some hook was subscribed to, once per hook. */
  matched: number;
  /** Attempts made. */
  sent: number;
  delivered: number;
  /** Attempts without a receipt. */
  failed: number;
  /** Put off without an attempt, since the domain was blocked. */
  deferred: number;
  /** Lost by the drop rate, or while the domain was blocked. */
  lost: number;
  /** Given up after the last attempt, or since the hook was gone. */
  abandoned: number;
}

export function noFigures(): Figures {
  return { matched: 0, sent: 0, delivered: 0, failed: 0, deferred: 0, lost: 0, abandoned: 0 };
}
