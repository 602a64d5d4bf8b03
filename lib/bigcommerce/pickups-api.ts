import { z } from 'zod';
import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { PickupsApi } from './types/fulfillment-apis.ts';
import type { Pickup } from './types/pickup.ts';
import { newPickupBody, pickupChangeBody, toPickup, wirePickup } from './wire/pickup.ts';
import { dataOf } from './wire/shapes.ts';
import { write } from './write.ts';

const MOST_PER_CALL = 100;
const wirePickups = dataOf(z.array(wirePickup));

/** Pickups of one store, V3. Throws a RangeError for more than the platform takes at once, and for none. */
export function createPickupsApi(options: RequestOptions): PickupsApi {
  return {
    async listOf(orderId) {
      // The docs name no paging here.
      const json = await readJson({ operation: 'getPickups', query: { 'order_id:in': orderId } }, options);
      return json === undefined ? [] : parseAnswer(wirePickups, json).data.map(toPickup);
    },
    create: async (pickups) =>
      write({ operation: 'createPickups', body: fewEnough(pickups).map(newPickupBody) }, options, readPickups),
    update: async (changes) =>
      write({ operation: 'updatePickups', body: fewEnough(changes).map(pickupChangeBody) }, options, readPickups),
    delete: async (ids) =>
      write({ operation: 'deletePickups', query: { 'id:in': fewEnough(ids).join(',') } }, options, () => ({})),
  };
}

function fewEnough<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length === 0 || items.length > MOST_PER_CALL) throw new RangeError(`from 1 to ${MOST_PER_CALL} at once`);
  return items;
}

function readPickups(json: unknown): { pickups: readonly Pickup[] } | null {
  const parsed = wirePickups.safeParse(json);
  return parsed.success ? { pickups: parsed.data.data.map(toPickup) } : null;
}
