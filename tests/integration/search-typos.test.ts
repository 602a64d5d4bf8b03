import { beforeAll, describe, expect, test } from 'vitest';
import { createDice } from '#bench/dice.ts';
import { withTypo } from '#bench/search-queries.ts';
import { partsOf } from '#lib/core/search/words.ts';
import type { OrderIndex } from '#lib/db/order-index/repository.ts';
import { NEWEST_FIRST } from '#lib/db/order-index/sorts.ts';
import { addStore, putAll } from './indexed-store.ts';
import { inputs, LONG_TEST_MS, MOMENT, oracleIds, orders, read } from './searched-orders.ts';

let index: OrderIndex;

beforeAll(async () => {
  ({ index } = await addStore('typos1'));
  await putAll(index, inputs);
});

describe('typos', () => {
  test(
    'of one edit bring the meant word within the first ten, 98 times of 100',
    async () => {
      const dice = createDice(5);
      const words = [
        ...new Set(
          orders
            .flatMap(({ texts }) => [...(texts.name ?? []), ...(texts.city ?? []), ...(texts.product ?? [])])
            .flatMap(partsOf),
        ),
      ];
      const missed: string[] = [];
      let tried = 0;
      for (const word of words.filter((it) => it.length >= 5 && /^[a-z]+$/.test(it)).slice(0, 300)) {
        const typo = withTypo(dice, word);
        // Something that stands in orders as it was typed is no typo.
        if (oracleIds(read(`"${typo}"*`)).length > 0) continue;
        tried += 1;
        const meant = new Set(oracleIds(read(`"${word}"`)));
        const query = read(`${typo}*`);
        const { rows } = await index.search({ query, sort: NEWEST_FIRST, offset: 0, limit: 10, moment: MOMENT });
        if (!rows.some(({ orderId }) => meant.has(orderId))) missed.push(`${typo} for ${word}`);
      }
      expect(tried).toBeGreaterThan(200);
      expect(missed.length / tried).toBeLessThanOrEqual(0.02);
    },
    LONG_TEST_MS,
  );
});
