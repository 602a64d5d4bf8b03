import { readAllV3 } from './paging.ts';
import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { HooksApi } from './types/client.ts';
import type { Hook } from './types/hook.ts';
import {
  hookChangeBody,
  newHookBody,
  toHook,
  toHooksStatus,
  wireHook,
  wireHookAnswer,
  wireHooksAdmin,
} from './wire/hook.ts';
import { write } from './write.ts';

/** Webhooks of one store, V3: those of this app. */
export function createHooksApi(options: RequestOptions): HooksApi {
  return {
    async list() {
      return (await readAllV3({ operation: 'getWebhooks' }, wireHook, options)).map(toHook);
    },
    async status() {
      return toHooksStatus(parseAnswer(wireHooksAdmin, await readJson({ operation: 'getHooksAdmin' }, options)));
    },
    create: (hook) => write({ operation: 'createWebhooks', body: newHookBody(hook) }, options, readHook),
    update: (hookId, change) =>
      write(
        { operation: 'updateWebhook', ids: { webhook_id: hookId }, body: hookChangeBody(change) },
        options,
        readHook,
      ),
    delete: (hookId) => write({ operation: 'deleteWebhook', ids: { webhook_id: hookId } }, options, () => ({})),
  };
}

function readHook(json: unknown): { hook: Hook } | null {
  const parsed = wireHookAnswer.safeParse(json);
  return parsed.success ? { hook: toHook(parsed.data) } : null;
}
