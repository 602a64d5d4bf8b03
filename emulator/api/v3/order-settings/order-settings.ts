import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { NOTIFICATIONS } from '../../../state/order-settings.ts';
import type { NotificationName, Recipients } from '../../../state/order-settings.ts';
import { READ_ORDERS, WRITE_ORDERS } from '../../v2/orders/scopes.ts';
import { bodyObject, listField, objectField, stringField, unprocessable } from '../json-body.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The schema has no envelope but a `meta` beside the settings; a switch puts them under `data` as in all of V3. */
function shown(call: Call, recipients: Recipients): Reply {
  const notifications = Object.fromEntries(NOTIFICATIONS.map((name) => [name, { email_addresses: recipients[name] }]));
  return call.world.switches.orderSettingsEnvelope === 'data'
    ? ok({ data: { notifications }, meta: {} })
    : ok({ notifications, meta: {} });
}

/** What is sent goes over what is there; a list of nobody turns a notification off. */
function merged(body: unknown, known: Recipients, nullable: boolean): Recipients {
  const sent = objectField(bodyObject(body)['notifications'], 'notifications');
  const changes: Partial<Record<NotificationName, readonly string[] | null>> = {};
  for (const name of NOTIFICATIONS) {
    if (sent[name] === undefined) continue;
    const path = `notifications.${name}.email_addresses`;
    const addresses = objectField(sent[name], `notifications.${name}`)['email_addresses'];
    if (addresses === null && !nullable) throw unprocessable({ [path]: 'error.expected.jsarray' });
    changes[name] = addresses === null ? null : emails(addresses, path);
  }
  return { ...known, ...changes };
}

function emails(value: unknown, path: string): readonly string[] {
  return listField(value, path).map((entry, index) => {
    const email = stringField(entry, `${path}.${index}`);
    if (!EMAIL.test(email)) throw unprocessable({ [`${path}.${index}`]: 'error.email' });
    return email;
  });
}

function channelOf(call: Call): number {
  const channelId = pathId(call.params['channel_id']);
  if (!call.store.profile.channels.some((channel) => channel.id === channelId))
    throw new PlatformError(404, `The channel ${channelId} was not found.`);
  return channelId;
}

function changeChannel(call: Call): Reply {
  const channelId = channelOf(call);
  const { orderSettings } = call.store;
  const recipients = merged(call.body, orderSettings.ofChannel(channelId), true);
  if ((recipients.order_placed === null) !== (recipients.forward_invoice === null))
    throw unprocessable({ notifications: 'Both lists are overridden, or neither is.' });
  orderSettings.setChannel(channelId, recipients);
  return shown(call, recipients);
}

function changeGlobal(call: Call): Reply {
  const { orderSettings, systemLog } = call.store;
  orderSettings.setGlobal(merged(call.body, orderSettings.global, false));
  systemLog.record({
    type: 'ordersettings',
    module: 'order+status',
    severity: 1,
    summary: 'Order notifications were changed',
    message: `By the app ${call.clientId}.`,
    createdS: call.nowS,
  });
  return shown(call, orderSettings.global);
}

/** Who is mailed about orders: for the whole store and by channel. */
export const orderSettings: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/orders/settings',
    scopes: READ_ORDERS,
    run: (call) => shown(call, call.store.orderSettings.global),
  },
  { method: 'PUT', path: '/v3/orders/settings', scopes: WRITE_ORDERS, run: changeGlobal },
  {
    method: 'GET',
    path: '/v3/orders/settings/channels/:channel_id',
    scopes: READ_ORDERS,
    run: (call) => shown(call, call.store.orderSettings.ofChannel(channelOf(call))),
  },
  { method: 'PUT', path: '/v3/orders/settings/channels/:channel_id', scopes: WRITE_ORDERS, run: changeChannel },
];
