import { Hono } from 'hono';
import type { PaymentBehaviour } from '../payments/payment-backend.ts';
import { isPaymentCode } from '../payments/payment-refusal.ts';
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
    charges: chargeVerdict(body),
    captures: word(body, 'captures', ['succeed', 'fail']),
    voids: word(body, 'voids', ['succeed', 'fail']),
    refunds: word(body, 'refunds', ['succeed', 'decline']),
    taxService: word(body, 'tax_service', ['up', 'down']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}

const CHARGES = ['by_instrument', 'approve', 'pending'] as const;

/** A word, or one of the codes that refusals have. */
function chargeVerdict(body: RequestBody): PaymentBehaviour['charges'] | null {
  const code = body.fields['charges'];
  if (typeof code !== 'number') return word(body, 'charges', CHARGES);
  if (!isPaymentCode(code)) throw new ControlError('"charges" must be a code that the payments API has.');
  return code;
}

function word<T extends string>(body: RequestBody, name: string, words: readonly T[]): T | null {
  const text = body.optionalText(name);
  const found = words.find((each) => each === text);
  if (text !== null && found === undefined) throw new ControlError(`"${name}" must be ${words.join(' or ')}.`);
  return found ?? null;
}

function shown(behaviour: PaymentBehaviour) {
  return {
    action_delay_ms: behaviour.actionDelayMs,
    refund_delay_ms: behaviour.refundDelayMs,
    settle_delay_ms: behaviour.settleDelayMs,
    charges: behaviour.charges,
    captures: behaviour.captures,
    voids: behaviour.voids,
    refunds: behaviour.refunds,
    tax_service: behaviour.taxService,
  };
}
