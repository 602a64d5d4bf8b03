export interface Dice {
  /** A whole number from 0 up to, without, `limit`. */
  below(limit: number): number;
  /** The same, with small numbers far more often: the way names and products are spread. */
  skewed(limit: number): number;
  chance(share: number): boolean;
  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T;
  weighted<T>(values: readonly T[], weightOf: (value: T) => number): T;
  /** Letters and digits in upper case. */
  code(length: number): string;
  /** A word that could be somebody's name. */
  name(): string;
}

const CODE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const BEGINS = [
  'B',
  'Br',
  'D',
  'F',
  'G',
  'Gr',
  'H',
  'K',
  'Kr',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'St',
  'T',
  'V',
  'W',
  'Z',
] as const;
const MIDDLES = ['a', 'ai', 'e', 'ei', 'i', 'o', 'ou', 'u'] as const;
const JOINTS = ['b', 'ck', 'd', 'g', 'l', 'll', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'v'] as const;
const ENDS = ['a', 'en', 'er', 'ez', 'ini', 'is', 'man', 'o', 'ov', 'sen', 'son', 'sky', 'ton', 'y'] as const;

/** Chance that is the same for the same seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  return {
    below,
    skewed: (limit) => Math.floor(next() ** 3 * limit),
    chance: (share) => next() < share,
    pick,
    weighted(values, weightOf) {
      let left = next() * values.reduce((sum, value) => sum + weightOf(value), 0);
      const found = values.find((value) => (left -= weightOf(value)) < 0);
      return found ?? pick(values);
    },
    code: (length) => Array.from({ length }, () => CODE[below(CODE.length)]).join(''),
    name: () => `${pick(BEGINS)}${pick(MIDDLES)}${pick(JOINTS)}${pick(MIDDLES)}${pick(JOINTS)}${pick(ENDS)}`,
  };
}
