import { AppError } from '#lib/core/errors.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { WebhookInbox } from '#lib/db/webhook-inbox.ts';
import { hookGate } from '#lib/process/hook-secrets.ts';
import { HOOK_HEADER, parseHookHeader } from '#lib/session/hook-secret.ts';
import { verifyWebhook } from '#lib/session/webhook-signature.ts';
import { handleJson, type Handler } from './handler.ts';
import { readText } from './json-body.ts';

const BODY_LIMIT_BYTES = 64 * 1024;

export interface VerifiedDelivery {
  readonly storeHash: StoreHash;
  readonly body: string;
  readonly id: string | null;
  readonly isLate: boolean;
}

/**
 * The entrance for the platform's events. Each must carry the store's own secret in a header, and where the platform signs, its
 * signature must fit as well. What proves itself gets an empty 200, for the platform counts anything else against the address.
 */
export function withWebhook(
  serve: (ctx: { readonly inbox: WebhookInbox; readonly clock: Clock }, delivery: VerifiedDelivery) => Promise<void>,
): Handler {
  return handleJson(async ({ request, app, log, requestId }) => {
    const gate = hookGate(app);
    const given = parseHookHeader(request.headers.get(HOOK_HEADER));
    if (given === null || !(await gate.isKnown(given.storeHash, given.secret))) throw forged();
    const body = await readText(request, BODY_LIMIT_BYTES);
    const signature = verifyWebhook(request.headers, body, app.env.BIGCOMMERCE_CLIENT_SECRET);
    if (signature.kind === 'forged') throw forged();
    // The documentation is of two minds on whether the platform signs: the store's secret is what counts.
    if (signature.kind === 'unsigned')
      log.debug({ requestId, storeHash: given.storeHash }, 'an event without a signature');
    if (signature.kind === 'late')
      log.info({ requestId, storeHash: given.storeHash }, 'an event with an old signature');
    const id = signature.kind === 'unsigned' ? null : signature.id;
    const isLate = signature.kind === 'late';
    await serve({ inbox: gate.inbox, clock: app.clock }, { storeHash: given.storeHash, body, id, isLate });
    return new Response(null, { status: 200 });
  });
}

function forged(): AppError {
  return new AppError('unauthenticated', 'general.unprovenDelivery');
}
