import { isObject, type Schema } from './json-schema.ts';
import type { PublishedOperation } from './published.ts';
import type { Validation } from './validation.ts';

/** A request, with everything but its token. Path parameters by name. */
export interface ApiRequest {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that must be refused, and why. */
export interface WrongRequest {
  readonly why: string;
  readonly request: ApiRequest;
  /** Without it, with another one, or with the usual one. */
  readonly token?: 'none' | 'unknown' | 'without-scopes';
  readonly rawBody?: string;
}

const NOWHERE = 2_000_000_000;
const NO_UUID = '00000000-0000-4000-8000-000000000000';

/** What is wrong with any operation, whatever it does. */
export function generalWrongs(operation: PublishedOperation, right: ApiRequest, needsScope: boolean): WrongRequest[] {
  const wrongs: WrongRequest[] = /^\/v[23]\//.test(operation.path)
    ? [
        { why: 'no token', request: right, token: 'none' },
        { why: 'an unknown token', request: right, token: 'unknown' },
      ]
    : [];
  if (needsScope) wrongs.push({ why: 'a token without scopes', request: right, token: 'without-scopes' });
  if (operation.path.startsWith('/v2/')) {
    wrongs.push({ why: 'Accept without JSON', request: { ...right, headers: { accept: 'text/csv' } } });
    wrongs.push({ why: 'an unknown query field', request: { ...right, query: { ...right.query, no_such_field: 1 } } });
  }
  if (right.body !== undefined) {
    wrongs.push({ why: 'another content type', request: { ...right, headers: { 'content-type': 'text/plain' } } });
    wrongs.push({ why: 'broken JSON', request: right, rawBody: '{"a":' });
  }
  for (const [name, value] of Object.entries(right.path ?? {})) {
    const elsewhere = typeof value === 'string' && value.includes('-') ? NO_UUID : NOWHERE;
    wrongs.push({
      why: `a ${name} that is not there`,
      request: { ...right, path: { ...right.path, [name]: elsewhere } },
    });
  }
  return wrongs;
}

/** Bodies that differ from a right one in one place, so that the schema refuses them. */
export function wrongBodies(operation: PublishedOperation, right: ApiRequest, validation: Validation): WrongRequest[] {
  const { body: schema } = operation;
  if (schema === null || right.body === undefined) return [];
  return variants(schema, right.body, '', 3)
    .filter(({ body }) => validation.mismatches(schema, body, false).length > 0)
    .map(({ why, body }) => ({ why, request: { ...right, body } }));
}

interface Variant {
  readonly why: string;
  readonly body: unknown;
}

function variants(schema: unknown, value: unknown, at: string, depth: number): Variant[] {
  if (depth === 0 || !isObject(schema)) return [];
  const parts = alternativesOf(schema);
  if (Array.isArray(value)) {
    const items = parts.map((part) => part['items']).find(isObject);
    return variants(items, value[0], `${at}/[]`, depth - 1).map(({ why, body }) => ({
      why,
      body: [body, ...value.slice(1)],
    }));
  }
  if (!isObject(value)) return [];
  const required = new Set(parts.flatMap((part) => (Array.isArray(part['required']) ? part['required'] : [])));
  const properties = Object.assign({}, ...parts.map((part) => part['properties'] ?? {})) as Record<string, unknown>;
  return Object.entries(value).flatMap(([name, present]) => {
    const here = `${at}/${name}`;
    const { [name]: _gone, ...rest } = value;
    const without = required.has(name) ? [{ why: `${here} left out`, body: rest }] : [];
    const others = wrongValues(properties[name]).map(({ why, body }) => ({ why: `${here} ${why}`, body }));
    const inner = variants(properties[name], present, here, depth - 1);
    return [...without, ...[...others, ...inner].map(({ why, body }) => ({ why, body: { ...value, [name]: body } }))];
  });
}

/** The schema and what it is composed of. */
function alternativesOf(schema: Schema): Schema[] {
  const inner = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => (Array.isArray(schema[word]) ? schema[word] : []));
  return [schema, ...inner.filter(isObject).flatMap(alternativesOf)];
}

function wrongValues(schema: unknown): Variant[] {
  if (!isObject(schema)) return [];
  const values: Variant[] = [];
  switch (schema['type']) {
    case 'string':
      values.push({ why: 'as an object', body: { a: 1 } });
      break;
    case 'integer':
    case 'number':
      values.push({ why: 'as a word', body: 'several' });
      break;
    case 'boolean':
      values.push({ why: 'as a word', body: 'perhaps' });
      break;
    case 'array':
    case 'object':
      values.push({ why: 'as a word', body: 'nothing' });
      break;
  }
  if (Array.isArray(schema['enum'])) values.push({ why: 'as an unlisted word', body: 'no_such_value' });
  if (typeof schema['maxLength'] === 'number' && schema['maxLength'] < 70_000)
    values.push({ why: 'too long', body: 'x'.repeat(schema['maxLength'] + 1) });
  if (typeof schema['minimum'] === 'number') values.push({ why: 'too low', body: schema['minimum'] - 1 });
  return values;
}
