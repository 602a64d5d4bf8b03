import { z } from 'zod';
import type { Channel } from '../types/store.ts';
import { flag, optionalText, requiredId, text } from './scalars.ts';

export const wireChannel = z.object({
  id: requiredId,
  name: text,
  type: optionalText,
  platform: optionalText,
  status: optionalText,
  is_visible: flag,
  icon_url: optionalText,
  external_id: optionalText,
});

export function toChannel(wire: z.infer<typeof wireChannel>): Channel {
  return {
    id: wire.id,
    name: wire.name,
    type: wire.type,
    platform: wire.platform,
    status: wire.status,
    isVisible: wire.is_visible,
    iconUrl: wire.icon_url,
    externalId: wire.external_id,
  };
}
