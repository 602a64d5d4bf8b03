/** How the emulator was started. This file is its only reader of the environment. */
export interface EmulatorEnv {
  /** EMULATOR_PORT: port to listen on at 127.0.0.1; 0 takes any free one. Default 4000. */
  readonly port: number;
  /** EMULATOR_ORDERS: orders in the first store; each other one gets a tenth. Default 2000. */
  readonly orders: number;
  /** EMULATOR_STORES: how many stores there are, the two fixed ones included. Default 2. */
  readonly stores: number;
  /** EMULATOR_SEED: any text; the same seed gives the same stores. Default "orderdeck". */
  readonly seed: string;
  /** EMULATOR_LATENCY_MS: added to every answer of the platform's API. Default 0. */
  readonly latencyMs: number;
  /** EMULATOR_NOW: the instant (ISO 8601) at which the virtual clock starts and seeded orders end. Default: the real time. */
  readonly startMs: number;
  /** EMULATOR_QUOTA: API calls per 30 s and store, or "unlimited" for benches. Default 150. */
  readonly quota: number | null;
  /** EMULATOR_APP_URL, else APP_URL: where the app registered at the start answers its callbacks. Default http://localhost:3000. */
  readonly appUrl: string;
  /** EMULATOR_ (else BIGCOMMERCE_) CLIENT_ID, CLIENT_SECRET, APP_ID: that app's credentials. Default orderdeck-local, …, 42077. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: number;
}

/** Two stores are always there. */
const FIXED_STORES = 2;

const MAX_INT32 = 2_147_483_647;

function integer(name: string, fallback: number, most: number, least = 0): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least || value > most)
    throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  return value;
}

function instant(name: string): number {
  const text = process.env[name];
  if (text === undefined || text === '') return Date.now();
  const value = Date.parse(text);
  if (Number.isNaN(value)) throw new Error(`${name} must be an ISO 8601 instant, not "${text}"`);
  return value;
}

function text(name: string, fallback: string): string {
  const value = process.env[name];
  return value === undefined || value === '' ? fallback : value;
}

/** Reads and checks the environment. Throws, naming the variable, when a value cannot be used. */
export function readEnv(): EmulatorEnv {
  return {
    port: integer('EMULATOR_PORT', 4000, 65_535),
    orders: integer('EMULATOR_ORDERS', 2000, 2_000_000),
    stores: integer('EMULATOR_STORES', FIXED_STORES, 100, FIXED_STORES),
    seed: text('EMULATOR_SEED', 'orderdeck'),
    latencyMs: integer('EMULATOR_LATENCY_MS', 0, 600_000),
    startMs: instant('EMULATOR_NOW'),
    quota: process.env['EMULATOR_QUOTA'] === 'unlimited' ? null : integer('EMULATOR_QUOTA', 150, 1_000_000),
    appUrl: text('EMULATOR_APP_URL', text('APP_URL', 'http://localhost:3000')),
    clientId: text('EMULATOR_CLIENT_ID', text('BIGCOMMERCE_CLIENT_ID', 'orderdeck-local')),
    clientSecret: text(
      'EMULATOR_CLIENT_SECRET',
      text('BIGCOMMERCE_CLIENT_SECRET', 'orderdeck-local-client-secret-for-the-emulator-only'),
    ),
    appId: integer('EMULATOR_APP_ID', integer('BIGCOMMERCE_APP_ID', 42_077, MAX_INT32), MAX_INT32),
  };
}
