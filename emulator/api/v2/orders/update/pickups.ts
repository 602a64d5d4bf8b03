import { invalidField, unsupportedField } from '../../../../http/errors.ts';
import type { Pickup } from '../../../../state/delivery-records.ts';
import { integerField, isObject, objectList, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

const TEXTS = ['pickup_method_display_name', 'collection_instructions', 'collection_time_description'] as const;

/** Pickups after `consignments` of a PUT, and the lines that were sent inside them. Only pickups can be written. */
export function updatedPickups(
  pickups: readonly Pickup[],
  sent: unknown,
): { pickups: readonly Pickup[]; lines: readonly JsonObject[] } {
  if (!isObject(sent)) throw invalidField('consignments');
  for (const field of Object.keys(sent)) if (field !== 'pickups') throw unsupportedField(field);
  let result = [...pickups];
  const lines: JsonObject[] = [];
  for (const entry of objectList(sent['pickups'], 'pickups')) {
    const pickupId = integerField(entry['id'], 'id', 1);
    if (!result.some((pickup) => pickup.id === pickupId))
      throw invalidField('consignments', `There is no pickup ${pickupId}.`);
    if ('line_items' in entry) lines.push(...objectList(entry['line_items'], 'line_items'));
    result = result.map((pickup) => (pickup.id === pickupId ? patchedPickup(pickup, entry) : pickup));
  }
  return { pickups: result, lines };
}

function patchedPickup(pickup: Pickup, sent: JsonObject): Pickup {
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const field of TEXTS) if (field in sent) texts[field] = textField(sent[field], field);
  const { location } = sent;
  if (location !== undefined && !isObject(location)) throw invalidField('location');
  const changes = Object.entries(location ?? {}).map(([field, value]) => [field, textField(value, field)] as const);
  return { ...pickup, ...texts, location: { ...pickup.location, ...Object.fromEntries(changes) } };
}
