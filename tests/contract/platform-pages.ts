import type { Caller } from './emulator-caller.ts';

export type Thing = Record<string, unknown>;

/** One page of a V3 list. */
export interface ThingPage {
  readonly data: readonly Thing[];
  readonly meta: {
    readonly pagination?: { readonly total: number; readonly total_pages: number; readonly links: { next?: string } };
    readonly cursor_pagination?: { readonly end_cursor: string; readonly links: { next?: string; previous?: string } };
  };
}

export async function pageAt(caller: Caller, path: string): Promise<ThingPage> {
  const { status, body } = await caller.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status} ${JSON.stringify(body)}`);
  return body as ThingPage;
}

/** Everything in a V3 list, page by page. `path` may have a query. */
export async function everyThing(caller: Caller, path: string): Promise<Thing[]> {
  const join = path.includes('?') ? '&' : '?';
  const all: Thing[] = [];
  for (let page = 1, last = 1; page <= last; page++) {
    const { data, meta } = await pageAt(caller, `${path}${join}page=${page}&limit=250`);
    all.push(...data);
    last = meta.pagination?.total_pages ?? 1;
  }
  return all;
}

/** The `data` of one V3 object. */
export async function thingAt(caller: Caller, path: string): Promise<Thing> {
  const { status, body } = await caller.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status} ${JSON.stringify(body)}`);
  return (body as { data: Thing }).data;
}
