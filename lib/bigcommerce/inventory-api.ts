import { z } from 'zod';
import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { InventoryApi } from './types/money-apis.ts';
import { dataOf } from './wire/shapes.ts';
import { stockChangeBody, toInventoryItems, wireInventoryItem } from './wire/inventory.ts';
import { write } from './write.ts';

/** The platform gives at most so many at once. */
const PAGE_SIZE = 1000;

const wireItems = dataOf(z.array(wireInventoryItem));

/** Stock of one store (BigCommerce docs: Inventory). */
export function createInventoryApi(options: RequestOptions): InventoryApi {
  return {
    async items(productIds) {
      if (productIds.length === 0) return [];
      const query = { 'product_id:in': productIds.join(','), limit: PAGE_SIZE };
      const json = await readJson({ operation: 'getInventoryItems', query }, options);
      return json === undefined ? [] : parseAnswer(wireItems, json).data.flatMap(toInventoryItems);
    },
    adjust: (changes, reason) =>
      write(
        { operation: 'createRelativeAdjustment', body: { reason, items: changes.map(stockChangeBody) } },
        options,
        () => ({}),
      ),
  };
}
