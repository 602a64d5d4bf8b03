import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from './json-schema.ts';
import type { Mismatch } from './validation.ts';

const FOLDER = 'webhook-payloads';

/** A published payload of a webhook: what it says is an example, how it is built is meant. */
export interface Sample {
  readonly scope: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The samples of a folder of published files, one a scope; none where there are none, and without those that are no JSON. */
export async function readSamples(folder: string): Promise<Sample[]> {
  const path = join(folder, FOLDER);
  if (!existsSync(path)) return [];
  const samples = new Map<string, Sample>();
  for (const name of (await readdir(path)).toSorted()) {
    const payload = parsed(await readFile(join(path, name), 'utf8'));
    const scope = isObject(payload) ? payload['scope'] : undefined;
    if (isObject(payload) && typeof scope === 'string') samples.set(scope, { scope, payload });
  }
  return [...samples.values()];
}

/** Where a payload is built otherwise than its sample: fields, and their types. */
export function shapeMismatches(sample: unknown, value: unknown, at = ''): Mismatch[] {
  if (kindOf(sample) !== kindOf(value)) return [{ at, says: `must be ${kindOf(sample)}` }];
  if (!isObject(sample) || !isObject(value)) return [];
  const undeclared = Object.keys(value).filter((name) => !(name in sample));
  return [
    ...undeclared.map((name) => ({ at, says: `undeclared field ${name}` })),
    ...Object.entries(sample).flatMap(([name, inner]) =>
      name in value
        ? shapeMismatches(inner, value[name], `${at}/${name}`)
        : [{ at, says: `must have required property '${name}'` }],
    ),
  ];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
