import { DEFAULT_LOCATION } from '../../../data/stock-locations.ts';
import { notFound } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { idList, textList } from '../filters.ts';
import { pageOfList } from '../paging.ts';
import { countedItems, wireIdentity, wireLevels } from './inventory-items.ts';

const READ_INVENTORY = ['store_inventory_read_only', 'store_inventory'];
const MOST_PER_PAGE = 1000;

/** What there is of everything that is counted. */
export const inventory: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/inventory/items',
    scopes: READ_INVENTORY,
    run: ({ store, query }) => {
      const [ids, codes] = [idList(query, 'location_id:in'), textList(query, 'location_code:in')];
      const here = (ids?.has(DEFAULT_LOCATION.id) ?? true) && (codes?.has(DEFAULT_LOCATION.code) ?? true);
      const { data, meta } = pageOfList(here ? countedItems(store, query) : [], query, 50, MOST_PER_PAGE);
      const wire = data.map((item) => ({
        identity: { ...wireIdentity(item), sku_id: item.product.options.length === 0 ? null : item.variant.id },
        locations: [
          {
            location_id: DEFAULT_LOCATION.id,
            location_code: DEFAULT_LOCATION.code,
            location_name: DEFAULT_LOCATION.name,
            location_enabled: true,
            ...wireLevels(store, item),
          },
        ],
      }));
      return ok({ data: wire, meta });
    },
  },
  {
    method: 'GET',
    path: '/v3/inventory/locations/:location_id/items',
    scopes: READ_INVENTORY,
    run: ({ store, query, params }) => {
      if (pathId(params['location_id']) !== DEFAULT_LOCATION.id) throw notFound();
      const { data, meta } = pageOfList(countedItems(store, query), query, 50, MOST_PER_PAGE);
      return ok({ data: data.map((item) => ({ identity: wireIdentity(item), ...wireLevels(store, item) })), meta });
    },
  },
];
