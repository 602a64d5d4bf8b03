import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { EmailStatusesApi } from './types/fulfillment-apis.ts';
import { toEmailStatuses, wireEmailStatuses } from './wire/email-statuses.ts';

/** Which mails one store sends by itself, V3. */
export function createEmailStatusesApi(options: RequestOptions): EmailStatusesApi {
  const read = async (query: { readonly channel_id?: number }) =>
    parseAnswer(wireEmailStatuses, await readJson({ operation: 'getSettingsEmailStatuses', query }, options)).data;
  return {
    async ofChannel(channelId) {
      const [store, channel] = await Promise.all([read({}), read({ channel_id: channelId })]);
      return toEmailStatuses(store, channel);
    },
  };
}
