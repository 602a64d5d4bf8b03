import { Clock } from './clock.ts';
import { furtherProfiles } from './data/further-stores.ts';
import { FJORD_SUPPLY } from './data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from './data/profile-maple.ts';
import type { StoreProfile } from './data/store-profile.ts';
import type { EmulatorEnv } from './env.ts';
import { EventBus } from './events.ts';
import { ExtensionRegistry } from './extensions/extension-registry.ts';
import { Faults } from './faults.ts';
import { RateLimiter } from './http/rate-limiter.ts';
import { Ledger } from './ledger.ts';
import { MailLog } from './mail.ts';
import { PaymentBackend } from './payments/payment-backend.ts';
import { PaymentTokens } from './payments/payment-tokens.ts';
import { ScriptRegistry } from './scripts/script-registry.ts';
import { defaultApp } from './state/apps.ts';
import { panelStores } from './state/directory.ts';
import { watchOrders } from './state/order-watch.ts';
import { createStore } from './state/store-state.ts';
import type { StoreState } from './state/store-state.ts';
import { Tenancy } from './state/tenancy.ts';
import { ShopSessions } from './storefront/shop-sessions.ts';
import { defaultSwitches } from './switches.ts';
import type { Switches } from './switches.ts';
import { Webhooks } from './webhooks/webhooks.ts';

/** Everything the emulator knows, in one place. */
export interface World {
  readonly env: EmulatorEnv;
  readonly clock: Clock;
  readonly tenancy: Tenancy;
  /** By store hash. */
  readonly stores: Map<string, StoreState>;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly rates: RateLimiter;
  readonly mail: MailLog;
  readonly switches: Switches;
  /** What happens in the stores, for whoever is subscribed. */
  readonly events: EventBus;
  readonly webhooks: Webhooks;
  /** The payment providers behind the stores. */
  readonly payments: PaymentBackend;
  /** Tokens that let one order be paid once. */
  readonly paymentTokens: PaymentTokens;
  /** The payments host counts its calls by itself. */
  readonly paymentRates: RateLimiter;
  /** What apps put on storefront pages. */
  readonly scripts: ScriptRegistry;
  /** What apps put into menus of the control panel. */
  readonly extensions: ExtensionRegistry;
  /** Who shops on the storefronts. */
  readonly shoppers: ShopSessions;
  /** Back to the state right after the start, at the starting instant; with orders of another seed or number, if told so. */
  reset(change?: { readonly seed?: string; readonly orders?: number }): void;
}

/** Of the payments host: so many calls of a store in so many virtual milliseconds (BigCommerce docs: payments). */
const PAYMENTS_QUOTA = 50;
const PAYMENTS_WINDOW_MS = 4_000;

function seedStores(
  stores: Map<string, StoreState>,
  others: readonly StoreProfile[],
  env: EmulatorEnv,
  events: EventBus,
): void {
  const tenth = Math.ceil(env.orders / 10);
  stores.set(MAPLE_AND_MAIN.hash, createStore(MAPLE_AND_MAIN, env.seed, env.orders, env.startMs));
  for (const profile of [FJORD_SUPPLY, ...others])
    stores.set(profile.hash, createStore(profile, env.seed, tenth, env.startMs));
  for (const [storeHash, store] of stores) watchOrders(storeHash, store.orders, events);
}

function further(env: EmulatorEnv): StoreProfile[] {
  return furtherProfiles(env.seed, env.stores - 2);
}

export function createWorld(env: EmulatorEnv): World {
  const clock = new Clock(env.startMs);
  const nowMs = () => clock.nowMs();
  const parts = {
    clock,
    tenancy: new Tenancy({ nowMs, defaultApp: () => defaultApp(env), stores: () => panelStores(further(env)) }),
    stores: new Map<string, StoreState>(),
    ledger: new Ledger(nowMs),
    mail: new MailLog(nowMs),
    switches: defaultSwitches(),
    events: new EventBus(),
  };
  const world: World = {
    ...parts,
    env,
    faults: new Faults(),
    payments: new PaymentBackend(),
    paymentTokens: new PaymentTokens(),
    paymentRates: new RateLimiter(nowMs, PAYMENTS_QUOTA, PAYMENTS_WINDOW_MS),
    rates: new RateLimiter(nowMs, env.quota),
    extensions: new ExtensionRegistry(),
    shoppers: new ShopSessions(),
    scripts: new ScriptRegistry({ nowMs, caches: () => parts.switches.scriptCache }),
    webhooks: new Webhooks({
      ...parts,
      storeId: (storeHash) => parts.stores.get(storeHash)?.profile.storeId ?? 0,
      clientSecret: (clientId) => parts.tenancy.app(clientId)?.clientSecret ?? '',
    }),
    reset: (change = {}) => {
      clock.reset();
      world.tenancy.reset();
      world.ledger.clear();
      world.faults.clear();
      world.payments.reset();
      world.paymentTokens.clear();
      world.paymentRates.reset();
      world.rates.reset();
      world.mail.clear();
      world.webhooks.reset();
      world.scripts.clear();
      world.extensions.clear();
      world.shoppers.clear();
      Object.assign(world.switches, defaultSwitches());
      seedStores(world.stores, further(env), { ...env, ...change }, world.events);
    },
  };
  world.events.on((storeHash, event) => world.webhooks.publish(storeHash, event));
  world.tenancy.onUninstall((storeHash, clientId) => {
    world.webhooks.uninstalled(storeHash, clientId);
    world.scripts.removeOf(storeHash, clientId);
    world.extensions.removeOf(storeHash, clientId);
  });
  seedStores(world.stores, further(env), env, world.events);
  return world;
}
