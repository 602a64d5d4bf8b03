import { z } from 'zod';
import type { Money } from '#lib/core/money.ts';
import { parseUserId, type UserId } from '#lib/core/ids.ts';

export const personParamsSchema = z.object({
  userId: z.string().transform((text, context): UserId => {
    const userId = parseUserId(text);
    if (userId !== null) return userId;
    context.addIssue('must be the number of a person');
    return z.NEVER;
  }),
});

/** All limits of a person, in place of those before; an empty list lifts them. One for each currency at most. */
export const limitsSchema = z.strictObject({
  limits: z
    .array(
      z.strictObject({
        currencyCode: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code'),
        amount: z.string().regex(/^[0-9]{1,12}(\.[0-9]{1,4})?$/, 'must be an amount such as 250.00'),
      }),
    )
    .max(50)
    .refine(
      (limits) => new Set(limits.map(({ currencyCode }) => currencyCode)).size === limits.length,
      'There can be one limit for each currency.',
    ),
});
export type LimitsRequest = z.infer<typeof limitsSchema>;

export interface PersonLimits {
  readonly userId: number;
  readonly limits: readonly Money[];
}

export interface AllLimits {
  /** Who has none at all is not in the list. */
  readonly people: readonly PersonLimits[];
}
