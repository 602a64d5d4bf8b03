/** Long jobs of a process: so few at a time that the short ones, for which people wait, always find a worker. */
export interface BulkSlots {
  /** False when no slot was free, or this very work is under way here. */
  run(name: string, work: () => Promise<void>): Promise<boolean>;
}

/** `busy` is told when the first job begins and when the last one has ended. */
export function createBulkSlots(most: number, busy: (isBusy: boolean) => void = () => undefined): BulkSlots {
  const running = new Set<string>();
  return {
    run: async (name, work) => {
      if (running.size >= most || running.has(name)) return false;
      running.add(name);
      if (running.size === 1) busy(true);
      try {
        await work();
      } finally {
        running.delete(name);
        if (running.size === 0) busy(false);
      }
      return true;
    },
  };
}
