import type { PrismaClient } from '#prisma/generated/client.ts';
import { createHookCheckRepository } from './hook-checks.ts';
import { createInstallRepository } from './installs.ts';
import { createPeopleRepository } from './people.ts';

export type TenancyRepository = ReturnType<typeof createTenancyRepository>;

/** Who may work where: the installs of stores and their persons. */
export function createTenancyRepository(prisma: PrismaClient) {
  return {
    ...createInstallRepository(prisma),
    ...createHookCheckRepository(prisma),
    ...createPeopleRepository(prisma),
  };
}
