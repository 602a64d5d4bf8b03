import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startEmulator, stopPrograms, waitUntilReady } from '../programs.ts';
import { driveCarts, driveCheckout, drivePayments } from './drives/checkout.ts';
import { driveCatalogue, driveCustomers, driveLookups } from './drives/lookups.ts';
import { driveMoney } from './drives/money.ts';
import { driveOrderParts, driveShipments } from './drives/order-parts.ts';
import { archiveAll, driveOrders } from './drives/orders.ts';
import { driveHooks, driveMetafields, drivePickups, driveScripts, driveSettings } from './drives/records.ts';
import { driveStorefront } from './drives/storefront.ts';
import { driveWebhooks } from './drives/webhooks.ts';
import { Findings, type Finding } from './findings.ts';
import { type ListedOperation, type PublishedOperation, readPublished } from './published.ts';
import { readSamples } from './samples.ts';
import { type Coverage, Session } from './session.ts';
import { Validation } from './validation.ts';

const FIRST_STORE = 'k3vq8mzt1';
/** With the same orders' numbers, prices entered with tax, and other currencies. */
const SECOND_STORE = 'r7wd2xnp5';

/** All that an app could be granted. */
const SCOPES = [
  'store_v2_orders',
  'store_v2_transactions',
  'store_v2_customers',
  'store_v2_products',
  'store_v2_information_read_only',
  'store_channel_settings_read_only',
  'store_cart',
  'store_checkout',
  'store_payments_methods_read',
  'store_payments_access_token_create',
  'store_stored_payment_instruments_read_only',
  'store_v2_content',
  'store_order_fulfillment_manage',
  'store_logs_read_only',
  'store_inventory',
];

export interface ContractRun {
  readonly published: ReadonlyMap<string, PublishedOperation>;
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly findings: readonly Finding[];
  /** Webhooks: how many have a published payload, and how many of those were sent. */
  readonly payloads: { readonly published: number; readonly seen: number };
}

/** Starts an emulator of its own, drives it, and ends it. */
export async function runContract(folder: string, operations: readonly ListedOperation[]): Promise<ContractRun> {
  const published = await readPublished(folder, operations);
  if (published.size === 0)
    throw new Error(`There is no published OpenAPI file of an operation in scope in ${folder}.`);
  const port = await freePort();
  const emulator = startEmulator({
    EMULATOR_PORT: String(port),
    EMULATOR_ORDERS: '300',
    EMULATOR_SEED: 'contract',
    EMULATOR_QUOTA: 'unlimited',
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await waitUntilReady(emulator, `${url}/_emulator/health`);
    const findings = new Findings();
    const validation = new Validation();
    const coverage = new Map<string, Coverage>();
    const of = (storeHash: string) => new Session({ url, storeHash, published, findings, validation, coverage });
    const first = await of(FIRST_STORE).start(SCOPES);
    await driveAll(first);
    const samples = await readSamples(folder);
    const seen = await driveWebhooks(first, samples);
    await archiveAll(first);
    await driveReads(await of(SECOND_STORE).start(SCOPES));
    const payloads = { published: samples.length, seen: seen.size };
    return { published, coverage, findings: findings.all(), payloads };
  } finally {
    await stopPrograms([emulator]);
  }
}

async function driveAll(session: Session): Promise<void> {
  await driveLookups(session);
  const ids = await driveOrders(session);
  await driveOrderParts(session, ids);
  await driveShipments(session);
  await driveMoney(session, ids);
  await driveMetafields(session);
  await driveSettings(session);
  await drivePickups(session);
  await driveScripts(session);
  await driveHooks(session);
  await driveCustomers(session);
  await driveCatalogue(session);
  const cart = await driveCarts(session);
  if (cart !== null) await drivePayments(session, await driveCheckout(session, cart));
  await driveStorefront(session);
}

async function driveReads(session: Session): Promise<void> {
  await driveLookups(session);
  await driveOrderParts(session, await driveOrders(session));
  await driveShipments(session);
  await driveCustomers(session);
  await driveCatalogue(session);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
