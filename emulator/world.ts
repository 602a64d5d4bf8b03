import { Clock } from './clock.ts';
import { FJORD_SUPPLY } from './data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from './data/profile-maple.ts';
import type { EmulatorEnv } from './env.ts';
import { Faults } from './faults.ts';
import { RateLimiter } from './http/rate-limiter.ts';
import { Ledger } from './ledger.ts';
import { MailLog } from './mail.ts';
import { defaultApp } from './state/apps.ts';
import { createStore } from './state/store-state.ts';
import type { StoreState } from './state/store-state.ts';
import { Tenancy } from './state/tenancy.ts';
import { defaultSwitches } from './switches.ts';
import type { Switches } from './switches.ts';

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
  /** Back to the state right after the start, at the starting instant. */
  reset(): void;
}

function seedStores(stores: Map<string, StoreState>, env: EmulatorEnv): void {
  const second = Math.ceil(env.orders / 10);
  stores.set(MAPLE_AND_MAIN.hash, createStore(MAPLE_AND_MAIN, env.seed, env.orders, env.startMs));
  stores.set(FJORD_SUPPLY.hash, createStore(FJORD_SUPPLY, env.seed, second, env.startMs));
}

export function createWorld(env: EmulatorEnv): World {
  const clock = new Clock(env.startMs);
  const nowMs = () => clock.nowMs();
  const world: World = {
    env,
    clock,
    tenancy: new Tenancy({ nowMs, defaultApp: () => defaultApp(env) }),
    stores: new Map(),
    ledger: new Ledger(nowMs),
    faults: new Faults(),
    rates: new RateLimiter(nowMs, env.quota),
    mail: new MailLog(nowMs),
    switches: defaultSwitches(),
    reset: () => {
      clock.reset();
      world.tenancy.reset();
      world.ledger.clear();
      world.faults.clear();
      world.rates.reset();
      world.mail.clear();
      Object.assign(world.switches, defaultSwitches());
      seedStores(world.stores, env);
    },
  };
  seedStores(world.stores, env);
  return world;
}
