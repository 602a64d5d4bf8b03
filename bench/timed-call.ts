import { Agent, request } from 'node:http';

/** A request made again and again. Bodies are JSON text. */
export interface Call {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Timed {
  /** From before the request is made until the last byte has arrived. */
  readonly ms: number;
  readonly bytes: number;
}

// Kept open, like a browser's or a server's own.
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const WAIT_MS = 30_000;

/**
 * Makes one call and throws its answer away: the caller of both sides of a comparison, and as thin as Node has it. The bytes
 * count as they travel, gzipped where the server does that. Throws when the answer is no success.
 */
export function timedCall(call: Call): Promise<Timed> {
  const { url, method = 'GET', headers, body } = call;
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request(url, { method, agent, headers: { 'accept-encoding': 'gzip', ...headers } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve({ ms: performance.now() - startedMs, bytes });
        else reject(new Error(`${method} ${new URL(url).pathname} answered ${statusCode}.`));
      });
    });
    sending.setTimeout(WAIT_MS, () => sending.destroy(new Error(`${method} ${new URL(url).pathname} did not answer.`)));
    sending.on('error', reject);
    sending.end(body);
  });
}
