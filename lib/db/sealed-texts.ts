import type { PrismaClient } from '#prisma/generated/client.ts';

/** What stands sealed in the database for one store. */
export interface SealedTexts {
  readonly storeHash: string;
  readonly token: string;
  readonly hookSecret: string | null;
}

/** The next stores by hash, after the one given. */
export async function findSealed(prisma: PrismaClient, afterHash: string, most: number): Promise<SealedTexts[]> {
  const stores = await prisma.store.findMany({
    where: { storeHash: { gt: afterHash } },
    select: { storeHash: true, sealedToken: true, sync: { select: { sealedHookSecret: true } } },
    orderBy: { storeHash: 'asc' },
    take: most,
  });
  return stores.map(({ storeHash, sealedToken, sync }) => ({
    storeHash,
    token: sealedToken,
    hookSecret: sync?.sealedHookSecret ?? null,
  }));
}

/** Puts another seal around the same text; one that was replaced meanwhile is newer and stays. True when it was put. */
export async function replaceSealed(
  prisma: PrismaClient,
  storeHash: string,
  what: 'token' | 'hookSecret',
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { count } =
    what === 'token'
      ? await prisma.store.updateMany({ where: { storeHash, sealedToken: from }, data: { sealedToken: to } })
      : await prisma.syncState.updateMany({
          where: { storeHash, sealedHookSecret: from },
          data: { sealedHookSecret: to },
        });
  return count === 1;
}
