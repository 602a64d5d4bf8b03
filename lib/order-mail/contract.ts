import { z } from 'zod';
import { ADDRESS_MAX_LENGTH, ADDRESS_PATTERN, MOST_RECIPIENTS } from './rules.ts';

const addresses = z.array(z.email({ pattern: ADDRESS_PATTERN }).max(ADDRESS_MAX_LENGTH)).max(MOST_RECIPIENTS);

const recipientsSchema = z.strictObject({ orderPlaced: addresses, forwardInvoice: addresses });

/** `base`: of what the person saw. */
const base = z.string().length(22);

/** `PUT /api/settings/recipients`. */
export const storeRecipientsSchema = z.strictObject({ base, recipients: recipientsSchema });

/** `PUT /api/settings/recipients/{channelId}`: null for as in the whole store. */
export const channelRecipientsSchema = z.strictObject({ base, recipients: recipientsSchema.nullable() });
export type RecipientsRequest = z.infer<typeof channelRecipientsSchema>;

const MOST_CHANNEL_ID = 2_147_483_647;

export const channelParamsSchema = z.object({
  channelId: z
    .string()
    .regex(/^[1-9][0-9]{0,9}$/)
    .transform(Number)
    .refine((id) => id <= MOST_CHANNEL_ID),
});

export interface RecipientsView {
  /** Null: a channel for which counts what counts for the whole store. */
  readonly recipients: RecipientsRequest['recipients'];
  /** Goes back with a change, so that one made meanwhile is noticed. */
  readonly base: string;
}
