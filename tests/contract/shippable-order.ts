import type { Caller } from './emulator-caller.ts';

/** A fresh order with one custom line per quantity, all to one address. */
export async function shippableOrder(
  caller: Caller,
  quantities: readonly number[],
): Promise<{ orderId: number; addressId: number; lineIds: number[] }> {
  const { status, body } = await caller.send('POST', '/v2/orders', {
    status_id: 11,
    billing_address: {
      first_name: 'Jane',
      zip: '78751',
      country_iso2: 'US',
      state: 'Texas',
      email: 'jane@example.com',
    },
    products: quantities.map((quantity, index) => ({
      name: `Thing ${index + 1}`,
      quantity,
      price_ex_tax: 10,
      price_inc_tax: 10.83,
    })),
  });
  if (status !== 200) throw new Error(`the order was answered ${status} ${JSON.stringify(body)}`);
  const orderId = Number(Reflect.get(Object(body), 'id'));
  const lines = await caller.list(`/v2/orders/${orderId}/products`);
  const [address] = await caller.list(`/v2/orders/${orderId}/shipping_addresses`);
  return { orderId, addressId: Number(address?.['id']), lineIds: lines.map((line) => Number(line['id'])) };
}
