import { PERMISSION_SETS } from '../../../state/metafields.ts';
import type { MetafieldText } from '../../../state/metafields.ts';
import { stringField, unprocessable } from '../json-body.ts';
import type { JsonObject } from '../../v2/body-fields.ts';

/** A metafield as sent, for a new one and for a change alike: the whole set is required. Read-only fields are passed over. */
export function metafieldText(sent: JsonObject): MetafieldText {
  const set = stringField(sent['permission_set'], 'permission_set');
  const permission_set = PERMISSION_SETS.find((name) => name === set);
  if (permission_set === undefined) throw unprocessable({ permission_set: 'error.enum' });
  const { description } = sent;
  return {
    permission_set,
    namespace: stringField(sent['namespace'], 'namespace', { min: 1, max: 64 }),
    key: stringField(sent['key'], 'key', { min: 1, max: 64 }),
    value: stringField(sent['value'], 'value', { min: 1, max: 65_535 }),
    description: description === undefined ? '' : stringField(description, 'description', { max: 255 }),
  };
}
