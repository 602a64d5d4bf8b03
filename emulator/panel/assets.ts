import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };
const NAMES = ['panel.css', 'screens.css', 'panel.js', 'ledger.js'];

function read(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}

/** Style sheets and scripts of the panel, and the script that apps in its frame may load. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  for (const name of NAMES) {
    const text = read(name);
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    routes.get(`/panel-assets/${name}`, (c) =>
      c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }),
    );
  }
  const sdk = read('bc-sdk.js');
  routes.get('/jssdk/bc-sdk.js', (c) =>
    c.body(sdk, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  );
  return routes;
}
