import type { Customer } from '#lib/bigcommerce/types/customer.ts';
import type { CustomerContext } from './context.ts';
import type { CustomerAddress, CustomerHit, CustomerHits } from './contract.ts';
import { readCustomerQuery } from './rules.ts';

const MOST_HITS = 20;

/** Customers for a new order, by the platform's own filters. Costs one call, two at once for a name, which can be a company's. */
export async function searchCustomers(ctx: CustomerContext, text: string): Promise<CustomerHits> {
  const { customers } = ctx.bigcommerce;
  const query = readCustomerQuery(text);
  const found = new Map<number, Customer>();
  const lists =
    query.kind === 'email'
      ? [customers.list({ emails: [query.email], limit: MOST_HITS })]
      : query.kind === 'phone'
        ? [customers.list({ phones: query.spellings, limit: MOST_HITS })]
        : [
            customers.list({ nameLike: query.name, limit: MOST_HITS }),
            customers.list({ companies: [query.name], limit: MOST_HITS }),
          ];
  const answers = await Promise.all(lists);
  for (const customer of answers.flat()) found.set(customer.id, customer);
  return {
    hits: [...found.values()].slice(0, MOST_HITS).map(toHit),
    hasMore: answers.some((list) => list.length >= MOST_HITS),
  };
}

/** The addresses that a customer saved. */
export async function readAddresses(ctx: CustomerContext, customerId: number): Promise<readonly CustomerAddress[]> {
  const saved = await ctx.bigcommerce.customers.addresses(customerId);
  return saved.map(({ customerId: _, countryIso2, formFields, ...address }) => ({
    ...address,
    countryCode: countryIso2,
    email: '',
    formFields: formFields.map(({ name, value }) => ({ name, value: [value].flat().join(', ') })),
  }));
}

function toHit({ addressCount: _, ...customer }: Customer): CustomerHit {
  return customer;
}
