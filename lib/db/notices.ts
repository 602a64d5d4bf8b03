import type { StoreHash } from '#lib/core/ids.ts';
import { connectListener, type ListenerConnection } from './notices/connection.ts';
import { readNotice, type StoreNotice } from './notices/payload.ts';

export type { StoreNotice };

/** `missed`: what happened before may have been missed; from here on everything is heard. */
export type Notice = StoreNotice | { readonly kind: 'missed' };

export interface NoticeBoard {
  /**
   * Tells the listener what changes in the store. The first notice is always `missed`, as soon as changes are heard, and so is
   * the first one after the connection was lost: whoever shows something reads it again then. Returns how to stop.
   */
  subscribe(storeHash: StoreHash, listener: (notice: Notice) => void): () => void;
  /** Ends the connection for good. */
  close(): Promise<void>;
}

export interface NoticeBoardOptions {
  readonly databaseUrl: string;
  /** Calls back once after `delayMs`; the returned function cancels. */
  readonly after?: (delayMs: number, callback: () => void) => () => void;
  /** From 0 to 1, for the spread of new tries. */
  readonly random?: () => number;
  /** The connection was lost or could not be made; another try follows. */
  readonly onLost?: (error: unknown) => void;
}

/** The waits before new tries to connect: this, doubled with each, up to the longest. */
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 10_000;

/**
 * Hears what the order index and the sync tell through the database, over one connection for the whole process, and passes it
 * on to who listens for that store. Connects when the first one listens.
 */
export function createNoticeBoard(options: NoticeBoardOptions): NoticeBoard {
  const { databaseUrl, after = afterDelay, random = Math.random, onLost = () => undefined } = options;
  const listeners = new Map<StoreHash, Set<(notice: Notice) => void>>();
  let connection: ListenerConnection | null = null;
  let isStarted = false;
  let isClosed = false;
  let failures = 0;
  let cancelRetry: () => void = () => undefined;

  function hear(channel: string, payload: string): void {
    const heard = readNotice(channel, payload);
    if (heard === null) return;
    for (const listener of [...(listeners.get(heard.storeHash) ?? [])]) listener(heard.notice);
  }

  async function connect(): Promise<void> {
    try {
      const made = await connectListener(databaseUrl, hear, lost);
      if (isClosed) return await made.end();
      connection = made;
      failures = 0;
      for (const one of [...listeners.values()].flatMap((set) => [...set])) one({ kind: 'missed' });
    } catch (error) {
      lost(error);
    }
  }

  function lost(error: unknown): void {
    connection = null;
    if (isClosed) return;
    onLost(error);
    const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + random() / 2);
    failures += 1;
    cancelRetry = after(waitMs, () => void connect());
  }

  return {
    subscribe(storeHash, listener) {
      const ofStore = listeners.get(storeHash) ?? new Set();
      listeners.set(storeHash, ofStore.add(listener));
      if (connection !== null) listener({ kind: 'missed' });
      if (!isStarted) void connect();
      isStarted = true;
      return () => {
        ofStore.delete(listener);
        if (ofStore.size === 0 && listeners.get(storeHash) === ofStore) listeners.delete(storeHash);
      };
    },
    async close() {
      isClosed = true;
      cancelRetry();
      listeners.clear();
      await connection?.end();
      connection = null;
    },
  };
}

function afterDelay(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs).unref();
  return () => clearTimeout(timer);
}
