import { PlatformError } from '../../../http/errors.ts';
import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { iso8601 } from '../../../rules/dates.ts';
import type { Script, ScriptContent } from '../../../scripts/script.ts';
import { pageOfList } from '../paging.ts';
import { sortedScripts } from './script-list.ts';
import { invalidScript, scriptContent } from './script-fields.ts';

const READ: readonly string[] = ['store_v2_content_read_only', 'store_v2_content'];
const WRITE: readonly string[] = ['store_v2_content'];
const CHECKOUT_SCOPE = 'store_content_checkout';

const MOST_PER_APP = 10;
const MOST_PER_CHANNEL = 50;
const TAGS_BY_GUIDE = 5;

function wireScript(script: Script): Record<string, unknown> {
  const { uuid, storeHash: _, clientId, createdS, modifiedS, src, html, ...content } = script;
  return {
    uuid,
    ...content,
    ...(script.kind === 'src' ? { src } : { html }),
    api_client_id: clientId,
    date_created: iso8601(createdS),
    date_modified: iso8601(modifiedS),
  };
}

function ownScripts(call: Call): Script[] {
  return call.world.scripts.ofClient(call.store.profile.hash, call.clientId);
}

function scriptOfPath(call: Call): Script {
  const script = ownScripts(call).find(({ uuid }) => uuid === call.params['uuid']);
  if (script === undefined) throw new PlatformError(404, 'The requested script was not found.');
  return script;
}

/** Scripts on checkout pages, and so on all pages, ask for a further scope; whether on the confirmation page is a switch. */
function checkVisibility(call: Call, visibility: ScriptContent['visibility']): void {
  const checkout =
    visibility === 'checkout' ||
    visibility === 'all_pages' ||
    (visibility === 'order_confirmation' && call.world.switches.confirmationScripts === 'checkout_scope');
  if (checkout && !call.scopes.has(CHECKOUT_SCOPE))
    throw new PlatformError(403, 'You don\u2019t have a required scope to access the endpoint');
}

function checkChannel(call: Call, channelId: number): void {
  const channel = call.store.profile.channels.find((each) => each.id === channelId);
  if (channel?.type !== 'storefront') throw invalidScript({ channel_id: 'error.channel_id.not.a.storefront' });
}

function read(call: Call, present: ScriptContent | null): ScriptContent {
  const { inlineScriptTags } = call.world.switches;
  const content = scriptContent(call.body, present, inlineScriptTags === 'one' ? 1 : TAGS_BY_GUIDE);
  checkVisibility(call, content.visibility);
  checkChannel(call, content.channel_id);
  return content;
}

function create(call: Call): Script {
  const { scripts, switches } = call.world;
  const { hash } = call.store.profile;
  const content = read(call, null);
  const perApp = switches.scriptLimit === 'ten_per_app';
  const beside = perApp ? ownScripts(call) : scripts.ofChannel(hash, content.channel_id);
  if (beside.length >= (perApp ? MOST_PER_APP : MOST_PER_CHANNEL))
    throw new PlatformError(422, 'The limit of scripts is reached.', { fields: {} });
  return scripts.add(hash, call.clientId, content);
}

/** Scripts on storefront pages. An app sees and changes its own only. */
export const scripts: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/content/scripts',
    scopes: READ,
    run: (call) => ok(pageOfList(sortedScripts(ownScripts(call), call.query).map(wireScript), call.query)),
  },
  {
    method: 'POST',
    path: '/v3/content/scripts',
    scopes: WRITE,
    run: (call) => ok({ data: wireScript(create(call)), meta: {} }),
  },
  {
    method: 'GET',
    path: '/v3/content/scripts/:uuid',
    scopes: READ,
    run: (call) => ok({ data: wireScript(scriptOfPath(call)), meta: {} }),
  },
  {
    method: 'PUT',
    path: '/v3/content/scripts/:uuid',
    scopes: WRITE,
    run: (call) => {
      const script = scriptOfPath(call);
      return ok({ data: wireScript(call.world.scripts.change(script, read(call, script))), meta: {} });
    },
  },
  {
    method: 'DELETE',
    path: '/v3/content/scripts/:uuid',
    scopes: WRITE,
    run: (call) => {
      call.world.scripts.remove(scriptOfPath(call));
      return NO_CONTENT;
    },
  },
];
