import type { Answer, Caller } from './emulator-caller.ts';

type Json = Record<string, unknown>;

/** Calls about one order's money. */
export function refundOf(caller: Caller, id: unknown) {
  const orderId = Number(id);
  const actions = `/v3/orders/${orderId}/payment_actions`;
  const dataOf = (answer: Answer): Json => {
    const data: unknown = Reflect.get(Object(answer.body), 'data');
    if (typeof data !== 'object' || data === null) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return data as Json;
  };
  const post = (body: unknown) => caller.send('POST', `${actions}/refunds`, body);
  const quote = async (items: readonly unknown[]) =>
    dataOf(await caller.send('POST', `${actions}/refund_quotes`, { items }));
  return {
    orderId,
    dataOf,
    post,
    quote,
    /** Quotes the items and pays the way it was paid, or all through one provider. */
    make: async (items: readonly unknown[], providerId?: string) => {
      const methods = (await quote(items))['refund_methods'] as readonly (readonly Json[])[];
      const method =
        providerId === undefined
          ? methods.at(-1)
          : methods.find((parts) => parts.length === 1 && parts[0]?.['provider_id'] === providerId);
      return post({ items, payments: method ?? [] });
    },
    read: (refundId: unknown) => caller.get(`/v3/orders/payment_actions/refunds/${String(refundId)}`),
    list: async () => dataOf(await caller.get(`${actions}/refunds`)) as unknown as readonly Json[],
    order: () => caller.one(`/v2/orders/${orderId}`),
    lines: () => caller.list(`/v2/orders/${orderId}/products?limit=250`),
    transactions: async () => {
      const answer = await caller.get(`/v3/orders/${orderId}/transactions`);
      return answer.status === 204 ? [] : (dataOf(answer) as unknown as readonly Json[]);
    },
  };
}
