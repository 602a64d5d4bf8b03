import { ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { EMAIL_STATUSES } from '../../../state/email-statuses.ts';
import { READ_INFORMATION } from '../../v2/store/scopes.ts';
import { bodyObject, flagField, unprocessable } from '../json-body.ts';

/** The channel asked for; undefined for the store as a whole. */
function channelOf({ query, store }: Call): number | undefined {
  const text = query.get('channel_id');
  if (text === null) return undefined;
  const channelId = Number(text);
  if (!store.profile.channels.some((channel) => channel.id === channelId))
    throw unprocessable({ channel_id: 'There is no such channel.' });
  return channelId;
}

/** On a channel, null says that it does as the store. */
function shown(call: Call): Reply {
  const { emailStatuses } = call.store;
  const channelId = channelOf(call);
  const data = EMAIL_STATUSES.map((name) => [
    name,
    channelId === undefined ? emailStatuses.isOn(name) : (emailStatuses.override(name, channelId) ?? null),
  ]);
  return ok({ data: Object.fromEntries(data), meta: {} });
}

function change(call: Call): Reply {
  const sent = bodyObject(call.body);
  const known = EMAIL_STATUSES.filter((name) => name in sent);
  const changes = Object.fromEntries(known.map((name) => [name, flagField(sent[name], name)]));
  call.store.emailStatuses.set(changes, channelOf(call));
  return shown(call);
}

/** Which mails the store sends by itself. */
export const emailStatuses: readonly Operation[] = [
  { method: 'GET', path: '/v3/settings/email-statuses', scopes: READ_INFORMATION, run: shown },
  { method: 'PUT', path: '/v3/settings/email-statuses', scopes: ['store_v2_information'], run: change },
];
