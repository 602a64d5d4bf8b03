import { z } from 'zod';
import { parseAnswer, readJson, unreadable } from './read.ts';
import type { Call, RequestOptions } from './request.ts';
import { optionalInteger } from './wire/scalars.ts';
import { dataOf, optionalObject } from './wire/shapes.ts';

const PAGE_SIZE = 250;
/** What the platform gives when it does not care for `limit`. */
const DEFAULT_PAGE_SIZE = 50;
/** 10,000 parts of one order: more is a server that repeats itself. */
const MAX_PAGES = 40;

/** Whether a page may not be the last one. */
function isFull(page: readonly unknown[]): boolean {
  return page.length >= PAGE_SIZE || page.length === DEFAULT_PAGE_SIZE;
}

interface WithId {
  readonly id: number | string;
}

/**
 * All of a V2 list: pages until one is not full, for these lists have no totals (BigCommerce docs: Orders V2). A page of
 * exactly the default size counts as full too: a server that ignored the limit would otherwise cut the list without a word.
 */
export async function readAllV2<Item extends WithId>(
  call: Call,
  item: z.ZodType<Item>,
  options: RequestOptions,
): Promise<readonly Item[]> {
  const items = new Map<Item['id'], Item>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const json = await readJson({ ...call, query: { ...call.query, page, limit: PAGE_SIZE } }, options);
    const received = json === undefined ? [] : parseAnswer(z.array(item), json);
    const before = items.size;
    for (const one of received) items.set(one.id, one);
    if (!isFull(received) || items.size === before) return [...items.values()];
  }
  return unreadable('the list does not end');
}

const pagination = optionalObject(z.object({ pagination: optionalObject(z.object({ total_pages: optionalInteger })) }));

/**
 * All of a V3 list, by its `meta.pagination` (BigCommerce docs: API responses). Where that says nothing, as with refunds,
 * pages are read as of V2: until one is not full, or brings nothing new.
 */
export async function readAllV3<Item extends WithId>(
  call: Call,
  item: z.ZodType<Item>,
  options: RequestOptions,
): Promise<readonly Item[]> {
  const schema = dataOf(z.array(item)).extend({ meta: pagination });
  const items = new Map<Item['id'], Item>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const json = await readJson({ ...call, query: { ...call.query, page, limit: PAGE_SIZE } }, options);
    if (json === undefined) return [...items.values()];
    const { data, meta } = parseAnswer(schema, json);
    const before = items.size;
    for (const one of data) items.set(one.id, one);
    const pages = meta?.pagination?.total_pages ?? null;
    const isLast = pages === null ? !isFull(data) || items.size === before : page >= pages;
    if (isLast) return [...items.values()];
  }
  return unreadable('the list does not end');
}
