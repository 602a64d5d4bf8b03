import { Hono } from 'hono';
import type { PaymentBehaviour } from '../payments/payment-backend.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';

const LONGEST_MS = 30 * 86_400_000;

/** How the payment providers of all stores behave. */
export function paymentControls(world: World): Hono {
  const routes = new Hono();
  routes.get('/_emulator/payments', (c) => c.json(shown(world.payments.behaviour)));
  routes.put('/_emulator/payments', async (c) => {
    world.payments.change(readBehaviour(await RequestBody.of(c.req.raw)));
    return c.json(shown(world.payments.behaviour));
  });
  return routes;
}

/** What is absent stays as it is. */
function readBehaviour(body: RequestBody): Partial<PaymentBehaviour> {
  const read = {
    actionDelayMs: body.optionalNumber('action_delay_ms', 0, LONGEST_MS),
    refundDelayMs: body.optionalNumber('refund_delay_ms', 0, LONGEST_MS),
    settleDelayMs: body.optionalNumber('settle_delay_ms', 0, LONGEST_MS),
    captures: word(body, 'captures', ['succeed', 'fail']),
    voids: word(body, 'voids', ['succeed', 'fail']),
    refunds: word(body, 'refunds', ['succeed', 'decline']),
    taxService: word(body, 'tax_service', ['up', 'down']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}

function word(body: RequestBody, name: string, words: readonly string[]): string | null {
  const text = body.optionalText(name);
  if (text !== null && !words.includes(text)) throw new ControlError(`"${name}" must be ${words.join(' or ')}.`);
  return text;
}

function shown(behaviour: PaymentBehaviour) {
  return {
    action_delay_ms: behaviour.actionDelayMs,
    refund_delay_ms: behaviour.refundDelayMs,
    settle_delay_ms: behaviour.settleDelayMs,
    captures: behaviour.captures,
    voids: behaviour.voids,
    refunds: behaviour.refunds,
    tax_service: behaviour.taxService,
  };
}
