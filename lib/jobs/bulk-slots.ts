/** Long jobs of a process: so few at a time that the short ones, for which people wait, always find a worker. */
export interface BulkSlots {
  /** False when no slot was free, or this very work is under way here. */
  run(name: string, work: () => Promise<void>): Promise<boolean>;
}

export function createBulkSlots(most: number): BulkSlots {
  const running = new Set<string>();
  return {
    run: async (name, work) => {
      if (running.size >= most || running.has(name)) return false;
      running.add(name);
      try {
        await work();
      } finally {
        running.delete(name);
      }
      return true;
    },
  };
}
