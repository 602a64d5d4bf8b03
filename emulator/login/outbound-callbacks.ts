import type { AppRegistration } from '../state/apps.ts';
import type { PanelUser } from '../state/directory.ts';
import type { World } from '../world.ts';
import { callbackUrl } from './signed-payload.ts';

/** How long the platform holds the line; it waits for nothing that the app says. */
const PATIENCE_MS = 10_000;

export type OutboundCallback = 'uninstall' | 'removeUser';

export interface CallbackSubject {
  readonly app: AppRegistration;
  readonly storeHash: string;
  readonly user: PanelUser;
  readonly owner: PanelUser;
}

/**
 * Calls the app's uninstall or remove_user address from the server and notes the answer's status in the ledger, 0 when
 * there was none. Never fails: the platform goes ahead whatever the app says (BigCommerce docs: app callbacks).
 */
export async function callApp(world: World, kind: OutboundCallback, subject: CallbackSubject): Promise<number> {
  const payload = { ...subject, nowMs: world.clock.nowMs() };
  const url = await callbackUrl(subject.app.callbacks[kind], payload, world.switches.legacyPayload);
  const startedMs = performance.now();
  let status = 0;
  let bytes = 0;
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    status = answer.status;
    bytes = (await answer.arrayBuffer()).byteLength;
  } catch {
    // No answer, or one that broke off: the status tells.
  }
  world.ledger.record({
    kind: 'callback',
    storeHash: subject.storeHash,
    clientId: subject.app.clientId,
    method: 'GET',
    path: url,
    status,
    bytes,
    durationMs: Math.round(performance.now() - startedMs),
  });
  return status;
}

/** Ends an install, then tells the app. Null when it was not installed. */
export async function uninstallApp(world: World, subject: CallbackSubject): Promise<{ callbackStatus: number } | null> {
  if (!world.tenancy.uninstall(subject.storeHash, subject.app.clientId)) return null;
  return { callbackStatus: await callApp(world, 'uninstall', subject) };
}

/** Takes a staff member's access to the app away, then tells the app. Null when it is not installed. */
export async function removeAppUser(
  world: World,
  subject: CallbackSubject,
): Promise<{ callbackStatus: number } | null> {
  const install = world.tenancy.install(subject.storeHash, subject.app.clientId);
  if (install === null) return null;
  world.tenancy.setAllowed(install, subject.user.id, false);
  return { callbackStatus: await callApp(world, 'removeUser', subject) };
}
