import { z } from 'zod';
import type { ConfirmationScript, FoundScript } from '../types/script.ts';
import { count, flag, text } from './scalars.ts';
import { dataOf } from './shapes.ts';

const uuid = z.uuid();

export const wireScript = z
  .object({
    uuid,
    name: text,
    description: text,
    html: text,
    channel_id: count,
    consent_category: text,
    visibility: text,
    enabled: flag,
    auto_uninstall: flag,
  })
  .transform((wire): FoundScript => ({
    id: wire.uuid,
    name: wire.name,
    description: wire.description,
    html: wire.html,
    channelId: wire.channel_id,
    consentCategory: wire.consent_category,
    visibility: wire.visibility,
    isEnabled: wire.enabled,
    isAutoUninstalled: wire.auto_uninstall,
  }));

export const wireScriptAnswer = dataOf(z.object({ uuid }));

export function scriptBody({ name, description, html, channelId, consentCategory }: ConfirmationScript): object {
  return {
    name,
    description,
    kind: 'script_tag',
    html,
    location: 'footer',
    visibility: 'order_confirmation',
    consent_category: consentCategory,
    auto_uninstall: true,
    enabled: true,
    channel_id: channelId,
  };
}
