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

/** A list of texts, any one of which will do; upper and lower case are the same. Null when it is not asked for. */
function anyOf<T>(query: URLSearchParams, name: string, of: (item: T) => string): Test<T> | null {
  const texts = textList(query, name);
  if (texts === undefined) return null;
  const wanted = new Set([...texts].map((text) => text.trim().toLowerCase()));
  return (item) => wanted.has(of(item).toLowerCase());
}

function partOfName(query: URLSearchParams): Test<Customer> | null {
  const texts = textList(query, 'name:like');
  if (texts === undefined) return null;
  const wanted = [...texts].map((text) => text.trim().toLowerCase()).filter((text) => text !== '');
  return (customer) => {
    const name = fullName(customer).toLowerCase();
    return wanted.some((text) => name.includes(text));
  };
}

/** What passes all tests. Stores have hundreds of thousands of customers: nothing is tested that nobody asked for. */
function passing<T>(items: readonly T[], tests: readonly (Test<T> | null)[]): readonly T[] {
  const asked = tests.filter((test) => test !== null);
  return asked.length === 0 ? items : items.filter((item) => asked.every((test) => test(item)));
}

function dated(query: URLSearchParams, name: string, of: (customer: Customer) => number): Test<Customer> | null {
  const test = dateTest(query, name);
  return [name, `${name}:min`, `${name}:max`].some((each) => query.has(each)) ? (customer) => test(of(customer)) : null;
}

/** The customers that the filters let through, by id or as `sort` wants it. 422 for values that make no sense. */
export function findCustomers(customers: CustomerBook, query: URLSearchParams): readonly Customer[] {
  const ids = idList(query, 'id:in');
  const groups = idList(query, 'customer_group_id:in');
  const tests = [
    groups === undefined ? null : (customer: Customer) => groups.has(customer.customer_group_id),
    dated(query, 'date_created', (customer) => customer.created_s),
    dated(query, 'date_modified', (customer) => customer.modified_s),
    anyOf(query, 'email:in', (customer: Customer) => customer.email),
    anyOf(query, 'company:in', (customer: Customer) => customer.company),
    anyOf(query, 'phone:in', (customer: Customer) => customer.phone),
    anyOf(query, 'registration_ip_address:in', (customer: Customer) => customer.registration_ip_address),
    anyOf(query, 'name:in', fullName),
    partOfName(query),
  ];
  const order = orderOf(query);
  const found = passing(ids === undefined ? customers.all() : customers.some(ids), tests);
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
  const tests = [
    ids === undefined ? null : (address: CustomerAddress) => ids.has(address.id),
    anyOf(query, 'company:in', (address: CustomerAddress) => address.company),
    anyOf(query, 'name:in', fullName),
  ];
  const from = owners === undefined ? customers.all() : customers.some(owners);
  return passing(
    from.flatMap((customer) => customers.addressesOf(customer.id)),
    tests,
  );
}
