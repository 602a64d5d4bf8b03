import { randomUUID } from 'node:crypto';
import { Answer } from '#lib/core/answer.ts';
import { languageOfBrowser, type Language } from '#lib/core/languages.ts';
import { toErrorBody } from './failure.ts';
import type { Log } from '#lib/process/log.ts';
import { runtime, type Runtime } from '#lib/process/runtime.ts';
import { PRIVATE_HEADERS } from '#lib/core/response-policy.ts';

/** A route handler as the framework calls it. */
export type Handler = (
  request: Request,
  route: { readonly params: Promise<Record<string, string>> },
) => Promise<Response>;

export interface Visit {
  readonly request: Request;
  readonly requestId: string;
  readonly app: Runtime;
  readonly log: Log;
  readonly params: Readonly<Record<string, string>>;
}

/** Wraps a JSON handler: a request id, one log line, private headers, and failures as ErrorBody. */
export function handleJson(serve: (visit: Visit) => Promise<unknown>): Handler {
  return async (request, route) => {
    const app = runtime();
    const requestId = randomUUID();
    const startedAt = performance.now();
    let response: Response;
    try {
      response = toResponse(await serve({ request, requestId, app, log: app.log, params: await route.params }));
    } catch (error) {
      const { status, body } = toErrorBody(error, { requestId, language: languageAsked(request), log: app.log });
      response = Response.json(body, { status });
    }
    for (const [name, value] of Object.entries(PRIVATE_HEADERS)) response.headers.set(name, value);
    response.headers.set('x-request-id', requestId);
    const { pathname } = new URL(request.url);
    const durationMs = Math.round(performance.now() - startedAt);
    const answered = { method: request.method, path: pathname, status: response.status, durationMs };
    app.metrics.request(answered);
    app.log.debug({ requestId, ...answered }, 'answered');
    return response;
  };
}

/** Screens ask in the language that they show; whoever calls without one is told in English. */
function languageAsked({ headers }: Request): Language {
  return languageOfBrowser(headers.get('accept-language'));
}

function toResponse(result: unknown): Response {
  if (result instanceof Response) return result;
  if (result instanceof Answer) return Response.json(result.body, { status: result.status });
  return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
}
