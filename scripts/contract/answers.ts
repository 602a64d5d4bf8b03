import { isObject } from './json-schema.ts';

/** An object of an answer; empty when it is none. */
export function objectOf(body: unknown): Record<string, unknown> {
  return isObject(body) ? body : {};
}

/** What stands under `data` in an answer of V3; itself in V2. */
export function dataOf(body: unknown): unknown {
  return isObject(body) && 'data' in body ? body['data'] : body;
}

/** The objects of a list, with or without an envelope. */
export function listOf(body: unknown): Record<string, unknown>[] {
  const data = dataOf(body);
  return Array.isArray(data) ? data.filter(isObject) : [];
}

export function idOf(body: unknown): number {
  return Number(objectOf(dataOf(body))['id']);
}
