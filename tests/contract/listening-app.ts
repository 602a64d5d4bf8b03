import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An app that only listens: notes which of its addresses are called and answers with a given status. */
export interface ListeningApp {
  readonly url: string;
  readonly calls: { path: string; query: URLSearchParams }[];
  status: number;
  stop(): Promise<void>;
}

export async function startListeningApp(): Promise<ListeningApp> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    app.calls.push({ path: url.pathname, query: url.searchParams });
    response.writeHead(app.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const app: ListeningApp = {
    url: `http://127.0.0.1:${port}`,
    calls: [],
    status: 200,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return app;
}
