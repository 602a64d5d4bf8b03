import type { Channel } from '../../../data/store-profile.ts';
import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { dateTest, wordList } from '../filters.ts';
import { pageOfList } from '../paging.ts';

const READ_CHANNELS = ['store_channel_settings_read_only', 'store_channel_settings'];
const AVAILABLE = new Set(['prelaunch', 'active', 'inactive', 'connected']);
const ENABLED = new Set(['prelaunch', 'active', 'connected']);

/** Whether orders can be put on a channel (BigCommerce docs: it must exist and be enabled). */
export function takesOrders(channel: Channel): boolean {
  return ENABLED.has(channel.status);
}

const CREATED_S = Date.parse('2023-02-01T09:00:00Z') / 1000;
const MODIFIED_S = Date.parse('2024-11-05T16:20:00Z') / 1000;

function wireChannel(channel: Channel) {
  return {
    id: channel.id,
    name: channel.name,
    type: channel.type,
    platform: channel.platform,
    status: channel.status,
    external_id: '',
    is_listable_from_ui: true,
    is_enabled: takesOrders(channel),
    is_visible: AVAILABLE.has(channel.status),
    icon_url: `https://cdn.example.com/channels/${channel.platform}.svg`,
    date_created: zulu(CREATED_S),
    date_modified: zulu(MODIFIED_S),
  };
}

function zulu(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** The channel with its currencies, when those are asked for. Every channel here takes all currencies of the store. */
function shownChannel(call: Call): (channel: Channel) => Record<string, unknown> {
  const parts = wordList(call.query, 'include', ['currencies']);
  const codes = call.store.profile.currencies.map(({ code }) => code);
  return (channel) => ({
    ...wireChannel(channel),
    ...(parts.has('currencies')
      ? { currencies: { channel_id: channel.id, enabled_currencies: codes, default_currency: codes[0] } }
      : {}),
  });
}

function wanted(call: Call): (channel: Channel) => boolean {
  const list = (name: string) => call.query.get(name)?.split(',') ?? null;
  const [statuses, types, platforms] = [list('status:in'), list('type:in'), list('platform:in')];
  const available = call.query.get('available');
  if (available !== null && available !== 'true' && available !== 'false')
    throw new PlatformError(422, 'The filter(s) are not valid.', { fields: { available: 'error.available.invalid' } });
  const dated = dateTest(call.query, 'date_created')(CREATED_S) && dateTest(call.query, 'date_modified')(MODIFIED_S);
  return (channel) =>
    dated &&
    (statuses === null || statuses.includes(channel.status)) &&
    (types === null || types.includes(channel.type)) &&
    (platforms === null || platforms.includes(channel.platform)) &&
    (available === null || AVAILABLE.has(channel.status) === (available === 'true'));
}

/** The store's sales channels; 1 is always the default storefront. */
export const channels: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/channels',
    scopes: READ_CHANNELS,
    run: (call) => ok(pageOfList(call.store.profile.channels.filter(wanted(call)).map(shownChannel(call)), call.query)),
  },
  {
    method: 'GET',
    path: '/v3/channels/:channel_id',
    scopes: READ_CHANNELS,
    run: (call) => {
      const channelId = pathId(call.params['channel_id']);
      const channel = call.store.profile.channels.find((each) => each.id === channelId);
      if (channel === undefined) throw new PlatformError(404, `The channel ${channelId} was not found.`);
      return ok({ data: shownChannel(call)(channel), meta: {} });
    },
  },
];
