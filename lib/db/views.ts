import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Prisma, PrismaClient, SavedView } from '#prisma/generated/client.ts';

export type SavedViewRow = SavedView;

export interface NewSavedView {
  readonly id: string;
  readonly userId: UserId;
  readonly name: string;
  readonly isShared: boolean;
  readonly query: string;
  readonly columns: readonly string[];
  readonly sort: string;
}

/** What may be changed of a view; what is undefined stays. */
export type SavedViewChange = {
  readonly [Field in 'name' | 'isShared' | 'query' | 'columns' | 'sort']?: NewSavedView[Field] | undefined;
};

export type ViewCreation =
  | { readonly kind: 'made'; readonly view: SavedViewRow }
  /** The person has as many as one may have. */
  | { readonly kind: 'too_many' }
  /** The id belongs to something else. */
  | { readonly kind: 'taken' };

/** Orders, newest first, by which a store's usual totals are judged. */
const JUDGED_ORDERS = 1_000;

export type ViewRepository = ReturnType<typeof createViewRepository>;

/** The views of one store's people, and how each likes the list. */
export function createViewRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** The person's own views and the shared ones. Nobody else's private one can be had from here. */
    list: (userId: UserId): Promise<SavedViewRow[]> =>
      prisma.savedView.findMany({
        where: { storeHash, OR: [{ userId }, { isShared: true }] },
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      }),

    find: (id: string, userId: UserId): Promise<SavedViewRow | null> =>
      prisma.savedView.findFirst({ where: { id, storeHash, OR: [{ userId }, { isShared: true }] } }),

    /** The same id again gives the view that it made; a person never gets more than `most`. */
    create: (view: NewSavedView, most: number, at: Date): Promise<ViewCreation> =>
      prisma.$transaction(async (transaction) => {
        const { id, userId } = view;
        // Counting and adding must be one act, or two tabs at once go past the limit.
        await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views ${storeHash} ${userId}`}, 0))`;
        const same = await transaction.savedView.findUnique({ where: { id } });
        if (same !== null)
          return same.storeHash === storeHash && same.userId === userId
            ? { kind: 'made', view: same }
            : { kind: 'taken' };
        const { _count, _max } = await transaction.savedView.aggregate({
          where: { storeHash, userId },
          _count: true,
          _max: { position: true },
        });
        if (_count >= most) return { kind: 'too_many' };
        const position = (_max.position ?? 0) + 1;
        const data = { ...view, columns: [...view.columns], storeHash, position, createdAt: at, changedAt: at };
        return { kind: 'made', view: await transaction.savedView.create({ data }) };
      }),

    change: async (id: string, change: SavedViewChange, at: Date): Promise<SavedViewRow | null> => {
      const { columns, ...others } = change;
      const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
      const data = { ...given, ...(columns === undefined ? {} : { columns: [...columns] }), changedAt: at };
      const [row] = await prisma.savedView.updateManyAndReturn({ where: { id, storeHash }, data });
      return row ?? null;
    },

    remove: async (id: string): Promise<void> => {
      await prisma.savedView.deleteMany({ where: { id, storeHash } });
    },

    /** The total that one in twenty of the newest orders reaches, in the order's own currency; null without any order. */
    highTotal: async (): Promise<string | null> => {
      const [row] = await prisma.$queryRaw<{ high: string | null }[]>`
        SELECT (percentile_disc(0.95) WITHIN GROUP (ORDER BY total))::text AS high FROM (
          SELECT total FROM indexed_orders
          WHERE store_hash = ${storeHash} AND place = 'listed' ORDER BY order_id DESC LIMIT ${JUDGED_ORDERS}
        ) AS newest`;
      return row?.high ?? null;
    },

    /** As it was kept; null when nothing was. */
    preference: async (userId: UserId): Promise<unknown> => {
      const row = await prisma.listPreference.findUnique({ where: { storeHash_userId: { storeHash, userId } } });
      return row?.value ?? null;
    },

    savePreference: async (userId: UserId, value: Prisma.InputJsonObject): Promise<void> => {
      await prisma.listPreference.upsert({
        where: { storeHash_userId: { storeHash, userId } },
        create: { storeHash, userId, value },
        update: { value },
      });
    },
  };
}
