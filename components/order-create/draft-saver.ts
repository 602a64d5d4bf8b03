import type { DraftContent } from '#lib/order-create/contract.ts';

/** Between the last key and the saving. */
export const TYPING_PAUSE_MS = 600;
export const RETRY_MS = 5_000;

/** `none`: nothing was typed yet. */
export type Saving = 'none' | 'saved' | 'saving' | 'waiting' | 'failed' | 'newer';

interface DraftServer {
  /** Makes the draft, empty; gives its revision. */
  readonly begin: () => Promise<number>;
  /** Saves what was made of a revision; gives the next one. */
  readonly save: (revision: number, content: DraftContent) => Promise<number>;
  /** Whether a failure means that what is kept elsewhere is newer than this copy. */
  readonly isNewer: (error: unknown) => boolean;
}

export type DraftSaver = ReturnType<typeof createDraftSaver>;

/** Saves a draft while it is typed, one saving at a time, and tries again while the server cannot be reached. */
export function createDraftSaver(
  server: DraftServer,
  first: { readonly revision: number; readonly content: DraftContent },
  onState: (state: Saving) => void,
) {
  let { revision } = first;
  let saved = first.content;
  let newest = first.content;
  let isBusy = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), delayMs);
  };

  async function run(): Promise<void> {
    if (isBusy || isOver || newest === saved) return;
    isBusy = true;
    const content = newest;
    onState('saving');
    try {
      if (revision === 0) revision = await server.begin();
      revision = await server.save(revision, content);
      saved = content;
      onState(newest === content ? 'saved' : 'waiting');
      if (newest !== content) later(TYPING_PAUSE_MS);
    } catch (error) {
      isOver = server.isNewer(error);
      onState(isOver ? 'newer' : 'failed');
      if (!isOver) later(RETRY_MS);
    } finally {
      isBusy = false;
    }
  }

  return {
    /** Takes the newest content; it is saved once typing pauses. */
    keep(content: DraftContent): void {
      if (content === newest) return;
      newest = content;
      if (isOver) return;
      if (!isBusy) onState('waiting');
      later(TYPING_PAUSE_MS);
    },
    /** Saves what is not saved, without waiting for a pause. */
    flush: (): void => void run(),
    /** Nothing is saved any more: the draft became an order, or the page goes. */
    stop(): void {
      isOver = true;
      clearTimeout(timer);
    },
    /** Whether there is a draft on the server to make an order of; makes one if not. */
    async ensureStored(): Promise<void> {
      if (revision === 0) await server.begin();
    },
  };
}
