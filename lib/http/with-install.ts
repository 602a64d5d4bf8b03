import { z } from 'zod';
import type { TenancyContext } from '#lib/stores/context.ts';
import type { InstallOutcome, InstallRequest } from '#lib/stores/install.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createTenancyContext } from '#lib/process/tenancy-context.ts';
import { handleCallback, type CallbackHandler, type CallbackResult } from './with-callback.ts';

const querySchema = z.object({
  code: z.string().min(1).max(512),
  scope: z.string().min(1).max(4096),
  context: z.string().regex(/^stores\/[a-z0-9]{4,20}$/),
});

/**
 * The entrance of the auth callback. Its query proves nothing by itself; the code must be exchanged before anything is believed.
 * An install begun outside the control panel ends on the login host's own pages (BigCommerce docs: app install buttons).
 */
export function withInstall(
  serve: (ctx: TenancyContext, request: InstallRequest) => Promise<InstallOutcome>,
): CallbackHandler {
  return handleCallback(async (request, app) => {
    const query = new URL(request.url).searchParams;
    const parsed = querySchema.safeParse(readOnce(query));
    const isExternal = query.has('external_install');
    const install = parsed.success ? { ...parsed.data, isExternal } : null;
    const outcome = install === null ? null : await serve(createTenancyContext(app), install);
    return isExternal ? externalResult(outcome, app) : panelResult(outcome);
  });
}

/** Parameters that come exactly once; one that comes twice is as good as missing. */
function readOnce(query: URLSearchParams): Record<string, string> {
  const once = [...new Set(query.keys())].filter((name) => query.getAll(name).length === 1);
  return Object.fromEntries(once.map((name) => [name, query.get(name) ?? '']));
}

function panelResult(outcome: InstallOutcome | null): CallbackResult {
  if (outcome === null) return { kind: 'refuse', why: 'bad_install' };
  return outcome.kind === 'installed' ? { kind: 'go', url: outcome.path } : { kind: 'refuse', why: outcome.kind };
}

function externalResult(outcome: InstallOutcome | null, app: Runtime): CallbackResult {
  const end = outcome?.kind === 'installed' ? 'succeeded' : 'failed';
  return { kind: 'go', url: `${app.env.BIGCOMMERCE_LOGIN_URL}/app/${app.env.BIGCOMMERCE_CLIENT_ID}/install/${end}` };
}
