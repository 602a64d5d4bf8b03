import fc from 'fast-check';
import type { z } from 'zod';
import { APP } from '../app.ts';
import type { DeclaredRoute } from './declared-routes.ts';
import { inputsOf, type SampleHints } from './sample-input.ts';

/** One call of a route, but for who makes it. */
export interface Sample {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Tried {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

const TRIES = 6;

/** Calls that the route's own schemas accept, as far as they can be described. */
export function samplesOf({ path, schemas }: DeclaredRoute, hints: SampleHints): fc.Arbitrary<Sample> {
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const params = names.map((name) => [name, fc.constantFrom(...(hints.values[name] ?? [1])).map(String)] as const);
  const query = schemas.query === undefined ? fc.constant({}) : inputsOf(schemas.query, hints).map(asTexts);
  const body = schemas.body === undefined ? fc.constant(undefined) : accepted(schemas.body, hints);
  return fc.record({ params: fc.record(Object.fromEntries(params)), query, body });
}

/** The first of a few that the schema takes; a rule that no description tells may refuse them all. */
function accepted(schema: z.ZodType, hints: SampleHints): fc.Arbitrary<unknown> {
  const few = fc.array(inputsOf(schema, hints), { minLength: TRIES, maxLength: TRIES });
  return few.map((inputs) => inputs.find((input) => schema.safeParse(input).success) ?? inputs[0]);
}

function asTexts(input: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(input)).map(([name, value]) => [name, String(value)]));
}

/** Makes the call as the framework does, to its end; of a stream that is told for ever, the beginning. */
export async function tryRoute(
  route: DeclaredRoute,
  { params, query, body }: Sample,
  headers: Readonly<Record<string, string>> = {},
): Promise<Tried> {
  const path = route.path.replaceAll(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  const isEmpty = body === undefined || route.method === 'GET';
  const request = new Request(`${APP}${path}${search === '' ? '' : `?${search}`}`, {
    method: route.method,
    headers: {
      ...(isEmpty ? {} : { 'content-type': 'application/json' }),
      ...(route.method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    ...(isEmpty ? {} : { body: JSON.stringify(body) }),
  });
  const response = await route.handler(request, { params: Promise.resolve({ ...params }) });
  return { status: response.status, text: await readText(response), headers: response.headers };
}

async function readText(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  await response.body?.cancel();
  return '';
}

/** Does something with each item, so many at the same time: the next is taken as soon as one is done. */
export async function inLanes<T>(items: readonly T[], lanes: number, each: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
