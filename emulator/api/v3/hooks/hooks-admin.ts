import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { wholePage } from '../paging.ts';
import { activeParam } from './active-param.ts';
import { invalidData, objectOf } from './hook-fields.ts';
import { wireHook } from './wire-hook.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function adminInfo(call: Call) {
  const { webhooks, clock } = call.world;
  const { hash } = call.store.profile;
  const active = activeParam(call.query);
  const hooks = webhooks.hooks
    .ofClient(hash, call.clientId)
    .filter((hook) => active === undefined || (hook.status === 'active') === active);
  const data = {
    emails: webhooks.hooks.emails(hash, call.clientId),
    hooks_list: hooks.map((hook) => ({ ...wireHook(hook), status: hook.status })),
    blocked_domains: webhooks.destinations
      .blocked(clock.nowMs())
      .filter((domain) => domain.clientId === call.clientId)
      .map(({ destination, timeLeftMs, reasons }) => ({
        destination,
        time_left: Math.ceil(timeLeftMs / 1000),
        reasons: reasons.map(({ description, count, atMs }) => ({
          failure_description: description,
          count,
          timestamp: Math.floor(atMs / 1000),
        })),
      })),
  };
  return { data, meta: wholePage(hooks).meta };
}

/** Who hears of failing hooks, and how the app's hooks are doing. */
export const hooksAdmin: readonly Operation[] = [
  { method: 'GET', path: '/v3/hooks/admin', scopes: [], run: (call) => ok(adminInfo(call)) },
  {
    method: 'PUT',
    path: '/v3/hooks/admin',
    scopes: [],
    run: (call) => {
      const { emails } = objectOf(call.body);
      if (!Array.isArray(emails)) throw invalidData({ emails: 'error.path.missing.' });
      const texts = emails.filter((email) => typeof email === 'string' && EMAIL.test(email));
      if (texts.length < emails.length) throw invalidData({ emails: 'error.email.invalid' });
      call.world.webhooks.hooks.setEmails(call.store.profile.hash, call.clientId, texts);
      return NO_CONTENT;
    },
  },
];
