import { randomUUID } from 'node:crypto';
import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import { createOrderIndex } from '#lib/db/order-index/order-index.ts';
import type { OrderIndex } from '#lib/db/order-index/repository.ts';
import { runtime } from '#lib/process/runtime.ts';

export const ZONE = 'America/New_York';

/** A store that is installed as far as its index is concerned. */
export async function addStore(name: string, timeZone = ZONE): Promise<{ storeHash: StoreHash; index: OrderIndex }> {
  const { prisma } = runtime();
  const storeHash = name as StoreHash;
  await prisma.store.create({
    data: {
      storeHash,
      installId: randomUUID(),
      sealedToken: '',
      name,
      timeZone,
      currencyCode: 'USD',
      scope: '',
      ownerId: 1,
      installedAt: new Date(),
    },
  });
  return { storeHash, index: createOrderIndex(prisma, storeHash) };
}

/** Puts orders in by the page, as the first sync does. */
export async function putAll(index: OrderIndex, inputs: readonly IndexInput[], pageSize = 250): Promise<void> {
  for (let at = 0; at < inputs.length; at += pageSize) await index.put(inputs.slice(at, at + pageSize));
}

/** The input with other facts of the order. */
export function changed(
  input: IndexInput,
  order: Partial<IndexInput['order']>,
  rest: Partial<IndexInput> = {},
): IndexInput {
  return { ...input, ...rest, order: { ...input.order, ...order } };
}
