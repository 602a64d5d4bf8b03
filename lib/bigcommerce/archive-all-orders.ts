import { parseStoreHash } from '#lib/core/ids.ts';
import { requestOptionsOf, type ClientOptions } from './client.ts';
import { sendTarget } from './request.ts';
import type { WriteResult } from './write-result.ts';
import { writeResultOf } from './write.ts';

/** Archives every order of the store. */
export type ArchiveAllOrders = () => Promise<WriteResult>;

/**
 * The one request that archives every order of a store (BigCommerce docs: Delete all orders). It stands apart from the
 * operations, so that no other call can become it, and no client carries it: only lib/http/with-archive-all.ts may import this
 * file, and a test fails for any other.
 */
export function createArchiveAllOrders(options: ClientOptions): ArchiveAllOrders {
  if (parseStoreHash(options.storeHash) === null) throw new RangeError('not a store hash');
  const url = `${options.apiUrl.replace(/\/+$/, '')}/stores/${options.storeHash}/v2/orders`;
  return async () => {
    const target = { operation: 'deleteOrders', method: 'DELETE', url } as const;
    return writeResultOf(await sendTarget(target, requestOptionsOf(options)), 'orders', () => ({}));
  };
}
