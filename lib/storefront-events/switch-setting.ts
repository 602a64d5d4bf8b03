import { z } from 'zod';

const schema = z.object({ storefrontOrders: z.boolean().catch(false) });

/** Whether the store's admins have switched the feature on; off on the first day, and for settings that cannot be read. */
export function isSwitchedOn(settings: unknown): boolean {
  return schema.safeParse(settings).data?.storefrontOrders ?? false;
}
