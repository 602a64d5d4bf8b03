import { runtime } from '#lib/process/runtime.ts';

/** Forgets the process's long-lived parts, as a restart does: the next call makes them anew, with no queue paused or circuit open. */
export async function restartProcess(): Promise<void> {
  const { prisma } = runtime();
  Reflect.deleteProperty(globalThis, Symbol.for('orderdeck.runtime'));
  await prisma.$disconnect();
}
