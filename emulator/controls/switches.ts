import { Hono } from 'hono';
import { CHECKOUT_SWITCH_POSITIONS } from '../checkout-switches.ts';
import { ORDER_SWITCH_POSITIONS } from '../order-switches.ts';
import type { Switches } from '../switches.ts';
import type { World } from '../world.ts';
import { ControlError, RequestBody } from './request-body.ts';

/** The positions of every switch. The type makes this table complete. */
const POSITIONS: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {
  ...ORDER_SWITCH_POSITIONS,
  ...CHECKOUT_SWITCH_POSITIONS,
  listArchived: [false, true],
  embeddedLinesWarning: ['object', 'beside', 'element'],
  createdOrderStatus: [200, 201],
  gatewayErrors: ['array', 'object', 'html', 'empty'],
  emptyTransactions: [204, 200],
  legacyPayload: [false, true],
  hookDestinations: ['loopback', 'https_only'],
  duplicateHook: [422, 409, 400],
  blockedEvents: ['all_retried', 'some_lost'],
  uninstalledEvent: [true, false],
  statusInNotice: [true, false],
  scriptLimit: ['ten_per_app', 'fifty_per_channel'],
  inlineScriptTags: ['one', 'five'],
  confirmationScripts: ['content_scope', 'checkout_scope'],
  inlineExpressions: [true, false],
  scriptCache: [true, false],
  consentBanner: [false, true],
  extensionsScope: ['http_403', 'graphql_error'],
  storefrontOrder: ['sdk', 'schema'],
  storefrontOrderPath: ['plural', 'both'],
};

/** Points on which the documentation is silent or at odds with itself. */
export function switchControls(world: World): Hono {
  const routes = new Hono();

  routes.get('/_emulator/switches', (c) => c.json({ switches: world.switches, positions: POSITIONS }));

  routes.put('/_emulator/switches', async (c) => {
    const { fields } = await RequestBody.of(c.req.raw);
    for (const [name, value] of Object.entries(fields)) checkPosition(name, value);
    Object.assign(world.switches, fields);
    return c.json({ switches: world.switches, positions: POSITIONS });
  });
  return routes;
}

function checkPosition(name: string, value: unknown): void {
  const positions = new Map<string, readonly unknown[]>(Object.entries(POSITIONS)).get(name);
  if (positions === undefined) throw new ControlError(`There is no switch "${name}".`);
  if (!positions.includes(value)) throw new ControlError(`"${name}" must be one of ${positions.join(', ')}.`);
}
