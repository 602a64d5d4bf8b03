import type { Random } from './random.ts';

/** What became of an order. */
export interface Fate {
  readonly statusId: number;
  readonly paymentStatus: string;
  readonly shipped: 'none' | 'part' | 'all';
  readonly refunded: 'none' | 'part' | 'all';
}

type Weights = readonly (readonly [statusId: number, weight: number])[];

/** The newest 4 % of the orders. */
const FRESH: Weights = [
  [11, 380],
  [7, 120],
  [1, 50],
  [9, 140],
  [8, 40],
  [3, 50],
  [2, 70],
  [0, 80],
  [12, 25],
  [6, 20],
  [5, 15],
  [10, 10],
];

/** The rest of the newest 15 %. */
const RECENT: Weights = [
  [2, 400],
  [10, 150],
  [11, 110],
  [9, 60],
  [3, 60],
  [8, 20],
  [7, 40],
  [0, 50],
  [5, 40],
  [6, 15],
  [14, 20],
  [4, 20],
  [13, 8],
  [12, 7],
];

const OLD: Weights = [
  [2, 540],
  [10, 270],
  [5, 50],
  [4, 30],
  [14, 30],
  [6, 15],
  [0, 40],
  [7, 8],
  [13, 6],
  [3, 8],
  [11, 3],
];

/** Rows whose status is fixed, so that even the smallest store has all fifteen: row 20 is Incomplete ... row 34 is 14. */
const FIRST_FIXED_ROW = 20;

/** `age` runs from 0 (the newest order) to 1. */
export function fateOf(random: Random, row: number, age: number, offline: boolean): Fate {
  const fixed = row - FIRST_FIXED_ROW;
  const drawn = random.weighted(age < 0.04 ? FRESH : age < 0.15 ? RECENT : OLD);
  const statusId = fixed >= 0 && fixed < 15 ? fixed : drawn;
  return {
    statusId,
    paymentStatus: offline ? offlinePaymentStatus(random, statusId) : paymentStatusOf(random, statusId),
    shipped: shippedOf(random, statusId),
    refunded: statusId === 4 ? 'all' : statusId === 14 ? 'part' : 'none',
  };
}

function paymentStatusOf(random: Random, statusId: number): string {
  switch (statusId) {
    case 0:
      return '';
    case 1:
    case 7:
      return random.chance(300) ? 'authorized' : 'pending';
    case 4:
      return 'refunded';
    case 5:
      return random.pick(['void', 'void', '']);
    case 6:
      return 'declined';
    case 12:
      return random.chance(600) ? 'held for review' : 'authorized';
    case 14:
      return 'partially refunded';
    case 11:
      return random.weighted([
        ['captured', 750],
        ['authorized', 200],
        ['paid', 50],
      ]);
    default:
      return 'captured';
  }
}

/** Bank deposit, cash and the like leave the payment status empty until money is refunded. */
function offlinePaymentStatus(random: Random, statusId: number): string {
  if (statusId === 4) return 'refunded';
  if (statusId === 14) return 'partially refunded';
  return statusId === 7 && random.chance(200) ? 'pending' : '';
}

function shippedOf(random: Random, statusId: number): 'none' | 'part' | 'all' {
  if (statusId === 2 || statusId === 10) return 'all';
  if (statusId === 3) return 'part';
  if (statusId === 4 || statusId === 14) return random.chance(500) ? 'all' : 'none';
  return statusId === 13 ? 'all' : 'none';
}
