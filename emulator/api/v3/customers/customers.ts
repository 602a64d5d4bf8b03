import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { cursorPage } from '../cursor-paging.ts';
import { wordList } from '../filters.ts';
import { pageOfList } from '../paging.ts';
import { findAddresses, findCustomers } from './find-customers.ts';
import { CUSTOMER_PARTS, wireAddress, wireCustomer } from './wire-customer.ts';

export const READ_CUSTOMERS: readonly string[] = ['store_v2_customers_read_only', 'store_v2_customers'];

/** Customers of the store, and the addresses they saved. Guests are none. */
export const customers: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/customers',
    scopes: READ_CUSTOMERS,
    run: (call) => {
      const { store, query } = call;
      const parts = wordList(query, 'include', CUSTOMER_PARTS);
      const { items, meta } = cursorPage(findCustomers(store.customers, query), query);
      const { cursor_pagination: cursors, ...pages } = meta;
      // Later pages have no cursors: who wants them begins with the first.
      const onFirst = Number(query.get('page') ?? 1) === 1;
      const shown =
        query.has('after') || query.has('before') || onFirst ? { ...pages, cursor_pagination: cursors } : pages;
      return ok({ data: items.map((customer) => wireCustomer(store, customer, parts)), meta: shown });
    },
  },
  {
    method: 'GET',
    path: '/v3/customers/addresses',
    scopes: READ_CUSTOMERS,
    run: ({ store, query }) => {
      const parts = wordList(query, 'include', ['formfields']);
      const { data, meta } = pageOfList(findAddresses(store.customers, query), query);
      return ok({ data: data.map((address) => wireAddress(address, parts.has('formfields'))), meta });
    },
  },
];
