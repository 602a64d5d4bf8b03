import { invalidField, unsupportedField } from '../../../../http/errors.ts';
import type { Pickup } from '../../../../state/delivery-records.ts';
import { integerField, isObject, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

/** Most characters of each text of a pickup's location (BigCommerce docs: pickup consignments). */
const LOCATION_LIMITS: ReadonlyMap<string, number> = new Map([
  ['name', 255],
  ['code', 50],
  ['address_line_1', 255],
  ['address_line_2', 255],
  ['city', 255],
  ['state', 255],
  ['postal_code', 50],
  ['country_alpha2', 2],
  ['email', 255],
  ['phone', 125],
]);

const FIELDS: ReadonlySet<string> = new Set([
  'pickup_method_id',
  'pickup_method_display_name',
  'collection_instructions',
  'collection_time_description',
  'location',
  'line_items',
]);

/** The pickup of a new order. Texts that are not sent are empty. */
export function newPickup(sent: JsonObject, id: number): Pickup {
  for (const field of Object.keys(sent)) if (!FIELDS.has(field)) throw unsupportedField(field);
  const text = (field: string, max?: number) =>
    field in sent ? textField(sent[field], field, max === undefined ? {} : { max }) : '';
  return {
    id,
    pickup_method_id: integerField(sent['pickup_method_id'], 'pickup_method_id', 1),
    pickup_method_display_name: text('pickup_method_display_name', 250),
    collection_instructions: text('collection_instructions'),
    collection_time_description: text('collection_time_description', 250),
    location: { id, ...locationOf(sent['location']) },
  };
}

function locationOf(sent: unknown): Record<string, string> {
  if (sent !== undefined && !isObject(sent)) throw invalidField('location', 'An object is expected.');
  const fields = sent ?? {};
  for (const field of Object.keys(fields)) if (!LOCATION_LIMITS.has(field)) throw unsupportedField(field);
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const min = field === 'country_alpha2' ? 2 : 0;
      return [field, textField(value, field, { min, max: LOCATION_LIMITS.get(field) ?? 0 })];
    }),
  );
}
