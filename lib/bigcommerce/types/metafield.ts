import type { OrderId } from '#lib/core/ids.ts';
import type { WriteResult } from '../write-result.ts';

/** A value on an order under a name (BigCommerce docs: Order metafields). */
export interface Metafield {
  readonly id: number;
  readonly orderId: number;
  readonly namespace: string;
  readonly key: string;
  readonly value: string;
}

/** One order holds at most one value for each namespace and key of an app. Each text has 1 to 64 characters, the value up to 65535. */
export interface NewMetafield {
  readonly namespace: string;
  readonly key: string;
  readonly value: string;
}

/** One page of the store's metafields; the first is 1. */
export interface MetafieldPage {
  readonly metafields: readonly Metafield[];
  readonly hasMore: boolean;
}

/** Values of ours on orders. Other apps can read them and not write them. */
export interface MetafieldsApi {
  /** All of one namespace on one order. */
  ofOrder(orderId: OrderId, namespace: string): Promise<readonly Metafield[]>;
  /** Null when it is not there (any more). */
  one(orderId: OrderId, metafieldId: number): Promise<Metafield | null>;
  /** 250 of one namespace on any order of the store, newest first. */
  page(namespace: string, page: number): Promise<MetafieldPage>;
  /** Refused with 409 when the order has the key already. */
  create(orderId: OrderId, metafield: NewMetafield): Promise<WriteResult<{ metafield: Metafield }>>;
  /** Several in one call; what the platform could not take is refused as a whole answer, although the others are made. */
  createMany(orderId: OrderId, metafields: readonly NewMetafield[]): Promise<WriteResult>;
  update(
    orderId: OrderId,
    metafieldId: number,
    metafield: NewMetafield,
  ): Promise<WriteResult<{ metafield: Metafield }>>;
  delete(orderId: OrderId, metafieldId: number): Promise<WriteResult>;
}
