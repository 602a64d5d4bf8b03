import { z } from 'zod';

/** What the last look at the hooks found and did, as it is kept. */
export const hooksRecordSchema = z.object({
  hooks: z.array(z.object({ scope: z.string(), state: z.enum(['active', 'missing', 'inactive', 'deactivated']) })),
  blockedDomains: z.array(z.object({ secondsLeft: z.number() })),
  /** Scopes whose hooks were made or mended. */
  mended: z.array(z.string()),
});
export type HooksRecord = z.infer<typeof hooksRecordSchema>;

export const NO_HOOKS: HooksRecord = { hooks: [], blockedDomains: [], mended: [] };
