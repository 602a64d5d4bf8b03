import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { z } from 'zod';
import { PERMISSIONS, type Permission } from '#lib/core/permissions.ts';
import type { Handler } from '#lib/http/handler.ts';
import type { DeclaredValue, HandlerFact } from '#scripts/handler-facts.ts';
import { readFacts } from '#scripts/source-facts.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Entrances whose callers prove themselves otherwise than by a session: by a signed payload, a code or a secret of the store. */
const OWN_PROOF = new Set(['withCallback', 'withInstall', 'withWebhook']);

const FOR_OTHER_SITES = new Set(['withStorefront', 'withStorefrontFile']);

/** What a handler asks of whoever calls it. */
export type Access =
  | { readonly kind: 'role'; readonly permission: Permission }
  | { readonly kind: 'own-session' }
  /** `isOpen` for what shoppers’ pages of other sites load and tell. */
  | { readonly kind: 'public'; readonly because: string; readonly isOpen: boolean }
  | { readonly kind: 'own-proof' };

export interface DeclaredRoute {
  /** Such as `GET /api/orders/[orderId]`. */
  readonly name: string;
  readonly method: string;
  /** With its parameters in brackets. */
  readonly path: string;
  readonly access: Access;
  /** Whether a try without the permission is put on record. */
  readonly isRecorded: boolean;
  readonly schemas: Readonly<Record<'body' | 'params' | 'query', z.ZodType | undefined>>;
  readonly handler: Handler;
}

/** Every handler below app/api, with what it declares. Throws where one declares nothing that can be held against it. */
export async function readDeclaredRoutes(): Promise<DeclaredRoute[]> {
  const files: string[] = [];
  for await (const path of glob('app/api/**/route.ts', { cwd: ROOT })) files.push(path.replaceAll('\\', '/'));
  const routes = await Promise.all(files.toSorted().map(readRouteFile));
  return routes.flat();
}

async function readRouteFile(file: string): Promise<DeclaredRoute[]> {
  const { handlers } = readFacts(file, await readFile(`${ROOT}/${file}`, 'utf8'));
  const served = await vi.importActual<Record<string, Handler>>(`#${file}`);
  return Promise.all(
    Object.entries(served)
      .filter(([method]) => METHODS.has(method))
      .map(async ([method, handler]) => {
        const path = file.replace(/^app/, '').replace(/\/route\.ts$/, '');
        const name = `${method} ${path}`;
        const fact = handlers.find((found) => found.name === method);
        const access = fact === undefined ? undefined : accessOf(fact);
        if (fact === undefined || access === undefined) throw new Error(`${name} declares nobody who may call it`);
        const schema = (of: string) => schemaOf(fact.declared[of]);
        const [body, params, query] = await Promise.all([schema('body'), schema('params'), schema('query')]);
        const isRecorded = fact.declared['action'] !== undefined;
        return { name, method, path, access, isRecorded, schemas: { body, params, query }, handler };
      }),
  );
}

/** What a handler asks for, as its declaration tells it; undefined where it tells nothing that is understood. */
export function accessOf({ madeBy, declared }: Pick<HandlerFact, 'madeBy' | 'declared'>): Access | undefined {
  if (madeBy === undefined) return undefined;
  const { permission, because } = declared;
  if (permission?.kind === 'text') {
    if (permission.text === 'own-session') return { kind: 'own-session' };
    const known = PERMISSIONS.find((one) => one === permission.text);
    return known === undefined ? undefined : { kind: 'role', permission: known };
  }
  if (permission !== undefined) return undefined;
  if (because?.kind === 'text')
    return { kind: 'public', because: because.text, isOpen: FOR_OTHER_SITES.has(madeBy.name) };
  return OWN_PROOF.has(madeBy.name) ? { kind: 'own-proof' } : undefined;
}

async function schemaOf(declared: DeclaredValue | undefined): Promise<z.ZodType | undefined> {
  if (declared?.kind !== 'import') return undefined;
  const contract = await vi.importActual<Record<string, z.ZodType>>(declared.specifier);
  return contract[declared.name];
}
