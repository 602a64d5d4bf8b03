import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createProxy, request } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const HOSTS = ['api.bigcommerce.com', 'login.bigcommerce.com'];

/** The platform's hosts over HTTPS, on this machine: for clients that know no other. */
export interface HttpsHosts {
  /** Environment of a Node process that finds the emulator there: a proxy, and the authority of its certificate. */
  readonly env: Readonly<Record<string, string>>;
  /** Hosts that were connected to. */
  readonly connected: string[];
  stop(): Promise<void>;
}

/** A proxy that leads connections to the platform's hosts, and to no other, to an HTTPS server that hands on to the emulator. */
export async function startHttpsHosts(emulatorUrl: string): Promise<HttpsHosts> {
  const altNames = HOSTS.map((value) => ({ type: 2 as const, value }));
  const notAfterDate = new Date(Date.now() + 86_400_000);
  const certificate = await generate([{ name: 'commonName', value: 'emulator' }], {
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), 'orderdeck-certificate-'));
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, certificate.cert);
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    const onward = request(`${emulatorUrl}${url}`, {
      method,
      headers: { ...headers, host: new URL(emulatorUrl).host },
    });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const serverPort = await listen(server);
  const connected: string[] = [];
  const proxy = createProxy();
  proxy.on('connect', ({ url = '' }, client) => {
    const [host = ''] = url.split(':');
    connected.push(host);
    if (!HOSTS.includes(host)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const through = connect(serverPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.pipe(client);
      client.pipe(through);
    });
    through.on('error', () => client.destroy());
    client.on('error', () => through.destroy());
  });
  const proxyPort = await listen(proxy);
  return {
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: authority,
    },
    connected,
    stop: async () => {
      await Promise.all([server, proxy].map(close));
      await rm(folder, { recursive: true });
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: Server & { closeAllConnections(): void }): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
