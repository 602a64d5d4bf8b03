import type { Platform } from './platform.ts';

/** Makes an order of so many lines, as another app of the store would, and gives its number. */
export async function makeLongOrder(platform: Platform, storeHash: string, lines: number): Promise<number> {
  const { url, headers } = platform.read(storeHash, '/v2/orders');
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      status_id: 11,
      billing_address: ADDRESS,
      shipping_addresses: [ADDRESS],
      products: Array.from({ length: lines }, (_, at) => ({
        name: `${NAMES[at % NAMES.length] ?? ''} ${at + 1}`,
        sku: `LONG-${String(at + 1).padStart(4, '0')}`,
        quantity: 1 + (at % 4),
        price_ex_tax: 10 + (at % 90),
        price_inc_tax: 11 + (at % 90),
      })),
    }),
  });
  if (!answer.ok) throw new Error(`The long order was refused: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: number }).id;
}

const NAMES = ['Reading lamp, brass', 'Walnut apron', 'Enamel mug', 'Linen tea towel with a rather long name', 'Jug'];
const ADDRESS = {
  first_name: 'Maren',
  last_name: 'Holt',
  street_1: '12 Oak Street',
  city: 'Austin',
  state: 'Texas',
  zip: '78751',
  country: 'United States',
  country_iso2: 'US',
  email: 'maren.holt@example.com',
};
