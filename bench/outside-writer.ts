import type { Platform } from './platform.ts';

/** What somebody else does to a store's orders while the app reads them. */
export interface OutsideWriter {
  create(): Promise<void>;
  /** Changes an order of the list, by its place from 0 to 1. */
  change(place: number): Promise<void>;
  archive(place: number): Promise<void>;
}

const NEW_ORDER = {
  billing_address: {
    first_name: 'Jane',
    last_name: 'Doe',
    street_1: '123 Main Street',
    city: 'Austin',
    state: 'Texas',
    zip: '78751',
    country_iso2: 'US',
    email: 'jane@example.com',
  },
  products: [{ name: 'Mug', quantity: 2, price_ex_tax: 10, price_inc_tax: 10.83 }],
};

/** An app of somebody else's, with its own token. `firstId` and `count` tell which orders there were at the start. */
export function createOutsideWriter(
  platform: Platform,
  storeHash: string,
  { firstId, count }: { readonly firstId: number; readonly count: number },
): OutsideWriter {
  const gone = new Set<number>();
  let changes = 0;
  const idAt = (place: number): number => {
    let id = firstId + Math.floor(place * count);
    while (gone.has(id)) id = firstId + ((id - firstId + 1) % count);
    return id;
  };
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const { url, headers } = platform.read(storeHash, path);
    const answer = await fetch(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}.`);
  };
  return {
    create: () => send('POST', '/v2/orders', NEW_ORDER),
    change: (place) => {
      changes += 1;
      return send('PUT', `/v2/orders/${idAt(place)}`, { staff_notes: `changed by another app, ${changes}` });
    },
    archive: async (place) => {
      const id = idAt(place);
      gone.add(id);
      await send('DELETE', `/v2/orders/${id}`);
    },
  };
}
