import { z } from 'zod';

/** One order is archived. */
export interface ArchiveDone {
  readonly orderId: number;
}

/** What is typed to archive every order of the store: its name, and how many orders the person was shown. */
export const archiveAllSchema = z.strictObject({
  storeName: z.string().min(1).max(500),
  count: z.int().min(1),
});
export type ArchiveAllRequest = z.infer<typeof archiveAllSchema>;

/** What stands to be archived, live. */
export interface AllOrders {
  readonly count: number;
  readonly storeName: string;
}

export interface ArchivedAll {
  readonly count: number;
}
