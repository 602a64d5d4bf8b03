import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { readBody } from '../http/admission.ts';
import { PlatformError, v3ErrorBody } from '../http/errors.ts';
import { has, replacedReply } from '../http/fault-play.ts';
import { brokenReply, serveCall } from '../http/pipeline.ts';
import type { Arrival, Outcome, PlatformContext } from '../http/pipeline.ts';
import type { FaultAction } from '../faults.ts';
import { paymentRefusal } from '../payments/payment-refusal.ts';
import type { World } from '../world.ts';
import { processPayment } from './process-payment.ts';

/** The platform's payments host, on the platform a server of its own. It knows one path. */
export function paymentsHostRoutes(world: World): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.all('/payments-host/stores/:store_hash/*', (c) =>
    serveCall(c, world, {
      kind: 'payments',
      route: '/payments',
      keepsBodies: false,
      carryOut: (arrival, actions) => counted(c, world, arrival, actions),
    }),
  );
  return routes;
}

/** Every call counts, before anybody asks who it is (BigCommerce docs: payments, rate limits). */
function counted(c: PlatformContext, world: World, arrival: Arrival, actions: readonly FaultAction[]): Outcome {
  const { storeHash } = arrival;
  const verdict = world.paymentRates.begin(storeHash);
  if (verdict.allowed) world.paymentRates.end(storeHash);
  const headers = world.paymentRates.headers(storeHash, verdict);
  const replaced = replacedReply(actions, headers, 'v3');
  if (replaced !== null)
    return { reply: replaced, clientId: null, headers: has(actions, 'rate_limited') ? {} : headers };
  if (!verdict.allowed) {
    const body = { status: 429, title: 'Too many requests', type: 'about:blank' };
    const retryAfterS = String(Math.ceil(verdict.resetMs / 1000));
    return { reply: { status: 429, body }, clientId: null, headers: { ...headers, 'X-Retry-After': retryAfterS } };
  }
  let known: { readonly keptBody: string; readonly clientId: string | null } = { keptBody: '', clientId: null };
  try {
    admit(c, world);
    const reply = processPayment(world, storeHash, {
      authorization: c.req.header('authorization') ?? '',
      body: bodyOf(c, arrival),
      onKnown: (keptBody, clientId) => {
        known = { keptBody, clientId };
      },
    });
    return { reply, headers, ...known };
  } catch (error) {
    const reply =
      error instanceof PlatformError ? { status: error.status, body: v3ErrorBody(error) } : brokenReply(error);
    return { reply, headers, ...known };
  }
}

const OWN_TYPE = 'application/vnd.bc.v1+json';

function admit(c: PlatformContext, world: World): void {
  if (!c.req.path.endsWith('/payments')) throw new PlatformError(404, 'The requested resource was not found.');
  if (c.req.method !== 'POST') throw new PlatformError(405, 'The method is not allowed for this resource.');
  const accept = c.req.header('accept') ?? '';
  const accepted =
    accept.includes(OWN_TYPE) || (world.switches.paymentsAccept === 'any_json' && accept.includes('application/json'));
  if (!accepted)
    throw new PlatformError(406, `The requested media type cannot be produced. Send "Accept: ${OWN_TYPE}".`);
}

/** 400 with the code of payments for what is no JSON. */
function bodyOf(c: PlatformContext, arrival: Arrival): unknown {
  try {
    return readBody(arrival.rawBody, c.req.header('content-type'));
  } catch (error) {
    if (error instanceof PlatformError && error.status === 400) throw paymentRefusal(400, 10001);
    throw error;
  }
}
