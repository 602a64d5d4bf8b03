import type { Customer, CustomerAddress } from '../../../state/customer-records.ts';
import type { CustomerBook } from '../../../state/customer-book.ts';
import { dateTest, idList, textList, wordFilter } from '../filters.ts';

type Test<T> = (item: T) => boolean;
type Named = Pick<Customer, 'first_name' | 'last_name'>;

const SORTS = [
  'date_created:asc',
  'date_created:desc',
  'last_name:asc',
  'last_name:desc',
  'date_modified:asc',
  'date_modified:desc',
] as const;

function fullName({ first_name, last_name }: Named): string {
  return `${first_name} ${last_name}`;
}

/** A list of texts, any one of which will do; upper and lower case are the same. */
function anyOf<T>(query: URLSearchParams, name: string, of: (item: T) => string): Test<T> {
  const texts = textList(query, name);
  if (texts === undefined) return () => true;
  const wanted = new Set([...texts].map((text) => text.trim().toLowerCase()));
  return (item) => wanted.has(of(item).toLowerCase());
}

function partOfName(query: URLSearchParams): Test<Customer> {
  const texts = textList(query, 'name:like');
  if (texts === undefined) return () => true;
  const wanted = [...texts].map((text) => text.trim().toLowerCase()).filter((text) => text !== '');
  return (customer) => {
    const name = fullName(customer).toLowerCase();
    return wanted.some((text) => name.includes(text));
  };
}

/** The customers that the filters let through, by id or as `sort` wants it. 422 for values that make no sense. */
export function findCustomers(customers: CustomerBook, query: URLSearchParams): readonly Customer[] {
  const ids = idList(query, 'id:in');
  const groups = idList(query, 'customer_group_id:in');
  const created = dateTest(query, 'date_created');
  const modified = dateTest(query, 'date_modified');
  const tests: readonly Test<Customer>[] = [
    (customer) => groups === undefined || groups.has(customer.customer_group_id),
    (customer) => created(customer.created_s),
    (customer) => modified(customer.modified_s),
    anyOf(query, 'email:in', (customer) => customer.email),
    anyOf(query, 'company:in', (customer) => customer.company),
    anyOf(query, 'phone:in', (customer) => customer.phone),
    anyOf(query, 'registration_ip_address:in', (customer) => customer.registration_ip_address),
    anyOf(query, 'name:in', fullName),
    partOfName(query),
  ];
  const order = orderOf(query);
  const found = (ids === undefined ? customers.all() : customers.some(ids)).filter((customer) =>
    tests.every((test) => test(customer)),
  );
  return order === null ? found : found.toSorted(order);
}

function orderOf(query: URLSearchParams): ((a: Customer, b: Customer) => number) | null {
  const sort = wordFilter(query, 'sort', SORTS);
  if (sort === undefined) return null;
  const sign = sort.endsWith(':desc') ? -1 : 1;
  if (sort.startsWith('last_name')) return (a, b) => sign * a.last_name.localeCompare(b.last_name) || a.id - b.id;
  const field = sort.startsWith('date_created') ? 'created_s' : 'modified_s';
  return (a, b) => sign * (a[field] - b[field]) || a.id - b.id;
}

/** The saved addresses that the filters let through, customer by customer. */
export function findAddresses(customers: CustomerBook, query: URLSearchParams): readonly CustomerAddress[] {
  const ids = idList(query, 'id:in');
  const owners = idList(query, 'customer_id:in');
  const tests: readonly Test<CustomerAddress>[] = [
    (address) => ids === undefined || ids.has(address.id),
    anyOf(query, 'company:in', (address) => address.company),
    anyOf(query, 'name:in', fullName),
  ];
  const from = owners === undefined ? customers.all() : customers.some(owners);
  return from
    .flatMap((customer) => customers.addressesOf(customer.id))
    .filter((address) => tests.every((test) => test(address)));
}
