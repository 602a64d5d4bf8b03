import { describe, expect, test } from 'vitest';
import { MOST_PRINTED, printHref, readPrintFragment } from '#lib/core/print-wish.ts';

describe('what is to be printed', () => {
  test('stands behind the address, where no server sees it, and is read back', () => {
    const href = printHref('abc123', 'invoice', [118, 119]);
    expect(href).toBe('/stores/abc123/orders/print#invoice=118,119');
    expect(readPrintFragment(new URL(href, 'http://a').hash)).toEqual({
      ...{ document: 'invoice', orderIds: [118, 119], chosen: 2 },
    });
  });

  test.each(['', '#', '#slip', '#slip=', '#slip=x,-1,0', '#label=118', '#q=118'])('%j is nothing', (fragment) => {
    expect(readPrintFragment(fragment)).toBeNull();
  });

  test('is each order once, without what is no order number', () => {
    expect(readPrintFragment('#slip=7,8,7,x,1e3,9')).toMatchObject({ orderIds: [7, 8, 9], chosen: 3 });
  });

  test('is no more than one print job takes, and tells how many were chosen', () => {
    const ids = Array.from({ length: MOST_PRINTED + 50 }, (_, at) => at + 1);
    const wish = readPrintFragment(`#slip=${ids.join()}`);
    expect(wish?.orderIds).toEqual(ids.slice(0, MOST_PRINTED));
    expect(wish?.chosen).toBe(MOST_PRINTED + 50);
  });
});
