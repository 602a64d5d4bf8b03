import { randomUUID } from 'node:crypto';
import type { StoreHash } from '#lib/core/ids.ts';
import { languageOfBrowser, type Language } from '#lib/core/languages.ts';
import { verifySignedPayload, type PayloadRefusal, type SignedPayload } from '#lib/session/signed-payload.ts';
import type { TenancyContext } from '#lib/stores/context.ts';
import { toErrorBody } from './failure.ts';
import { refusalPage } from './refusal-page.ts';
import { REFUSALS, type RefusalName } from './refusals.ts';
import { runtime, type Runtime } from '#lib/process/runtime.ts';
import { PRIVATE_HEADERS } from '#lib/core/response-policy.ts';
import { createTenancyContext } from '#lib/process/tenancy-context.ts';

export type CallbackHandler = (request: Request) => Promise<Response>;

/** How a callback ends: a page to go to, a quiet yes to the platform's server, or a page that says why not. */
export type CallbackResult =
  | { readonly kind: 'go'; readonly url: string }
  | { readonly kind: 'ok' }
  | { readonly kind: 'refuse'; readonly why: RefusalName; readonly storeHash?: StoreHash };

/** The entrance of the callbacks that carry a signed payload: verified before the handler sees anything. */
export function withCallback(
  serve: (ctx: TenancyContext, payload: SignedPayload) => Promise<CallbackResult>,
): CallbackHandler {
  return handleCallback(async (request, app) => {
    const tokens = new URL(request.url).searchParams.getAll('signed_payload_jwt');
    const [token] = tokens;
    if (token === undefined || token === '' || tokens.length > 1) return { kind: 'refuse', why: 'no_payload' };
    const verified = verifySignedPayload(
      token,
      { clientId: app.env.BIGCOMMERCE_CLIENT_ID, clientSecret: app.env.BIGCOMMERCE_CLIENT_SECRET },
      app.clock.now(),
    );
    if (verified.kind === 'valid') return serve(createTenancyContext(app), verified.payload);
    if (verified.why === 'clock')
      app.log.warn({ hint: 'clock' }, 'a signed payload is dated in the future: check this machine’s clock');
    return { kind: 'refuse', why: PAYLOAD_REFUSALS[verified.why] };
  });
}

const PAYLOAD_REFUSALS: Readonly<Record<PayloadRefusal, RefusalName>> = {
  malformed: 'forged',
  forged: 'forged',
  stale: 'stale',
  clock: 'stale',
};

/** One callback: a request id, one log line without the query, and failures as a page. */
export function handleCallback(serve: (request: Request, app: Runtime) => Promise<CallbackResult>): CallbackHandler {
  return async (request) => {
    const app = runtime();
    const requestId = randomUUID();
    const language = languageOfBrowser(request.headers.get('accept-language'));
    // The query holds a credential: only the path is ever logged.
    const path = new URL(request.url).pathname;
    try {
      const result = await serve(request, app);
      const why = result.kind === 'refuse' ? result.why : undefined;
      app.log.info({ requestId, path, result: result.kind, why }, 'callback answered');
      return answer(result, { requestId, language, app });
    } catch (error) {
      toErrorBody(error, { requestId, language, log: app.log });
      return answer({ kind: 'refuse', why: 'trouble' }, { requestId, language, app });
    }
  };
}

interface Asked {
  readonly requestId: string;
  /** Nobody is known yet: the browser's own. */
  readonly language: Language;
  readonly app: Runtime;
}

function answer(result: CallbackResult, { requestId, language, app }: Asked): Response {
  if (result.kind === 'go')
    return new Response(null, { status: 303, headers: { ...PRIVATE_HEADERS, location: result.url } });
  if (result.kind === 'ok') return new Response(null, { status: 200, headers: PRIVATE_HEADERS });
  const refusal = { ...REFUSALS[result.why], requestId, language };
  return refusalPage(refusal, app.env.CONTROL_PANEL_ORIGIN, result.storeHash ?? null);
}
