import { beforeAll, describe, expect, test } from 'vitest';
import type { StoreContext } from '#lib/process/store-context.ts';
import { FJORD, MAPLE } from './app.ts';
import { editableOrders, installed, offersOf } from './edit-trial/rig.ts';
import { newTally, tryEdit } from './edit-trial/predicted.ts';
import { createDice, type Offer } from './edit-trial/wishes.ts';

/** Run whole with EDIT_TRIALS=2000. */
const TRIALS = Number(process.env['EDIT_TRIALS'] ?? 40);

interface Shop {
  readonly ctx: StoreContext;
  readonly offers: readonly Offer[];
}
let shops: Shop[];

beforeAll(async () => {
  shops = [];
  for (const storeHash of [MAPLE, FJORD])
    shops.push({ ctx: await installed(storeHash), offers: await offersOf(storeHash) });
});

describe('generated edits', () => {
  test('come out as they were predicted, and nothing is lost without a word', async () => {
    const tally = newTally();
    for (const [index, { ctx, offers }] of shops.entries()) {
      const dice = createDice(20_261_121 + index);
      const orders = await editableOrders(ctx);
      while (tally.saved < (TRIALS * (index + 1)) / shops.length)
        await tryEdit(ctx, dice, dice.pick(dice.pick(orders)), offers, tally);
    }
    const { misses, ...counts } = tally;
    if (process.env['EDIT_TRIALS'] !== undefined) console.log(counts);
    for (const miss of misses) console.log(JSON.stringify(miss));
    expect(tally.exact / (tally.saved - tally.estimated)).toBeGreaterThanOrEqual(0.995);
    expect(tally).toMatchObject({ silentDiscountLosses: 0, feesLost: 0 });
  }, 3_600_000);
});
