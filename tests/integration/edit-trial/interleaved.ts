import type { Dice } from '#bench/dice.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { fieldsOf } from '#lib/orders/edit-fields-rules.ts';
import { readForEditing } from '#lib/orders/edit-read-service.ts';
import type { EditState } from '#lib/orders/edit-state.ts';
import { NO_WISH } from '#lib/orders/edit-wish-rules.ts';
import { control } from '../emulator.ts';
import { save } from './rig.ts';

/** Fields that an outside writer and staff can both reach, with the platform's names. */
const FIELDS = {
  staffNotes: 'staff_notes',
  customerMessage: 'customer_message',
  paymentMethod: 'payment_method',
} as const;
const PATHS = ['staffNotes', 'customerMessage', 'paymentMethod'] as const;
type Path = keyof typeof FIELDS;

/** When a save read the order, when its write was answered, and what it found before and after. */
interface Window {
  readMs: number;
  readEndMs: number;
  wroteMs: number;
  first: Partial<Order>;
  last: Partial<Order>;
}

interface Write {
  readonly path: Path;
  readonly value: string;
  readonly isDone: boolean;
  readonly isConflict: boolean;
  readonly isFlagged: boolean;
  readonly window: Window;
}

export interface RaceTally {
  rounds: number;
  done: number;
  conflicts: number;
  failed: number;
  /** Overwritten without its writer or the overwriter having seen it, outside of the gap. Must stay 0. */
  lost: number;
  /** An outside write that fell between a save's read and its write. */
  inGap: number;
  /** Those of them on other fields than the save's own: seen when reading back. */
  inGapFlagged: number;
  /** Those on the very same field: the platform has no trace of them. */
  inGapSameField: number;
  readonly gapsMs: number[];
}

export function newRaceTally(): RaceTally {
  const counts = { rounds: 0, done: 0, conflicts: 0, failed: 0, lost: 0 };
  return { ...counts, inGap: 0, inGapFlagged: 0, inGapSameField: 0, gapsMs: [] };
}

/** The same store, with the times of a save's reads and writes noted. */
function watched(ctx: StoreContext, window: Window): StoreContext {
  const { orders } = ctx.bigcommerce;
  const watchedOrders = {
    ...orders,
    get: async (...args: Parameters<typeof orders.get>) => {
      const isFirst = window.readMs === 0;
      if (isFirst) window.readMs = performance.now();
      const order = await orders.get(...args);
      if (isFirst) Object.assign(window, { readEndMs: performance.now(), first: order ?? {} });
      window.last = order ?? {};
      return order;
    },
    update: async (...args: Parameters<typeof orders.update>) => {
      const result = await orders.update(...args);
      window.wroteMs = performance.now();
      return result;
    },
  };
  return { ...ctx, bigcommerce: { ...ctx.bigcommerce, orders: watchedOrders } };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function staffSave(
  ctx: StoreContext,
  seen: EditState,
  path: Path,
  value: string,
  delayMs: number,
): Promise<Write> {
  const window: Window = { readMs: 0, readEndMs: 0, wroteMs: 0, first: {}, last: {} };
  await pause(delayMs);
  try {
    const { changedElsewhere, misses } = await save(watched(ctx, window), seen, { ...NO_WISH, to: { [path]: value } });
    const isFlagged = changedElsewhere.length + misses.length > 0;
    return { path, value, isDone: true, isConflict: false, isFlagged, window };
  } catch (error) {
    const isConflict = Reflect.get(Object(error), 'code') === 'conflict';
    return { path, value, isDone: false, isConflict, isFlagged: false, window };
  }
}

/** One order, seen by two people, changed by both and by somebody outside, each a random moment later. */
export async function race(
  people: readonly [StoreContext, StoreContext],
  dice: Dice,
  orderId: OrderId,
  tally: RaceTally,
): Promise<void> {
  const seen = await readForEditing(people[0], orderId);
  const outside = { path: dice.pick(PATHS), value: `o${dice.code(8)}`, startMs: 0, endMs: 0 };
  const changeOutside = async () => {
    await pause(dice.below(60));
    outside.startMs = performance.now();
    const change = { [FIELDS[outside.path]]: outside.value };
    await control('POST', `/stores/${people[0].store.storeHash}/orders/${orderId}`, change);
    outside.endMs = performance.now();
  };
  const [writes] = await Promise.all([
    Promise.all(people.map((ctx) => staffSave(ctx, seen, dice.pick(PATHS), `s${dice.code(8)}`, dice.below(40)))),
    changeOutside(),
  ]);
  const final = fieldsOf(await readForEditing(people[0], orderId));
  tally.rounds += 1;
  const done = writes.filter(({ isDone }) => isDone);
  tally.done += done.length;
  tally.conflicts += writes.filter(({ isConflict }) => isConflict).length;
  tally.failed += writes.filter(({ isDone, isConflict }) => !isDone && !isConflict).length;
  for (const write of done) tally.gapsMs.push(write.window.wroteMs - write.window.readEndMs);
  judge(done, outside, final, tally);
}

function judge(
  done: readonly Write[],
  outside: { readonly path: Path; readonly value: string; readonly startMs: number; readonly endMs: number },
  final: Readonly<Record<string, string>>,
  tally: RaceTally,
): void {
  const [one, other] = done;
  // Both began from the same state: on one field only one of them can have been right.
  if (one !== undefined && other !== undefined && one.path === other.path) tally.lost += 1;
  const inGap = done.filter(
    ({ path, window }) =>
      window.first[outside.path] !== outside.value &&
      (path === outside.path
        ? outside.startMs < window.wroteMs && outside.endMs > window.readMs
        : window.last[outside.path] === outside.value),
  );
  for (const write of inGap) {
    tally.inGap += 1;
    if (write.path === outside.path) tally.inGapSameField += 1;
    else if (write.isFlagged) tally.inGapFlagged += 1;
  }
  const gapOnField = inGap.some(({ path }) => path === outside.path);
  for (const { path, value, window } of done) {
    const byOutsideLater = outside.path === path && outside.startMs > window.wroteMs;
    if (final[path] !== value && !byOutsideLater && !gapOnField) tally.lost += 1;
  }
  // Nobody of ours may have overwritten what stood there before the read.
  const overwritten = done.some(({ path, window }) => path === outside.path && outside.endMs <= window.readMs);
  if (overwritten || (final[outside.path] !== outside.value && !done.some(({ path }) => path === outside.path)))
    tally.lost += 1;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
