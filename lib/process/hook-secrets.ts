import type { StoreHash } from '#lib/core/ids.ts';
import { createWebhookInbox, type WebhookInbox } from '#lib/db/webhook-inbox.ts';
import { isSameSecret } from '#lib/session/hook-secret.ts';
import { openToken } from '#lib/session/token-seal.ts';
import type { Runtime } from './runtime.ts';

/** A secret that was right stays right for this long without a look into the database. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 10_000;

export interface HookGate {
  readonly inbox: WebhookInbox;
  /** Whether the secret is the store's. */
  isKnown(storeHash: StoreHash, secret: string): Promise<boolean>;
}

const gates = new WeakMap<Runtime, HookGate>();

/** The process's one gate for webhooks. It remembers secrets that were right, never wrong ones. */
export function hookGate(app: Runtime): HookGate {
  const known = gates.get(app);
  if (known !== undefined) return known;
  const gate = createHookGate(app);
  gates.set(app, gate);
  return gate;
}

function createHookGate(app: Runtime): HookGate {
  const inbox = createWebhookInbox(app.prisma);
  const remembered = new Map<StoreHash, { readonly secret: string; readonly untilMs: number }>();
  return {
    inbox,
    isKnown: async (storeHash, secret) => {
      const nowMs = app.clock.now().getTime();
      const right = remembered.get(storeHash);
      if (right !== undefined && nowMs < right.untilMs && isSameSecret(secret, right.secret)) return true;
      const sealed = await inbox.findSecret(storeHash);
      const opened =
        sealed === null ? null : await openToken(sealed, storeHash, { keys: app.env.TOKEN_ENCRYPTION_KEYS });
      if (opened === null || !isSameSecret(secret, opened)) return false;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(storeHash, { secret: opened, untilMs: nowMs + REMEMBERED_MS });
      return true;
    },
  };
}
