import type { z } from 'zod';
import { requireOwnOrigin } from './guards.ts';
import { handleJson, type Handler, type Visit } from './handler.ts';
import { readJsonBody } from './json-body.ts';
import { parseInput } from './parse-input.ts';

export interface PublicRoute<Body> {
  /** Why this handler asks for no session: read by the one who reviews it. */
  readonly because: string;
  readonly body?: z.ZodType<Body>;
}

/** The entrance of the few handlers that speak for no store yet. They get the request's parts, never a store's context. */
export function withPublic<Body = undefined>(
  route: PublicRoute<Body>,
  serve: (visit: Visit, body: Body) => Promise<unknown>,
): Handler {
  return handleJson(async (visit) => {
    requireOwnOrigin(visit.request.headers, visit.app.env.APP_URL);
    const body =
      route.body === undefined ? (undefined as Body) : parseInput(route.body, await readJsonBody(visit.request));
    return serve(visit, body);
  });
}
