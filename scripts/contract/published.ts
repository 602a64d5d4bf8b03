import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import SwaggerParser from '@apidevtools/swagger-parser';
import { isObject, type Schema } from './json-schema.ts';

/** An operation that is in scope. `path` is below the store, or of the host that serves it; `file` names its published file. */
export interface ListedOperation {
  readonly priority: string;
  readonly method: string;
  readonly path: string;
  readonly file: string;
  /** `GET /v2/orders`: how drives and deviations name it. */
  readonly key: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** What its published file says of an operation. A schema of null: an answer without a described body. */
export interface PublishedOperation extends ListedOperation {
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly answers: ReadonlyMap<string, Schema | null>;
}

/** Reads the list of operations in scope: a line each, tabs between priority, method, path and file. */
export function readOperations(text: string): ListedOperation[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [priority = '', method = '', path = '', file = ''] = line.split('\t');
      return { priority, method, path, file, key: `${method} ${path}` };
    });
}

/** Looks operations up in a folder of published files, in sub-folders as listed or all in one. Those without a file are left out. */
export async function readPublished(
  folder: string,
  operations: readonly ListedOperation[],
): Promise<ReadonlyMap<string, PublishedOperation>> {
  const documents = new Map<string, unknown>();
  const published = new Map<string, PublishedOperation>();
  for (const operation of operations) {
    const path = [operation.file, basename(operation.file)].map((name) => join(folder, name)).find(existsSync);
    if (path === undefined) continue;
    const document =
      documents.get(path) ?? (await SwaggerParser.dereference(path, { dereference: { circular: 'ignore' } }));
    documents.set(path, document);
    const found = lookUp(document, operation);
    if (found !== null) published.set(operation.key, found);
  }
  return published;
}

function lookUp(document: unknown, operation: ListedOperation): PublishedOperation | null {
  const wanted = shape(operation.path.replace(/^\/v[23](?=\/)|^\/api\/storefront(?=\/)/, ''));
  const entry = Object.entries(field(document, 'paths')).find(([path]) => shape(path) === wanted)?.[1];
  const described = field(entry, operation.method.toLowerCase());
  if (Object.keys(described).length === 0) return null;
  return {
    ...operation,
    parameters: [...list(field(entry)['parameters']), ...list(described['parameters'])].flatMap(readParameter),
    body: schemaOf(field(described, 'requestBody')),
    answers: new Map(Object.entries(field(described, 'responses')).map(([status, each]) => [status, schemaOf(each)])),
  };
}

function readParameter(parameter: unknown): Parameter[] {
  const { name, in: place, required, schema } = field(parameter);
  if (typeof name !== 'string' || typeof place !== 'string') return [];
  return [{ name, in: place, required: required === true, schema: field(schema) }];
}

/** The schema of a body in JSON; of the first one described when none is. */
function schemaOf(holder: unknown): Schema | null {
  const content = field(holder, 'content');
  const media = content['application/json'] ?? Object.values(content)[0];
  const schema = field(media)['schema'];
  return isObject(schema) ? schema : null;
}

function shape(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/$/, '');
}

function field(holder: unknown, name?: string): Record<string, unknown> {
  const value = name === undefined ? holder : isObject(holder) ? holder[name] : undefined;
  return isObject(value) ? value : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
