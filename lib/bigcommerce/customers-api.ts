import { z } from 'zod';
import type { Query } from './path.ts';
import { readAllV3 } from './paging.ts';
import { parseAnswer, readJson } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { CustomerFilter, CustomersApi } from './types/customer.ts';
import { toCustomer, toSavedAddress, wireCustomer, wireSavedAddress } from './wire/customer.ts';
import { dataOf } from './wire/shapes.ts';

/** A store's customers, V3. */
export function createCustomersApi(options: RequestOptions): CustomersApi {
  return {
    async list(filter) {
      const json = await readJson({ operation: 'getCustomers', query: filterQuery(filter) }, options);
      return json === undefined ? [] : parseAnswer(dataOf(z.array(wireCustomer)), json).data.map(toCustomer);
    },
    async addresses(customerId) {
      const query = { 'customer_id:in': customerId, include: 'formfields' };
      const call = { operation: 'getCustomersAddresses', query } as const;
      return (await readAllV3(call, wireSavedAddress, options)).map(toSavedAddress);
    },
  };
}

function filterQuery({ ids, emails, nameLike, phones, companies, limit }: CustomerFilter): Query {
  return {
    'id:in': ids?.join(','),
    'email:in': emails?.map(alone).join(','),
    'name:like': nameLike === undefined ? undefined : alone(nameLike),
    'phone:in': phones?.map(alone).join(','),
    'company:in': companies?.map(alone).join(','),
    limit,
  };
}

/** A comma would begin another value. */
function alone(text: string): string {
  return text.replaceAll(',', ' ').trim();
}
