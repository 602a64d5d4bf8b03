import { LiveConnection } from '#lib/client/live-connection.ts';
import type { Renewal } from '#lib/client/session-store.ts';
import type { LiveEvent } from '#lib/sync/contract.ts';
import { settle, VirtualScheduler } from '#tests/fixtures/virtual-scheduler.ts';

export interface ServedStream {
  /** Writes a piece of the stream as it comes over the wire. */
  write(text: string): Promise<void>;
  tell(event: LiveEvent): Promise<void>;
  end(): Promise<void>;
  /** The page has given the stream up. */
  readonly isGivenUp: () => boolean;
}

/** A live connection on time that stands still, with a server that answers as it is told. */
export function liveConnection() {
  const scheduler = new VirtualScheduler();
  const served: ServedStream[] = [];
  const requests: { url: string; init: RequestInit; at: number }[] = [];
  const told: LiveEvent[] = [];
  const polls: number[] = [];
  const renewals: Renewal[] = [];
  const answers: (Response | Error | 'silence')[] = [];
  const startMs = scheduler.now();
  const session = { token: 'token-1', renewal: 'renewed' as Renewal };

  const connection = new LiveConnection({
    after: (delayMs, callback) => scheduler.schedule(delayMs, callback),
    random: () => 1,
    async fetch(url, init) {
      requests.push({ url, init, at: scheduler.now() - startMs });
      const signal = init.signal ?? new AbortController().signal;
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      if (answer === 'silence')
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        });
      return answer ?? serve(signal);
    },
    getToken: () => session.token,
    async renew() {
      renewals.push(session.renewal);
      if (session.renewal === 'renewed') session.token = `token-${renewals.length + 1}`;
      return session.renewal;
    },
    poll: () => void polls.push(scheduler.now() - startMs),
    tell: (event) => void told.push(event),
  });

  function serve(signal: AbortSignal): Response {
    const encoder = new TextEncoder();
    let controller: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(made) {
        controller = made;
        signal.addEventListener('abort', () => made.error(new DOMException('Aborted', 'AbortError')));
      },
    });
    const write = async (text: string) => {
      controller.enqueue(encoder.encode(text));
      await settle();
    };
    served.push({
      write,
      tell: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
      async end() {
        controller.close();
        await settle();
      },
      isGivenUp: () => signal.aborted,
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  }

  return {
    connection,
    session,
    requests,
    told,
    polls,
    renewals,
    answers,
    pass: (ms: number) => scheduler.advance(ms),
    streams: served,
    /** The stream that was opened last. */
    stream(): ServedStream {
      const last = served.at(-1);
      if (last === undefined) throw new Error('no stream was opened');
      return last;
    },
  };
}
