import { readAllV2, readAllV3 } from './paging.ts';
import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { ChannelsApi, StoreApi } from './types/client.ts';
import { toChannel, wireChannel } from './wire/channel.ts';
import { toCurrency, toStoreInformation, wireCurrency, wireStoreInformation, wireTime } from './wire/store.ts';

/** A store's settings, V2. */
export function createStoreApi(options: RequestOptions): StoreApi {
  return {
    async information() {
      const json = await readJson({ operation: 'getStoreInformation' }, options);
      return toStoreInformation(parseAnswer(wireStoreInformation, json));
    },
    async time() {
      const json = await readJson({ operation: 'getSystemTimestamp' }, options);
      return new Date(parseAnswer(wireTime, json).time * 1_000).toISOString();
    },
    async currencies() {
      return (await readAllV2({ operation: 'getCurrencies' }, wireCurrency, options)).map(toCurrency);
    },
  };
}

/** A store's sales channels, V3. */
export function createChannelsApi(options: RequestOptions): ChannelsApi {
  return {
    async list() {
      return (await readAllV3({ operation: 'getChannels' }, wireChannel, options)).map(toChannel);
    },
  };
}
