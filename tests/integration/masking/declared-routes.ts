/// <reference types="vite/types/importMeta.d.ts" />
import type { Handler } from '#lib/http/handler.ts';

const DECLARED = /export const ([A-Z]+) = with[A-Za-z]+\(\s*\{[^}]*?permission: '([a-z:]+)'/g;

const modules = import.meta.glob<Record<string, Handler>>('../../../app/api/**/route.ts');
const sources = import.meta.glob<string>('../../../app/api/**/route.ts', { query: '?raw', import: 'default' });

export interface DeclaredRoute {
  /** Such as `GET /api/orders/[orderId]`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
}

/** Every handler of the app that declares this permission, found where the framework finds them. */
export async function routesWith(permission: string): Promise<DeclaredRoute[]> {
  const found = await Promise.all(
    Object.entries(modules).map(async ([file, load]) => {
      const path = file.replace(/^.*\/app\/api/, '/api').replace(/\/route\.ts$/, '');
      const [handlers, source = ''] = await Promise.all([load(), sources[file]?.()]);
      return Array.from(source.matchAll(DECLARED), ([, method = '', declared]) => ({
        ...{ name: `${method} ${path}`, method, path, declared },
        handler: handlers[method] as Handler,
      }));
    }),
  );
  return found.flat().filter(({ declared }) => declared === permission);
}
