import { parseAnswer, readJson } from './read.ts';
import type { Call, RequestOptions } from './request.ts';
import type { MailRecipients, OrderSettingsApi } from './types/order-settings.ts';
import { orderSettingsBody, wireOrderSettings } from './wire/order-settings.ts';
import { write } from './write.ts';

const NOBODY: MailRecipients = { orderPlaced: [], forwardInvoice: [] };

/** Whom one store mails about orders, V3. */
export function createOrderSettingsApi(options: RequestOptions): OrderSettingsApi {
  const read = async (call: Call) => parseAnswer(wireOrderSettings, await readJson(call, options));
  const change = (call: Call) =>
    write(call, options, (json) => {
      const parsed = wireOrderSettings.safeParse(json);
      return parsed.success ? { recipients: parsed.data } : null;
    });
  return {
    ofStore: async () => (await read({ operation: 'getGlobalOrderSettings' })) ?? NOBODY,
    ofChannel: (channelId) => read({ operation: 'getChannelOrderSettings', ids: { channel_id: channelId } }),
    changeStore: (recipients) =>
      change({ operation: 'updateGlobalOrderSettings', body: orderSettingsBody(recipients) }),
    changeChannel: (channelId, recipients) =>
      change({
        operation: 'updateChannelOrderSettings',
        ids: { channel_id: channelId },
        body: orderSettingsBody(recipients),
      }),
  };
}
