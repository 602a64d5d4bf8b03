import type { Customer } from '#lib/bigcommerce/types/customer.ts';
import { AppError } from '#lib/core/errors.ts';
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

/** One customer, by number: what is kept elsewhere of a customer is nothing else. Costs one call. */
export async function readCustomer(ctx: CustomerContext, customerId: number): Promise<CustomerHit> {
  const [customer] = await ctx.bigcommerce.customers.list({ ids: [customerId], limit: 1 });
  if (customer === undefined) throw new AppError('not_found', 'store.customerGone');
  return toHit(customer);
}

/** The addresses that a customer saved. */
export async function readAddresses(ctx: CustomerContext, customerId: number): Promise<readonly CustomerAddress[]> {
  const saved = await ctx.bigcommerce.customers.addresses(customerId);
  return saved.map((address) => ({
    id: address.id,
    firstName: address.firstName,
    lastName: address.lastName,
    company: address.company,
    street1: address.street1,
    street2: address.street2,
    city: address.city,
    state: address.state,
    zip: address.zip,
    country: address.country,
    countryCode: address.countryIso2,
    phone: address.phone,
    email: '',
    formFields: address.formFields.map(({ name, value }) => ({ name, value: [value].flat().join(', ') })),
  }));
}

function toHit({ id, firstName, lastName, email, company, phone }: Customer): CustomerHit {
  return { id, firstName, lastName, email, company, phone };
}
