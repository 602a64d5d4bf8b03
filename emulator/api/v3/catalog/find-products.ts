import type { Product } from '../../../data/catalogue.ts';
import { factsOf } from '../../../data/product-facts.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { dateTest, idList, numberFilter, textList, wordFilter } from '../filters.ts';
import { wireProduct } from './wire-product.ts';

type Row = Readonly<Record<string, unknown>>;
type Test = (row: Row) => boolean;

const SORTS = [
  'id',
  'name',
  'sku',
  'price',
  'date_modified',
  'date_last_imported',
  'inventory_level',
  'is_visible',
  'total_sold',
  'calculated_price',
] as const;
const NUMBERS = ['id', 'brand_id', 'price', 'weight', 'inventory_level', 'total_sold'];
const RANGES = ['id', 'inventory_level'];
const TEXTS = ['name', 'mpn', 'upc', 'sku'];

/** Products that the filters let through, as they are written, in the order that was asked for. 422 for senseless values. */
export function findProducts(store: StoreState, query: URLSearchParams): Row[] {
  const tests = [
    ...NUMBERS.flatMap((name) => numberTest(query, name)),
    ...RANGES.flatMap((name) => rangeTests(query, name)),
    ...TEXTS.flatMap((name) => textTest(query, name)),
    ...wordTests(query),
    ...categoryTests(query),
    ...stockTests(query),
    modifiedTest(query),
    ...importedTests(query),
  ];
  const chosen = store.products.filter(productTest(store, query));
  const rows = chosen.map((product) => wireProduct(store, product)).filter((row) => tests.every((test) => test(row)));
  const sort = wordFilter(query, 'sort', SORTS) ?? 'id';
  const sign = wordFilter(query, 'direction', ['asc', 'desc']) === 'desc' ? -1 : 1;
  return rows.toSorted((a, b) => sign * (compared(a[sort], b[sort]) || Number(a['id']) - Number(b['id'])));
}

function compared(a: unknown, b: unknown): number {
  return typeof a === 'string' ? a.localeCompare(String(b)) : Number(a) - Number(b);
}

/** What a row does not tell: channels, and the words that shoppers and merchants look for. */
function productTest(store: StoreState, query: URLSearchParams): (product: Product) => boolean {
  const channels = idList(query, 'channel_id:in');
  wordFilter(query, 'keyword_context', ['shopper', 'merchant']);
  const words = (query.get('keyword') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (product) => {
    const facts = factsOf(store.profile, product);
    if (channels !== undefined && !facts.channelIds.some((id) => channels.has(id))) return false;
    const text = `${product.name} ${product.sku} ${facts.description} ${product.brand}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function numberTest(query: URLSearchParams, name: string): Test[] {
  const wanted = numberFilter(query, name);
  const [some, none] = [idList(query, `${name}:in`), idList(query, `${name}:not_in`)];
  return [
    ...(wanted === undefined ? [] : [(row: Row) => row[name] === wanted]),
    ...(some === undefined ? [] : [(row: Row) => some.has(Number(row[name]))]),
    ...(none === undefined ? [] : [(row: Row) => !none.has(Number(row[name]))]),
  ];
}

function rangeTests(query: URLSearchParams, name: string): Test[] {
  const [min, max] = [numberFilter(query, `${name}:min`) ?? -Infinity, numberFilter(query, `${name}:max`) ?? Infinity];
  const [above, below] = [numberFilter(query, `${name}:greater`), numberFilter(query, `${name}:less`)];
  return [
    (row) => Number(row[name]) >= min && Number(row[name]) <= max,
    (row) => Number(row[name]) > (above ?? -Infinity) && Number(row[name]) < (below ?? Infinity),
  ];
}

function textTest(query: URLSearchParams, name: string): Test[] {
  const wanted = query.get(name)?.toLowerCase();
  const some = textList(query, `${name}:in`);
  return [
    ...(wanted === undefined ? [] : [(row: Row) => String(row[name]).toLowerCase() === wanted]),
    ...(some === undefined ? [] : [(row: Row) => some.has(String(row[name]))]),
  ];
}

function wordTests(query: URLSearchParams): Test[] {
  const condition = wordFilter(query, 'condition', ['new', 'used', 'refurbished']);
  const type = wordFilter(query, 'type', ['digital', 'physical']);
  const availability = wordFilter(query, 'availability', ['available', 'disabled', 'preorder']);
  const visible = wordFilter(query, 'is_visible', ['true', 'false', '1', '0']);
  const flags = ['is_featured', 'is_free_shipping'].map((name) => [name, wordFilter(query, name, ['1', '0'])] as const);
  return [
    (row) => condition === undefined || String(row['condition']).toLowerCase() === condition,
    (row) => type === undefined || row['type'] === type,
    (row) => availability === undefined || row['availability'] === availability,
    (row) => visible === undefined || row['is_visible'] === (visible === 'true' || visible === '1'),
    (row) => flags.every(([name, flag]) => flag === undefined || row[name] === (flag === '1')),
  ];
}

/** `categories` finds what is in that category alone; `categories:in` what is in all of them. */
function categoryTests(query: URLSearchParams): Test[] {
  const only = numberFilter(query, 'categories');
  const all = idList(query, 'categories:in');
  const of = (row: Row) => row['categories'] as readonly number[];
  return [
    (row) => only === undefined || (of(row).length === 1 && of(row)[0] === only),
    (row) => all === undefined || [...all].every((id) => of(row).includes(id)),
  ];
}

function stockTests(query: URLSearchParams): Test[] {
  const low = wordFilter(query, 'inventory_low', ['1', '0']);
  const out = wordFilter(query, 'out_of_stock', ['1', '0']);
  const level = (row: Row) => (row['inventory_tracking'] === 'none' ? Infinity : Number(row['inventory_level']));
  return [
    (row) => low === undefined || level(row) <= Number(row['inventory_warning_level']) === (low === '1'),
    (row) => out !== '1' || level(row) <= 0,
  ];
}

function modifiedTest(query: URLSearchParams): Test {
  const modified = dateTest(query, 'date_modified');
  return (row) => modified(Date.parse(String(row['date_modified'])) / 1000);
}

/** Nothing here was ever imported: no date finds any product. */
function importedTests(query: URLSearchParams): Test[] {
  const name = 'date_last_imported';
  dateTest(query, name);
  const asked = [name, `${name}:min`, `${name}:max`].some((each) => query.has(each));
  return asked ? [() => false] : [];
}
