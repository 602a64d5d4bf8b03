import type { Notice } from '#lib/db/notices.ts';
import { PendingNotices } from './pending-notices.ts';

/** Something in between that closes quiet connections waits longer than this. */
const HEARTBEAT_MS = 15_000;
/** Between two events: a sweep or the first sync changes many orders one after the other, and each event has them read. */
const GAP_MS = 250;

export interface EventStreamOptions {
  /** What is told of a notice; undefined where it cannot be told now. */
  readonly toEvent: (notice: Notice) => Promise<unknown>;
  /** Called once when the stream is over, whoever ended it. */
  readonly onEnd: () => void;
}

export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  tell(notice: Notice): void;
  end(): void;
}

/**
 * A `text/event-stream` of JSON events. Nothing is written before the reader has taken what was written last: what comes
 * meanwhile is merged, and a heartbeat is left out.
 */
export function createEventStream({ toEvent, onEnd }: EventStreamOptions): EventStream {
  const encoder = new TextEncoder();
  const pending = new PendingNotices();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let isWriting = false;
  let gap: NodeJS.Timeout | undefined;

  const mayWrite = () => (controller?.desiredSize ?? 0) > 0;
  const write = (text: string) => controller?.enqueue(encoder.encode(text));
  const heartbeat = setInterval(() => {
    if (mayWrite()) write(': still here\n\n');
  }, HEARTBEAT_MS);

  async function flush(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (mayWrite()) {
      const notices = pending.take();
      if (notices.length === 0) break;
      const events = await Promise.all(notices.map(toEvent));
      write(
        events
          .filter((event) => event !== undefined)
          .map((event) => `data: ${JSON.stringify(event)}\n\n`)
          .join(''),
      );
      await new Promise((resolve) => {
        gap = setTimeout(resolve, GAP_MS);
      });
    }
    isWriting = false;
  }

  function over(): void {
    if (controller === null) return;
    controller = null;
    clearInterval(heartbeat);
    clearTimeout(gap);
    onEnd();
  }

  const body = new ReadableStream<Uint8Array>({
    start(made) {
      controller = made;
      // Has the headers sent at once, also where they wait for the first byte.
      write(': open\n\n');
    },
    pull: flush,
    cancel: over,
  });
  return {
    body,
    tell(notice) {
      pending.add(notice);
      void flush();
    },
    end() {
      const ending = controller;
      over();
      ending?.close();
    },
  };
}
