import { z } from 'zod';
import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';

/** A job's payload comes out of the database: parsed like everything from outside. */
export const storeHashSchema = z.string().transform((text, context): StoreHash => {
  const storeHash = parseStoreHash(text);
  if (storeHash !== null) return storeHash;
  context.addIssue('is not a store hash');
  return z.NEVER;
});
export const storeJobSchema = z.object({ storeHash: storeHashSchema });
export const installJobSchema = z.object({ storeHash: storeHashSchema, installId: z.uuid() });
