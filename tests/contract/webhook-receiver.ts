import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A delivery as it came in. `body` is the raw text: signatures are over it. */
export interface Delivery {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly content: Record<string, unknown>;
}

/** Somebody who takes webhooks, and answers them as a test wants. */
export interface WebhookReceiver {
  readonly url: string;
  readonly deliveries: Delivery[];
  /** Status of the answers; null leaves the call hanging. */
  status: number | null;
  /** Further headers of the answers. */
  headers: Record<string, string>;
  /** Cuts the calls that hang. */
  closeCalls(): void;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const content = JSON.parse(body) as Record<string, unknown>;
      receiver.deliveries.push({ path: request.url ?? '', headers: request.headers, body, content });
      if (receiver.status !== null) response.writeHead(receiver.status, receiver.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}`,
    deliveries: [],
    status: 200,
    headers: {},
    closeCalls: () => server.closeAllConnections(),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return receiver;
}
