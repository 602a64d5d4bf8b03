/** Mixes whole numbers into 32 well-spread bits (murmur3's finish over a running hash). */
export function mix(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** 32 bits of a text (FNV-1a over UTF-16 units). */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A reproducible sequence of numbers (mulberry32). Small and fast, since millions of orders are drawn from it. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** 32 bits. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number {
    return Math.floor((this.bits() / 4_294_967_296) * bound);
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with a probability in thousandths. */
  chance(permille: number): boolean {
    return this.below(1000) < permille;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** One of weighted choices. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const choice of choices) total += choice[1];
    let rest = this.below(total);
    for (const [item, weight] of choices) {
      rest -= weight;
      if (rest < 0) return item;
    }
    throw new RangeError('nothing to choose from');
  }

  /** Text with every `#` made a digit and every `@` a capital letter: postcodes and phone numbers. */
  filled(pattern: string): string {
    let text = '';
    for (const character of pattern) {
      if (character === '#') text += String(this.below(10));
      else if (character === '@') text += 'ABCDEFGHJKLMNPRSTUVWXY'[this.below(22)];
      else text += character;
    }
    return text;
  }

  /** Another one that goes on with the same sequence from here. */
  copy(): Random {
    return new Random(this.#state);
  }
}
