import { notFound, PlatformError, v3ErrorBody } from '../../../http/errors.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { READ_ORDERS, WRITE_ORDERS } from '../../v2/orders/scopes.ts';
import { listField, objectField, unprocessable, wholeNumber } from '../json-body.ts';
import { listed } from './list-metafields.ts';
import { wireMetafield } from './wire-metafield.ts';
import { addMetafield, changeMetafield, reachable, removeMetafield } from './write-metafields.ts';

/**
 * Carries out one thing per element of the body. What can be done is done; when something could not, the answer is 422 with
 * both lists. `nameOf` is under what an element's error is listed.
 */
function batch(
  call: Call,
  run: (element: unknown) => unknown,
  nameOf: (element: unknown, index: number) => string,
): Reply {
  const elements = listField(call.body, '.');
  if (elements.length === 0) throw unprocessable({ '.': 'error.minItems: 1' });
  const data: unknown[] = [];
  const failures: Record<string, string> = {};
  for (const [index, element] of elements.entries()) {
    try {
      data.push(run(element));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      failures[nameOf(element, index)] = reasonOf(error);
    }
  }
  const failed = elements.length - data.length;
  const meta = { total: elements.length, success: data.length, failed };
  if (failed === 0) return { status: 200, body: { data, errors: [], meta } };
  const error = new PlatformError(422, 'Some metafields could not be written.', { fields: failures });
  return { status: 422, body: { data, errors: [v3ErrorBody(error)], meta } };
}

function reasonOf(error: PlatformError): string {
  const fields = Object.entries(error.fields ?? {}).map(([field, text]) => `${field}: ${text}`);
  return fields.length === 0 ? error.message : fields.join(', ');
}

function idOf(element: unknown, index: number): string {
  const id: unknown = typeof element === 'object' && element !== null ? Reflect.get(element, 'id') : element;
  return typeof id === 'number' ? String(id) : String(index);
}

/** Metafields across orders. New ones say their order, changed ones their id; to remove is a list of ids. */
export const batchMetafields: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/orders/metafields',
    scopes: READ_ORDERS,
    run: (call) => listed(call, call.store.metafields.all()),
  },
  {
    method: 'POST',
    path: '/v3/orders/metafields',
    scopes: WRITE_ORDERS,
    run: (call) =>
      batch(
        call,
        (element) => {
          const sent = objectField(element, '.');
          const orderId = wholeNumber(sent['resource_id'], 'resource_id');
          if (call.store.orders.find(orderId) === null) throw notFound();
          return wireMetafield(addMetafield(call, orderId, sent));
        },
        (_element, index) => String(index),
      ),
  },
  {
    method: 'PUT',
    path: '/v3/orders/metafields',
    scopes: WRITE_ORDERS,
    run: (call) =>
      batch(
        call,
        (element) => {
          const sent = objectField(element, '.');
          const metafield = reachable(call, wholeNumber(sent['id'], 'id'), 'write');
          return wireMetafield(changeMetafield(call, metafield, sent));
        },
        idOf,
      ),
  },
  {
    method: 'DELETE',
    path: '/v3/orders/metafields',
    scopes: WRITE_ORDERS,
    run: (call) =>
      batch(
        call,
        (element) => {
          const metafield = reachable(call, wholeNumber(element, 'id'), 'write');
          removeMetafield(call, metafield);
          return metafield.id;
        },
        idOf,
      ),
  },
];
