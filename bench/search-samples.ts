import type { SearchSamples } from './search-queries.ts';
import { makeOrders } from './search-orders.ts';
import { CITIES, FIRST_NAMES, LAST_NAMES, MATERIALS, PRODUCTS } from './search-words.ts';

const SAMPLES = 300;

/** What can be searched for in a store of so many generated orders. Order numbers, addresses and names are of orders all over it. */
export function takeSamples(orders: number): SearchSamples {
  const step = Math.max(1, Math.floor(orders / SAMPLES));
  const taken = [...makeOrders(orders)]
    .filter((_, at) => at % step === 0)
    .map(({ order, lines }) => ({ order, lines }));
  return {
    rare: taken.flatMap(({ order: { id, billingAddress: billing, paymentProviderId } }) => [
      billing.email,
      billing.phone,
      String(id),
      `${billing.firstName} ${billing.lastName}`,
      ...(paymentProviderId === null ? [] : [paymentProviderId]),
    ]),
    common: [...FIRST_NAMES, ...LAST_NAMES, ...PRODUCTS, ...MATERIALS, ...CITIES.map(([city]) => city)],
    skus: taken.flatMap(({ lines }) => (lines ?? []).flatMap(({ sku }) => sku ?? [])),
    countries: [...new Set(CITIES.map(([, , , , code]) => code))],
    days: taken.map(({ order }) => order.dateCreated.slice(0, 10)),
  };
}
