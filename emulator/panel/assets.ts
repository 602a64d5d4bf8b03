import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

/** In the order of the cascade. */
const STYLES = [
  'base',
  'shell',
  'surfaces',
  'controls',
  'tables',
  'menu',
  'sign-in',
  'apps',
  'orders',
  'side-panel',
  'ledger',
  'narrow',
];
const SCRIPTS = ['panel.js', 'ledger.js', 'extension.js'];
const JAVASCRIPT = 'text/javascript; charset=utf-8';

function read(path: string): string {
  return readFileSync(new URL(`./assets/${path}`, import.meta.url), 'utf8');
}

/** The style sheet and scripts of the panel, and the script that apps in its frame may load. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  const serve = (path: string, text: string, type: string, more: Record<string, string> = {}) =>
    routes.get(path, (c) => c.body(text, 200, { 'content-type': type, 'cache-control': 'no-cache', ...more }));
  serve(
    '/panel-assets/panel.css',
    STYLES.map((name) => read(`styles/${name}.css`)).join('\n'),
    'text/css; charset=utf-8',
  );
  for (const name of SCRIPTS) serve(`/panel-assets/${name}`, read(name), JAVASCRIPT);
  serve('/jssdk/bc-sdk.js', read('bc-sdk.js'), JAVASCRIPT, { 'cross-origin-resource-policy': 'cross-origin' });
  return routes;
}
