import { notFound, PlatformError } from '../../../http/errors.ts';
import type { Call } from '../../../http/operation.ts';
import type { MetafieldEvent } from '../../../events.ts';
import { canRead, canWrite, MOST_PER_ORDER } from '../../../state/metafields.ts';
import type { Metafield } from '../../../state/metafields.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { unprocessable } from '../json-body.ts';
import { readerOf } from './list-metafields.ts';
import { metafieldText } from './metafield-text.ts';

/** Adds one to an order that is known to be there. */
export function addMetafield(call: Call, orderId: number, sent: JsonObject): Metafield {
  const text = metafieldText(sent);
  const { metafields } = call.store;
  if (metafields.isTaken(orderId, call.clientId, text)) throw taken();
  if (metafields.isFull(orderId, call.clientId))
    throw unprocessable({}, `An app can have ${MOST_PER_ORDER} metafields on one order.`);
  return told(call, 'created', metafields.add(orderId, call.clientId, text, call.nowS));
}

/** Changes one that the caller may write. */
export function changeMetafield(call: Call, metafield: Metafield, sent: JsonObject): Metafield {
  const text = metafieldText(sent);
  const { metafields } = call.store;
  if (metafields.isTaken(metafield.orderId, metafield.ownerClientId, text, metafield.id)) throw taken();
  return told(call, 'updated', metafields.change(metafield, text, call.nowS));
}

export function removeMetafield(call: Call, metafield: Metafield): void {
  call.store.metafields.remove(metafield);
  told(call, 'deleted', metafield);
}

/** A metafield that the caller may see; 404 for what is private to another app. `what` further asks whether it may write. */
export function reachable(call: Call, id: number, what: 'read' | 'write'): Metafield {
  const metafield = call.store.metafields.find(id);
  const reader = readerOf(call);
  if (metafield === null || !canRead(metafield, reader)) throw notFound();
  if (what === 'write' && !canWrite(metafield, reader))
    throw new PlatformError(403, 'The metafield belongs to another app and is open for reading only.');
  return metafield;
}

function taken(): PlatformError {
  return new PlatformError(409, 'A metafield with this namespace and key is already on the order.');
}

function told(call: Call, what: 'created' | 'updated' | 'deleted', metafield: Metafield): Metafield {
  const event: MetafieldEvent = {
    scope: `store/order/metafield/${what}`,
    orderId: metafield.orderId,
    metafieldId: metafield.id,
    namespace: metafield.namespace,
  };
  call.world.events.emit(call.store.profile.hash, event);
  return metafield;
}
