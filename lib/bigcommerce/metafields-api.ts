import { z } from 'zod';
import { readAllV3 } from './paging.ts';
import { parseAnswer, readJson, readJsonOrNull } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { Metafield, MetafieldsApi } from './types/metafield.ts';
import { metafieldBody, toMetafield, wireMetafield, wireMetafieldAnswer } from './wire/metafield.ts';
import { dataOf } from './wire/shapes.ts';
import { write } from './write.ts';

const PAGE_SIZE = 250;

/** Values of ours on one store's orders, V3 (BigCommerce docs: Order metafields). */
export function createMetafieldsApi(options: RequestOptions): MetafieldsApi {
  return {
    async ofOrder(orderId, namespace) {
      const call = { operation: 'getOrderMetafields', ids: { order_id: orderId }, query: { namespace } } as const;
      return (await readAllV3(call, wireMetafield, options)).map(toMetafield);
    },
    async one(orderId, metafieldId) {
      const ids = { order_id: orderId, metafield_id: metafieldId };
      const json = await readJsonOrNull({ operation: 'getOrderMetafield', ids }, options);
      return json === null ? null : toMetafield(parseAnswer(wireMetafieldAnswer, json).data);
    },
    async page(namespace, page) {
      const query = { namespace, page, limit: PAGE_SIZE, direction: 'desc' };
      const json = await readJson({ operation: 'getOrdersMetafields', query }, options);
      const metafields = json === undefined ? [] : parseAnswer(dataOf(z.array(wireMetafield)), json).data;
      return { metafields: metafields.map(toMetafield), hasMore: metafields.length >= PAGE_SIZE };
    },
    create: (orderId, metafield) =>
      write(
        { operation: 'createOrderMetafield', ids: { order_id: orderId }, body: metafieldBody(metafield) },
        options,
        readMetafield,
      ),
    createMany(orderId, metafields) {
      const body = metafields.map((metafield) => ({ resource_id: orderId, ...metafieldBody(metafield) }));
      return write({ operation: 'createOrdersMetafields', body }, options, () => ({}));
    },
    update: (orderId, metafieldId, metafield) =>
      write(
        {
          operation: 'updateOrderMetafield',
          ids: { order_id: orderId, metafield_id: metafieldId },
          body: metafieldBody(metafield),
        },
        options,
        readMetafield,
      ),
    delete: (orderId, metafieldId) =>
      write(
        { operation: 'deleteOrderMetafield', ids: { order_id: orderId, metafield_id: metafieldId } },
        options,
        () => ({}),
      ),
  };
}

function readMetafield(json: unknown): { metafield: Metafield } | null {
  const parsed = wireMetafieldAnswer.safeParse(json);
  return parsed.success ? { metafield: toMetafield(parsed.data.data) } : null;
}
