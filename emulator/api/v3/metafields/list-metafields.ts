import { ok } from '../../../http/operation.ts';
import type { Call, Reply } from '../../../http/operation.ts';
import { canRead } from '../../../state/metafields.ts';
import type { Metafield, MetafieldReader } from '../../../state/metafields.ts';
import { cursorPage } from '../cursor-paging.ts';
import { dateTest, textList, wordFilter } from '../filters.ts';
import { shownFields } from '../shown-fields.ts';
import { METAFIELD_FIELDS, wireMetafield } from './wire-metafield.ts';

/** Whom the call comes from, as metafields see it. */
export function readerOf(call: Call): MetafieldReader {
  return { clientId: call.clientId, seesAll: call.scopes.has('store_metafield_write_all') };
}

/** One page of the metafields that the caller may see and the filters let through. */
export function listed(call: Call, metafields: readonly Metafield[]): Reply {
  const { query } = call;
  const reader = readerOf(call);
  const wanted = metafields.filter((each) => canRead(each, reader)).filter(filterOf(query));
  const descending = wordFilter(query, 'direction', ['asc', 'desc']) === 'desc';
  const { items, meta } = cursorPage(descending ? wanted.toReversed() : wanted, query);
  const show = shownFields(query, ['id'], METAFIELD_FIELDS);
  return ok({ data: items.map((item) => show(wireMetafield(item))), meta });
}

function filterOf(query: URLSearchParams): (metafield: Metafield) => boolean {
  const [keys, namespaces] = [textList(query, 'key:in'), textList(query, 'namespace:in')];
  const [key, namespace] = [query.get('key'), query.get('namespace')];
  const created = dateTest(query, 'date_created');
  const modified = dateTest(query, 'date_modified');
  return (each) =>
    (key === null || each.key === key) &&
    (keys === undefined || keys.has(each.key)) &&
    (namespace === null || each.namespace === namespace) &&
    (namespaces === undefined || namespaces.has(each.namespace)) &&
    created(each.createdS) &&
    modified(each.modifiedS);
}
