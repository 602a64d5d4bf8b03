import { describe, expect, test } from 'vitest';
import { newKey, stillTold, valueAt } from '#components/order-create/draft-state.ts';
import type { DraftProblem } from '#lib/order-create/contract.ts';
import { BILLING, customLine, draftOf, productLine } from '#tests/fixtures/order-drafts.ts';

const refused = (path: string): DraftProblem => ({ step: 'customer', path, problem: 'refused', text: 'No.' });

describe('what stands at a problem’s place', () => {
  const draft = draftOf({ lines: [customLine(), productLine()] });
  test.each([
    ['billing.zip', '"12207"'],
    ['channelId', '1'],
    ['lines.c.quantity', JSON.stringify(customLine())],
    ['lines.gone.quantity', 'null'],
    ['pickup', 'null'],
    ['nothing', 'null'],
    ['toString', 'null'],
  ])('%s', (path, value) => {
    expect(valueAt(draft, path)).toBe(value);
  });
});

describe('what the platform said', () => {
  const content = draftOf();
  const told = { content, problems: [refused('billing.zip'), refused('channelId'), refused('lines.c.quantity')] };
  const paths = (changes: Parameters<typeof draftOf>[0]) => stillTold(told, draftOf(changes)).map(({ path }) => path);

  test('stands until its field is changed', () => {
    expect(stillTold(null, content)).toEqual([]);
    expect(paths({ staffNotes: 'x' })).toEqual(['billing.zip', 'channelId', 'lines.c.quantity']);
    expect(paths({ billing: { ...BILLING, zip: '12208' } })).toEqual(['channelId', 'lines.c.quantity']);
    expect(paths({ lines: [customLine({ quantity: '1' })] })).toEqual(['billing.zip', 'channelId']);
    expect(paths({ lines: [] })).toEqual(['billing.zip', 'channelId']);
  });
});

test('a new name is one that nothing in the draft has', () => {
  const first = newKey([]);
  const taken = Array.from({ length: 5 }, (_, index) => ({ key: `n${Number(first.slice(1)) + 1 + index}` }));
  expect(taken.map(({ key }) => key)).not.toContain(newKey(taken));
  expect(newKey([])).not.toBe(newKey([]));
});
