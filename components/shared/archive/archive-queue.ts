/** How long archiving waits for "Undo": nobody documents that the platform brings an archived order back. */
export const UNDO_MS = 8_000;
/** The store's other work goes on beside it. */
const AT_ONCE = 2;

export interface ArchiveWish {
  readonly orderId: number;
  /** Names the wish: the server makes it true once, however often it arrives. */
  readonly key: string;
}

export interface ArchiveFailure extends ArchiveWish {
  readonly message: string;
}

/** What stands to be archived, and how far it is. One batch at a time; what comes meanwhile joins it. */
export type ArchiveState =
  | { readonly step: 'idle' }
  | { readonly step: 'waiting'; readonly wishes: readonly ArchiveWish[]; readonly until: number }
  | { readonly step: 'sending'; readonly done: number; readonly total: number }
  | { readonly step: 'failed'; readonly done: number; readonly failures: readonly ArchiveFailure[] };

/** Null: it is archived. Else why not, for the person. */
export type SendArchive = (wish: ArchiveWish) => Promise<string | null>;

interface QueueParts {
  readonly now: () => number;
  readonly after: (delayMs: number, callback: () => void) => () => void;
  readonly newKey: () => string;
}

const IDLE: ArchiveState = { step: 'idle' };

/** The document's archiving: it outlives the screen on which it was asked for. Nothing is sent before the time for undoing is over. */
export class ArchiveQueue {
  readonly #parts: QueueParts;
  readonly #listeners = new Set<() => void>();
  #state: ArchiveState = IDLE;
  #joined: ArchiveWish[] = [];
  #cancelTimer: (() => void) | null = null;
  #send: SendArchive = () => Promise.resolve(null);
  #onEnd: (done: number) => void = () => {};

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  readonly getState = (): ArchiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Who sends, and who is told when a batch is through. */
  connect(send: SendArchive, onEnd: (done: number) => void): void {
    this.#send = send;
    this.#onEnd = onEnd;
  }

  /** Asks for orders to be archived, after the time for undoing. An order that waits already is not asked for twice. */
  add(orderIds: readonly number[]): void {
    const wishes = [...new Set(orderIds)].map((orderId) => ({ orderId, key: this.#parts.newKey() }));
    if (this.#state.step === 'sending') {
      this.#joined.push(...wishes);
      return;
    }
    const waiting = this.#state.step === 'waiting' ? this.#state.wishes : [];
    const known = new Set(waiting.map(({ orderId }) => orderId));
    this.#wait([...waiting, ...wishes.filter(({ orderId }) => !known.has(orderId))]);
  }

  /** Takes back what was not sent yet. */
  undo(): void {
    if (this.#state.step !== 'waiting') return;
    this.#cancelTimer?.();
    this.#set(IDLE);
  }

  /** Without waiting any longer. */
  async sendNow(): Promise<void> {
    if (this.#state.step !== 'waiting') return;
    const { wishes } = this.#state;
    this.#cancelTimer?.();
    await this.#sendAll(wishes);
  }

  /** The same wishes again: what was carried out meanwhile is answered as done. */
  async tryAgain(): Promise<void> {
    if (this.#state.step === 'failed') await this.#sendAll(this.#state.failures);
  }

  dismiss(): void {
    if (this.#state.step === 'failed') this.#set(IDLE);
  }

  #wait(wishes: readonly ArchiveWish[]): void {
    if (wishes.length === 0) return;
    this.#cancelTimer?.();
    this.#set({ step: 'waiting', wishes, until: this.#parts.now() + UNDO_MS });
    this.#cancelTimer = this.#parts.after(UNDO_MS, () => void this.sendNow());
  }

  async #sendAll(wishes: readonly ArchiveWish[]): Promise<void> {
    const failures: ArchiveFailure[] = [];
    let [next, done] = [0, 0];
    this.#set({ step: 'sending', done, total: wishes.length });
    const worker = async (): Promise<void> => {
      for (let wish = wishes[next]; wish !== undefined; wish = wishes[next]) {
        next += 1;
        const message = await this.#send(wish);
        if (message === null) done += 1;
        // A refusal is kept under its key by the server: the next try is another wish.
        else failures.push({ orderId: wish.orderId, key: this.#parts.newKey(), message });
        this.#set({ step: 'sending', done, total: wishes.length });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    this.#set(failures.length === 0 ? IDLE : { step: 'failed', done, failures });
    if (done > 0) this.#onEnd(done);
    const joined = this.#joined.splice(0);
    if (failures.length === 0) this.#wait(joined);
  }

  #set(state: ArchiveState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
