import { z } from 'zod';

/** A status set against what shipments or refunds say, by somebody who has to put an order right, and why. */
export const repairStatusSchema = z.strictObject({
  base: z.string().length(22),
  statusId: z.int().min(0).max(14),
  reason: z.string().trim().min(3).max(500),
});
export type RepairStatusRequest = z.infer<typeof repairStatusSchema>;

/** Which shop the mails are asked for. */
export const statusMailQuerySchema = z.strictObject({
  channel: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'must be a channel number')
    .transform(Number),
});

/** Whether the shopper is mailed about an order's status; `unknown` where the store did not let us ask. */
export interface StatusMail {
  readonly mail: 'sent' | 'off' | 'unknown';
}
