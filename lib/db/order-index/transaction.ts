import type { PrismaClient } from '#prisma/generated/client.ts';

/** Statements of the caller that must stand or fall with the orders: a checkpoint, an event that is done. */
export type IndexTransaction = (client: IndexTransactionClient) => Promise<void>;

/** What such a statement may use. */
export type IndexTransactionClient = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
