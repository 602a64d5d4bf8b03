import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickChanged, showsChange } from '#lib/orders/change-rules.ts';
import { editableOf, hashEditable, hashPayload } from '#lib/orders/editable.ts';
import { statusLabel, toOrderRow } from '#lib/orders/row-view.ts';
import { platformOrder } from '#tests/fixtures/order-context.ts';

const row = (changes: Record<string, unknown> = {}) => toOrderRow(platformOrder(changes));

describe('an order as the list shows it', () => {
  test('keeps each fact in its place', () => {
    const wire = {
      customer_id: 12,
      items_total: 7,
      items_shipped: 3,
      payment_status: 'partially refunded',
      payment_method: 'Bank Deposit',
      channel_id: 664,
      order_source: 'pos',
      external_order_id: 'X-1',
      staff_notes: 'call first',
      is_deleted: true,
    };
    expect(row(wire)).toMatchObject({
      id: 4711,
      createdAt: '2026-11-02T09:15:00.000Z',
      modifiedAt: '2026-11-03T10:00:01.000Z',
      customerId: 12,
      customerName: 'Nora Quill',
      email: 'nora@example.test',
      countryCode: 'IE',
      itemsTotal: 7,
      itemsShipped: 3,
      total: { amount: '129.15', currencyCode: 'EUR' },
      paymentStatus: 'partially refunded',
      paymentMethod: 'Bank Deposit',
      channelId: 664,
      source: 'pos',
      externalOrderId: 'X-1',
      staffNotes: 'call first',
      isArchived: true,
    });
  });

  test('says nothing where the platform says nothing', () => {
    const nothing = {
      customer_id: 0,
      payment_status: null,
      payment_method: '',
      channel_id: 0,
      order_source: {},
      external_order_id: null,
      staff_notes: null,
      billing_address: null,
    };
    expect(row(nothing)).toMatchObject({
      customerId: null,
      customerName: '',
      company: '',
      email: '',
      countryCode: '',
      paymentStatus: '',
      paymentMethod: '',
      // The platform's first channel, which older orders do not name.
      channelId: 1,
      source: '',
      externalOrderId: '',
      staffNotes: '',
      isArchived: false,
    });
  });

  test.each([
    [{ first_name: 'Nora', last_name: 'Quill' }, 'Nora Quill'],
    [{ first_name: 'Nora', last_name: '' }, 'Nora'],
    [{ first_name: '', last_name: 'Quill' }, 'Quill'],
    [{ first_name: null, last_name: null, company: 'Pier Ltd' }, ''],
  ])('calls the customer of %j %j', (billing_address, name) => {
    expect(row({ billing_address }).customerName).toBe(name);
  });

  test.each([
    [null, false],
    ['', false],
    [{}, false],
    ['Ring twice', true],
    [' ', true],
  ])('a message that is %j is one: %s', (customer_message, expected) => {
    expect(row({ customer_message }).hasCustomerMessage).toBe(expected);
  });

  test.each([
    [{ custom_status: 'To be packed', status: 'Awaiting Fulfillment' }, 'To be packed'],
    [{ custom_status: '', status: 'Awaiting Fulfillment' }, 'Awaiting Fulfillment'],
    [{ custom_status: null, status: null }, 'Status 11'],
  ])('calls its status by the store’s label first: %j', (changes, label) => {
    expect(statusLabel(platformOrder(changes))).toEqual({ id: 11, label });
  });
});

describe('what an edit starts from', () => {
  const base = (changes: Record<string, unknown> = {}) => row(changes).base;

  test('is the same for the same status and notes, whatever else changed', () => {
    const others = { date_modified: 'Wed, 04 Nov 2026 10:00:01 +0000', items_shipped: 1, total_inc_tax: '1.0000' };
    expect(base(others)).toBe(base());
    expect(base({ staff_notes: null })).toBe(base({ staff_notes: '' }));
    expect(base()).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  test('is another for any other status or notes', () => {
    const editable = fc.record({ statusId: fc.integer({ min: 0, max: 14 }), staffNotes: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(editable, editable, (a, b) => {
        const isSame = a.statusId === b.statusId && a.staffNotes === b.staffNotes;
        expect(hashEditable(a) === hashEditable(b)).toBe(isSame);
      }),
    );
  });

  test('does not confuse where one field ends and the next begins', () => {
    expect(hashEditable({ statusId: 1, staffNotes: '1' })).not.toBe(hashEditable({ statusId: 11, staffNotes: '' }));
    expect(hashPayload([1, 'a', {}])).not.toBe(hashPayload([1, 'a{}', '']));
    expect(hashPayload([1, 'a', { statusId: 1 }])).not.toBe(hashPayload([1, 'a', { staffNotes: '1' }]));
  });
});

describe('whether an order shows a change', () => {
  const changes = fc.record(
    { statusId: fc.integer({ min: 0, max: 14 }), staffNotes: fc.string({ maxLength: 6 }) },
    { requiredKeys: [] },
  );
  const order = fc.record({ statusId: fc.integer({ min: 0, max: 14 }), staffNotes: fc.string({ maxLength: 6 }) });

  test('it does once it was carried out', () => {
    fc.assert(fc.property(order, changes, (before, change) => showsChange({ ...before, ...change }, change)));
  });

  test('it does not while one field is different', () => {
    expect(showsChange({ statusId: 0, staffNotes: 'a' }, { statusId: 0, staffNotes: '' })).toBe(false);
    expect(showsChange({ statusId: 1, staffNotes: '' }, { statusId: 0, staffNotes: '' })).toBe(false);
    expect(showsChange({ statusId: 1, staffNotes: 'a\nb' }, { staffNotes: 'a b' })).toBe(false);
  });

  test('a record of it names the changed fields and no others', () => {
    fc.assert(
      fc.property(order, changes, (state, change) => {
        expect(Object.keys(pickChanged(state, change)).sort()).toEqual(Object.keys(change).sort());
        expect(editableOf(platformOrder({ staff_notes: 'x' }))).toEqual({ statusId: 11, staffNotes: 'x' });
      }),
      { numRuns: 50 },
    );
  });
});
