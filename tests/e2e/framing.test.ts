import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { FJORD, MAPLE } from './rig/people.ts';

/** A page of somebody else's that frames an address, at a host of its own. */
async function serveFramingPage(host: string, framed: () => string): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Prizes</title><link rel="icon" href="data:,"><iframe src="${framed()}"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://${host}:${port}/`, close: () => void server.close() };
}

for (const [name, host] of [
  ['on another site', '127.0.0.2'],
  ['on the panel’s site, at another port', '127.0.0.1'],
] as const)
  test(`a page ${name} cannot frame the app, with or without a genuine link`, async ({
    page,
    install,
    emulator,
    places,
    complaints,
    database,
  }) => {
    complaints.allow(/frame-ancestors|Framing '|Refused to frame/, failedAnswer(400, 404));
    await install(MAPLE);
    await install(FJORD);
    const { url: link } = await emulator.control('POST', '/load-link', { store_hash: MAPLE });
    await emulator.forgetCalls();
    let framed = '';
    const server = await serveFramingPage(host, () => framed);
    for (const address of [
      `${places.appUrl}/stores/${MAPLE}/orders`,
      `${places.appUrl}/`,
      `${places.appUrl}/api/load`,
      String(link),
    ]) {
      framed = address.replaceAll('&', '&amp;');
      await page.goto(server.url);
      await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
      await expect(page.locator('iframe').contentFrame().getByRole('heading', { name: /Order/ })).toHaveCount(0);
    }
    server.close();
    // Nobody's orders were read, and no session was opened.
    expect(await emulator.personsReads()).toEqual([]);
    expect(await database.query('SELECT 1 FROM sessions')).toEqual([]);
  });
