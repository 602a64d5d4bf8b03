import { beforeAll, describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { FJORD, MAPLE, open, load, STAFF } from './app.ts';
import { tryDropped, type DroppedTally } from './edit-trial/dropped.ts';
import { newRaceTally, percentile, race } from './edit-trial/interleaved.ts';
import { newTally, tryEdit } from './edit-trial/predicted.ts';
import { editableOrders, installed, offersOf, storeContext } from './edit-trial/rig.ts';
import { createDice, type Offer } from './edit-trial/wishes.ts';
import { control, platformWrites } from './emulator.ts';

/**
 * Run whole with EDIT_TRIALS=2000, EDIT_DROPPED=500, EDIT_RACES=10000; the figures are printed then. EDIT_RACES_MS ends the
 * races early, with the figures so far.
 */
const asked = (name: string) => process.env[name];
const TRIALS = Number(asked('EDIT_TRIALS') ?? 24);
const DROPPED = Number(asked('EDIT_DROPPED') ?? 8);
const RACES = Number(asked('EDIT_RACES') ?? 20);
const RACES_MS = Number(asked('EDIT_RACES_MS') ?? Infinity);
const LONG_MS = 3_600_000;

interface Shop {
  readonly ctx: StoreContext;
  readonly offers: readonly Offer[];
}
let shops: Shop[];
let maple: Shop;

function tell(name: string, figures: object): void {
  if (asked(name) !== undefined) console.log(figures);
}

beforeAll(async () => {
  shops = [];
  for (const storeHash of [MAPLE, FJORD])
    shops.push({ ctx: await installed(storeHash), offers: await offersOf(storeHash) });
  maple = shops[0] ?? expect.fail('no shop');
  await open(await load(MAPLE, STAFF));
});

describe('generated edits', () => {
  test(
    'come out as they were predicted, and nothing is lost without a word',
    async () => {
      const tally = newTally();
      for (const [index, { ctx, offers }] of shops.entries()) {
        const dice = createDice(20_261_121 + index);
        const orders = await editableOrders(ctx);
        while (tally.saved < (TRIALS * (index + 1)) / shops.length)
          await tryEdit(ctx, dice, dice.pick(dice.pick(orders)), offers, tally);
      }
      const { misses, ...counts } = tally;
      tell('EDIT_TRIALS', { ...counts, misses: misses.map((miss) => JSON.stringify(miss)) });
      expect(tally.exact / (tally.saved - tally.estimated)).toBeGreaterThanOrEqual(0.995);
      expect(tally).toMatchObject({ silentDiscountLosses: 0, feesLost: 0 });
    },
    LONG_MS,
  );
});

describe('edits whose answer is lost', () => {
  test(
    'are never made twice, however often the click comes',
    async () => {
      const tally: DroppedTally = { trials: 0, found: 0, unclear: 0, doubled: 0, feesLost: 0 };
      const dice = createDice(500);
      const orders = (await editableOrders(maple.ctx)).flat();
      while (tally.trials < DROPPED) await tryDropped(maple.ctx, dice, dice.pick(orders), maple.offers, tally);
      tell('EDIT_DROPPED', tally);
      expect(tally).toEqual({ trials: DROPPED, found: DROPPED, unclear: 0, doubled: 0, feesLost: 0 });
    },
    LONG_MS,
  );
});

describe('two staff and an outside writer on one order', () => {
  test(
    'lose nothing of each other outside of the gap between read and write',
    async () => {
      const people = [maple.ctx, await storeContext(MAPLE, STAFF)] as const;
      const tally = newRaceTally();
      const orders = (await editableOrders(maple.ctx)).flat();
      const endMs = performance.now() + RACES_MS;
      const run = async (seed: number) => {
        const dice = createDice(seed);
        const orderId: OrderId = orders[seed] ?? dice.pick(orders);
        while (tally.rounds < RACES && performance.now() < endMs) await race(people, dice, orderId, tally);
      };
      // Several orders at once, so that the machine is not waiting most of the time.
      await Promise.all([run(1), run(2), run(3)]);
      const { gapsMs, ...counts } = tally;
      tell('EDIT_RACES', { ...counts, gapP50Ms: percentile(gapsMs, 0.5), gapP95Ms: percentile(gapsMs, 0.95) });
      expect(tally).toMatchObject({ lost: 0, failed: 0 });
      expect(tally.inGapFlagged).toBe(tally.inGap - tally.inGapSameField);
    },
    LONG_MS,
  );
});

test('every write on the platform has exactly one audit row', async () => {
  await control('DELETE', '/ledger');
  const countRows = () => runtime().prisma.auditEntry.count({ where: { storeHash: MAPLE } });
  const before = await countRows();
  const dice = createDice(77);
  const orders = (await editableOrders(maple.ctx)).flat();
  const tally = newTally();
  while (tally.saved < 6) await tryEdit(maple.ctx, dice, dice.pick(orders), maple.offers, tally);
  expect((await countRows()) - before).toBe((await platformWrites()).length);
});
