import type { AppRegistration } from '../state/apps.ts';
import type { Tenancy } from '../state/tenancy.ts';
import type { World } from '../world.ts';
import { callbackUrl } from './signed-payload.ts';

/** Who opens what, where. */
export interface Launch {
  readonly app: AppRegistration;
  readonly storeHash: string;
  readonly userId: number;
}

/** The auth callback with a fresh code: what the browser opens once the merchant has confirmed. Codes are single use. */
export function installUrl(tenancy: Tenancy, launch: Launch, options: { external: boolean }): string {
  const { app, storeHash, userId } = launch;
  const url = new URL(app.callbacks.auth);
  url.searchParams.set('code', tenancy.issueCode(app, storeHash, userId));
  url.searchParams.set('scope', app.scopes.join(' '));
  url.searchParams.set('context', `stores/${storeHash}`);
  url.searchParams.set('account_uuid', app.accountUuid);
  if (options.external) url.searchParams.set('external_install', 'true');
  return url.href;
}

/** The load callback with a fresh signed payload, or null when the person is no member of the store. */
export async function loadUrl(
  world: World,
  launch: Launch,
  deepLink: { url?: string; channelId?: number | null } = {},
): Promise<string | null> {
  const user = world.tenancy.member(launch.storeHash, launch.userId)?.user;
  const owner = world.tenancy.owner(launch.storeHash);
  if (user === undefined || owner === null) return null;
  const { app, storeHash } = launch;
  const subject = { app, storeHash, user, owner, nowMs: world.clock.nowMs(), ...deepLink };
  return callbackUrl(app.callbacks.load, subject, world.switches.legacyPayload);
}
