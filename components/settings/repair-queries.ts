/** Orders whose status does not fit what has happened to them, as searches of the index. */
export const REPAIR_QUERIES = [
  { key: 'shippedUnshipped', query: 'status:shipped unshipped' },
  { key: 'partlyAll', query: 'status:partially-shipped shipped' },
  { key: 'waitingShipped', query: 'status:(awaiting-fulfillment,awaiting-shipment) shipped' },
  {
    key: 'refundedUnpaid',
    query: 'status:(refunded,partially-refunded) -payment:(refunded,partially-refunded)',
  },
] as const;

/** The list's address with a search. */
export function listHref(storeHash: string, query: string): string {
  return `/stores/${storeHash}/orders#${new URLSearchParams({ q: query }).toString()}`;
}
