import { readAllV3 } from './paging.ts';
import type { RequestOptions } from './request.ts';
import type { ScriptsApi } from './types/script.ts';
import { scriptBody, wireScript, wireScriptAnswer } from './wire/script.ts';
import { write } from './write.ts';

/** Scripts on the storefronts of one store, V3: those of this app. */
export function createScriptsApi(options: RequestOptions): ScriptsApi {
  return {
    list: () => readAllV3({ operation: 'getScripts' }, wireScript, options),
    create: (script) =>
      write({ operation: 'createScript', body: scriptBody(script) }, options, (json) => {
        const parsed = wireScriptAnswer.safeParse(json);
        return parsed.success ? { id: parsed.data.data.uuid } : null;
      }),
    replace: (id, script) =>
      write({ operation: 'updateScript', ids: { uuid: id }, body: scriptBody(script) }, options, () => ({})),
    delete: (id) => write({ operation: 'deleteScript', ids: { uuid: id } }, options, () => ({})),
  };
}
