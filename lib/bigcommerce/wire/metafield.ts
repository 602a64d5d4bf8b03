import { z } from 'zod';
import type { Metafield, NewMetafield } from '../types/metafield.ts';
import { requiredId, requiredText } from './scalars.ts';
import { dataOf } from './shapes.ts';

export const wireMetafield = z.object({
  id: requiredId,
  resource_id: requiredId,
  namespace: requiredText,
  key: requiredText,
  value: requiredText,
});
export const wireMetafieldAnswer = dataOf(wireMetafield);

export function toMetafield({ resource_id, ...same }: z.infer<typeof wireMetafield>): Metafield {
  return { ...same, orderId: resource_id };
}

/** The platform wants the full set each time. Others may read: a tag is no secret of ours. */
export function metafieldBody({ namespace, key, value }: NewMetafield): object {
  return { permission_set: 'read', namespace, key, value };
}
