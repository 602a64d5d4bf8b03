import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import type { Hook } from '../../../webhooks/hook.ts';
import { pageOfList } from '../paging.ts';
import { activeParam } from './active-param.ts';
import { hookFields, invalidData } from './hook-fields.ts';
import { checkBesideOthers } from './hook-limits.ts';
import { wireHook } from './wire-hook.ts';

/** The default scope opens hooks: every app has it. */
const ANY_TOKEN: readonly string[] = [];

function ownHooks(call: Call): readonly Hook[] {
  return call.world.webhooks.hooks.ofClient(call.store.profile.hash, call.clientId);
}

function hookOfPath(call: Call): Hook {
  const id = call.params['hook_id'] ?? '';
  const hook = ownHooks(call).find((each) => String(each.id) === id);
  if (hook === undefined) throw new PlatformError(404, `Webhook with id [${id}] not found`);
  return hook;
}

function create(call: Call): Hook {
  const { webhooks, clock, switches } = call.world;
  const { scope, destination, isActive = true, headers = null } = hookFields(call.body, switches);
  if (scope === undefined || destination === undefined)
    throw invalidData({
      ...(scope === undefined ? { scope: 'error.path.missing.' } : {}),
      ...(destination === undefined ? { destination: 'error.path.missing.' } : {}),
    });
  checkBesideOthers({ scope, destination }, ownHooks(call), switches.duplicateHook);
  const nowMs = clock.nowMs();
  const hook = webhooks.hooks.add((id) => ({
    id,
    storeHash: call.store.profile.hash,
    clientId: call.clientId,
    scope,
    destination,
    headers,
    status: isActive ? 'active' : 'inactive',
    createdS: call.nowS,
    updatedS: call.nowS,
    worksFromMs: nowMs + webhooks.fortune.behaviour.activationMs,
    lastUsedMs: nowMs,
  }));
  webhooks.watchIdle(hook);
  return hook;
}

function update(call: Call): Hook {
  const { webhooks, clock, switches } = call.world;
  const hook = hookOfPath(call);
  const change = hookFields(call.body, switches);
  if (Object.keys(change).length === 0) throw invalidData({ '': 'error.path.missing.' });
  const { scope = hook.scope, destination = hook.destination, headers = hook.headers, isActive } = change;
  const others = ownHooks(call).filter((other) => other !== hook);
  checkBesideOthers({ scope, destination }, others, switches.duplicateHook);
  Object.assign(hook, { scope, destination, headers, updatedS: call.nowS });
  if (isActive === undefined) return hook;
  const wasActive = hook.status === 'active';
  hook.status = isActive ? 'active' : 'inactive';
  if (isActive && !wasActive) {
    hook.lastUsedMs = clock.nowMs();
    webhooks.watchIdle(hook);
  }
  return hook;
}

function listed(call: Call): Record<string, unknown>[] {
  const { query } = call;
  const active = activeParam(query);
  const [scope, destination] = [query.get('scope'), query.get('destination')];
  return ownHooks(call)
    .filter((hook) => active === undefined || (hook.status === 'active') === active)
    .filter((hook) => scope === null || hook.scope === scope)
    .filter((hook) => destination === null || hook.destination === destination)
    .map(wireHook);
}

/** Subscriptions. An app sees and changes its own only, whatever token of its it uses. */
export const hooks: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/hooks',
    scopes: ANY_TOKEN,
    run: (call) => ok(pageOfList(listed(call), call.query)),
  },
  {
    method: 'POST',
    path: '/v3/hooks',
    scopes: ANY_TOKEN,
    run: (call) => ok({ data: wireHook(create(call)), meta: {} }),
  },
  {
    method: 'GET',
    path: '/v3/hooks/:hook_id',
    scopes: ANY_TOKEN,
    run: (call) => ok({ data: wireHook(hookOfPath(call)), meta: {} }),
  },
  {
    method: 'PUT',
    path: '/v3/hooks/:hook_id',
    scopes: ANY_TOKEN,
    run: (call) => ok({ data: wireHook(update(call)), meta: {} }),
  },
  {
    method: 'DELETE',
    path: '/v3/hooks/:hook_id',
    scopes: ANY_TOKEN,
    run: (call) => {
      const hook = hookOfPath(call);
      call.world.webhooks.hooks.remove(hook);
      return ok({ data: wireHook(hook), meta: {} });
    },
  },
];
