import { iso8601 } from '../../../rules/dates.ts';
import type { Metafield } from '../../../state/metafields.ts';

export const METAFIELD_FIELDS: readonly string[] = [
  'resource_id',
  'key',
  'value',
  'namespace',
  'permission_set',
  'resource_type',
  'description',
  'owner_client_id',
  'date_created',
  'date_modified',
];

export function wireMetafield(metafield: Metafield): Record<string, unknown> {
  return {
    id: metafield.id,
    key: metafield.key,
    value: metafield.value,
    namespace: metafield.namespace,
    permission_set: metafield.permission_set,
    resource_type: 'order',
    resource_id: metafield.orderId,
    description: metafield.description,
    date_created: iso8601(metafield.createdS),
    date_modified: iso8601(metafield.modifiedS),
    owner_client_id: metafield.ownerClientId,
  };
}
