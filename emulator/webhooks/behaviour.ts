import { Random } from '../data/random.ts';
import type { Restore } from '../state/capture.ts';

/** How well deliveries go. Shares are from 0 to 1. */
export interface Behaviour {
  /** How long after its event a delivery starts. */
  readonly delayMs: number;
  /** Share of deliveries that are made a second time, under another webhook-id and with the same hash. */
  readonly duplicate: number;
  /** Whether each delivery waits a random further while, so that they overtake each other. */
  readonly shuffle: boolean;
  /** Share of deliveries that are lost for good. */
  readonly dropRate: number;
  /** Whether the three signature headers are sent: one page of the documentation has them, another does not. */
  readonly signed: boolean;
  /** What the webhook-timestamp header tells: a test that moved the clock may want to please a verifier's own. */
  readonly timestamps: 'virtual' | 'real';
  /** How long a new hook stays deaf; the platform speaks of up to a minute. */
  readonly activationMs: number;
  /** How long an answer is waited for, in real time. Not published. */
  readonly timeoutMs: number;
  readonly seed: number;
}

export const USUAL_BEHAVIOUR: Behaviour = {
  delayMs: 200,
  duplicate: 0,
  shuffle: false,
  dropRate: 0,
  signed: true,
  timestamps: 'virtual',
  activationMs: 0,
  timeoutMs: 10_000,
  seed: 1,
};

/** The longest that shuffling holds a delivery back. */
const SHUFFLE_MS = 5_000;
const EXACTNESS = 1_000_000;

/** Draws what becomes of each delivery. The same seed gives the same fates. */
export class Fortune {
  #behaviour: Behaviour = USUAL_BEHAVIOUR;
  #random = new Random(USUAL_BEHAVIOUR.seed);

  get behaviour(): Behaviour {
    return this.#behaviour;
  }

  /** New figures start a new sequence. */
  change(change: Partial<Behaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...change };
    this.#random = new Random(this.#behaviour.seed);
  }

  reset(): void {
    this.change(USUAL_BEHAVIOUR);
  }

  /** After how long each copy of a delivery starts: none, one or two. */
  copies(): number[] {
    const { dropRate, duplicate } = this.#behaviour;
    if (this.chance(dropRate)) return [];
    return this.chance(duplicate) ? [this.#waitMs(), this.#waitMs()] : [this.#waitMs()];
  }

  chance(share: number): boolean {
    return share > 0 && this.#random.below(EXACTNESS) < share * EXACTNESS;
  }

  #waitMs(): number {
    const { delayMs, shuffle } = this.#behaviour;
    return delayMs + (shuffle ? this.#random.below(SHUFFLE_MS) : 0);
  }

  capture(): Restore {
    const [behaviour, random] = [this.#behaviour, this.#random.copy()];
    return () => {
      this.#behaviour = behaviour;
      this.#random = random.copy();
    };
  }
}
