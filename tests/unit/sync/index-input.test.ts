import { describe, expect, test } from 'vitest';
import type { OrderConsignments } from '#lib/bigcommerce/types/consignment.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import { embeddedLines } from '#lib/sync/index-input.ts';

const line = (id: number) => ({ id }) as OrderLine;
const NONE: OrderConsignments = { pickups: [], shipping: [], downloads: [], giftCertificates: [] };
const emailed = (lines: readonly OrderLine[] | null, hasAllLines: boolean) => ({
  recipientEmail: null,
  lines,
  hasAllLines,
});

describe('lines that come with an order', () => {
  test('are those of all its deliveries', () => {
    const consignments = {
      ...NONE,
      downloads: [emailed([line(1)], true)],
      giftCertificates: [emailed([line(2)], true)],
    };
    expect(embeddedLines(consignments)).toEqual([line(1), line(2)]);
    expect(embeddedLines(NONE)).toEqual([]);
  });

  test.each([
    ['they were cut at 50', { ...NONE, downloads: [emailed([line(1)], false)] }],
    ['one delivery brought links only', { ...NONE, downloads: [emailed([line(1)], true), emailed(null, false)] }],
    ['the order came without deliveries', null],
  ])('are not taken for all when %s', (_what, consignments) => {
    expect(embeddedLines(consignments)).toBeNull();
  });
});
