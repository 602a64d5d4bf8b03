import { describe, expect, test } from 'vitest';
import { changesOfAct, changesOfFacts, explainDifferences, type ExplainingAct } from '#lib/history/rules.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 21, 8, 0, second));
const act = (parts: Partial<ExplainingAct> = {}): ExplainingAct => ({
  ...{ id: 'a', action: 'order.edit', isDone: true, startedAt: at(10), changed: [] },
  ...parts,
});
const field = (name: string) => ({ field: name, before: 'x', after: 'y' });
const seen = (id: string, second: number, ...fields: string[]) => ({
  ...{ id, unseenAt: at(second - 6), seenAt: at(second) },
  fields: fields.map(field),
});
const names = (changes: readonly { field: string }[] | undefined) => changes?.map((change) => change.field);

describe('what an act explains', () => {
  test('is what differs in the first read after it, in fields that it can change', () => {
    const { ofActs, outside } = explainDifferences(
      [act({ action: 'order.change', changed: ['status'] })],
      [seen('d1', 5, 'email'), seen('d2', 11, 'status', 'total'), seen('d3', 30, 'status')],
    );
    expect(names(ofActs.get('a'))).toEqual(['status']);
    expect([...outside].map(([id, changes]) => [id, names(changes)])).toEqual([
      ['d1', ['email']],
      ['d2', ['total']],
      ['d3', ['status']],
    ]);
  });

  test.each([
    ['order.edit', ['status', 'total', 'archived'], []],
    ['shipment.create', ['status'], ['total', 'archived']],
    ['order.archive', ['archived'], ['status', 'total']],
    ['tag.add', [], ['status', 'total', 'archived']],
    ['refund.create', ['status', 'total'], ['archived']],
  ])('of %s is %j, and not %j', (action, own, others) => {
    const { ofActs, outside } = explainDifferences([act({ action })], [seen('d', 12, 'status', 'total', 'archived')]);
    expect(names(ofActs.get('a'))).toEqual(own);
    expect(names(outside.get('d'))).toEqual(others);
  });

  test('is nothing where it was refused, or where nothing was read since', () => {
    const differences = [seen('d', 12, 'status')];
    const refused = explainDifferences([act({ isDone: false })], differences);
    const unread = explainDifferences([act({ startedAt: at(40) })], differences);
    for (const { outside } of [refused, unread]) expect(names(outside.get('d'))).toEqual(['status']);
  });

  test('is nothing that came after its own state was known', () => {
    const later = { ...seen('d', 40, 'status'), unseenAt: at(10) };
    expect(names(explainDifferences([act()], [later]).outside.get('d'))).toEqual(['status']);
  });

  test('is shared by two acts before one read, the earlier first', () => {
    const { ofActs, outside } = explainDifferences(
      [act({ id: 'b', startedAt: at(11) }), act({ id: 'a', action: 'order.change', changed: ['status'] })],
      [seen('d', 12, 'status', 'total')],
    );
    expect([names(ofActs.get('a')), names(ofActs.get('b'))]).toEqual([['status'], ['total']]);
    expect(outside.get('d')).toEqual([]);
  });
});

describe('an audit’s facts', () => {
  test('are told field by field, without what stayed the same', () => {
    const before = { statusId: 11, billing: { city: 'Austin', zip: '78751' }, tags: ['a'], note: null };
    const after = { statusId: 2, billing: { city: 'Dallas', zip: '78751' }, tags: ['a', 'b'], note: null };
    expect(changesOfFacts(before, after)).toEqual([
      { field: 'statusId', before: '11', after: '2' },
      { field: 'billing.city', before: 'Austin', after: 'Dallas' },
      { field: 'tags', before: 'a', after: 'a, b' },
    ]);
  });

  test.each([
    ['nothing after it', { a: 1 }, {}],
    ['no facts', null, null],
  ])('with %s are none', (_, before, after) => {
    expect(changesOfFacts(before, after)).toEqual([]);
  });

  test('tell an amount as the one text that it is everywhere', () => {
    const total = { amount: '693.14', currencyCode: 'USD' };
    expect(changesOfFacts({}, { total })).toEqual([{ field: 'total', before: '', after: '693.14 USD' }]);
    expect(changesOfFacts({ total }, { total: { ...total, amount: '1' } })).toEqual([
      { field: 'total', before: '693.14 USD', after: '1 USD' },
    ]);
  });

  test.each([
    ['checkout.order', { version: 29 }, { total: '5' }, ['total']],
    [
      'payment.charge',
      { lastTransactionId: 7, statusId: 0 },
      { result: 'success', statusId: 11 },
      ['statusId', 'result'],
    ],
    ['order.change', { staffNotes: 'Ring' }, { statusId: 2 }, ['staffNotes', 'statusId']],
  ])('of %s say what it went by only where that is a change', (action, before, after, fields) => {
    expect(changesOfAct(action, before, after).map(({ field }) => field)).toEqual(fields);
  });

  test('end where they are deep', () => {
    expect(changesOfFacts({}, { a: { b: { c: { d: 1 } } }, list: [{ x: 1 }] })).toEqual([
      { field: 'a.b.c', before: '', after: '{"d":1}' },
      { field: 'list', before: '', after: '{"x":1}' },
    ]);
  });
});
