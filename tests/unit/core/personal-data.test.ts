import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import {
  isMaskedRole,
  maskedRolesIn,
  personalFieldIn,
  requireSeen,
  withoutPersonalData,
} from '#lib/core/personal-data.ts';
import { ROLES } from '#lib/core/permissions.ts';

describe('what a masked person gets', () => {
  test('has no name, address, contact, note or message, and everything else', () => {
    const address = {
      ...{ firstName: 'Ida', lastName: 'Berg', company: 'Berg AS', street1: 'Kai 1', street2: '', zip: '5003' },
      ...{ city: 'Bergen', state: 'Vestland', country: 'Norway', countryCode: 'NO', phone: '55', email: 'i@b.example' },
      formFields: [{ name: 'Birthday', value: '1 May' }],
    };
    const empty = {
      ...{ firstName: '', lastName: '', company: '', street1: '', street2: '', zip: '', phone: '', email: '' },
      ...{ city: 'Bergen', state: 'Vestland', country: 'Norway', countryCode: 'NO', formFields: [] },
    };
    const row = { id: 7, customerName: 'Ida Berg', staffNotes: 'call', total: { amount: '1', currencyCode: 'USD' } };
    expect(
      withoutPersonalData({
        ...{ row, billing: address, deliveries: [{ id: 3, ...address }], customerMessage: 'hi', ipAddress: '10.0.0.1' },
        lines: [{ id: 1, name: 'Mug', sku: 'MUG', wrappingMessage: 'With love' }],
        messages: [{ id: 9, from: 'customer', subject: 'Where', text: 'is it?', isRead: true }],
        ...{ account: { name: 'Ida Berg', addresses: 2 }, asOf: null, isArchived: false },
      }),
    ).toEqual({
      row: { ...row, customerName: '', staffNotes: '' },
      ...{ billing: empty, deliveries: [{ id: 3, ...empty }], customerMessage: '', ipAddress: '' },
      lines: [{ id: 1, name: 'Mug', sku: 'MUG', wrappingMessage: '' }],
      messages: [{ id: 9, from: 'customer', subject: '', text: '', isRead: true }],
      ...{ account: null, asOf: null, isArchived: false },
    });
  });

  test.each([
    ['billing', true],
    ['deliveries', true],
    ['shopperMessage', true],
    ['staffNotes', true],
    ['phone', true],
    ['to.billing.firstName', true],
    ['to.delivery.12.form0', true],
    ['order.addresses', true],
    ['comments', true],
    ['option', true],
    ['newLines', true],
    ['billing.city', false],
    ['status', false],
    ['lines', false],
    ['fee.3.name', false],
  ])('a history or conflict about %s is emptied: %s', (field, isEmptied) => {
    const change = { field, before: 'was', after: 'is' };
    expect(withoutPersonalData([change])).toEqual([isEmptied ? { field, before: '', after: '' } : change]);
    const clash = { path: field, seen: 'was', theirs: 'is', mine: null };
    expect(withoutPersonalData(clash)).toEqual(isEmptied ? { ...clash, seen: '', theirs: '' } : clash);
  });

  test('has no text that the shopper typed for a product, and what was chosen of it', () => {
    const options = [
      { name: 'Size', value: 'M', isTyped: false },
      { name: 'Engraving', value: 'For Ida', isTyped: true },
    ];
    expect(withoutPersonalData({ lines: [{ id: 1, name: 'Mug', options }] })).toEqual({
      lines: [{ id: 1, name: 'Mug', options: [options[0], { name: 'Engraving', value: '', isTyped: true }] }],
    });
  });

  test('has nothing that staff wrote about an act or a parcel, and all that the app itself says', () => {
    const unread = { unreadable: [{ id: 7, reason: 'total' }], quarantined: [{ orderId: 7, reason: 'total' }] };
    const record = { kind: 'act', outcome: 'done', reason: 'Ida called' };
    const shipment = { id: 1, trackingNumber: '1Z', comments: 'Leave it with Ida' };
    expect(withoutPersonalData({ ...unread, entries: [record], shipments: [shipment] })).toEqual({
      ...unread,
      entries: [{ ...record, reason: '' }],
      shipments: [{ ...shipment, comments: '' }],
    });
    expect(personalFieldIn({ reason: 'Ida called', packages: [{ comments: 'Leave it with Ida' }] })).toBeNull();
  });

  test('says in which product it was found, and not in whose name', () => {
    const match = (field: string) => ({ field, text: 'Rose', line: null, isSimilar: false });
    expect(withoutPersonalData([match('product'), match('name'), match('note'), match('address')])).toEqual([
      match('product'),
      ...['name', 'note', 'address'].map((field) => ({ ...match(field), text: '' })),
    ]);
  });

  test('colleagues are no customers, and a failure keeps its words', () => {
    const answer = {
      entries: [{ kind: 'act', who: { isYou: false, email: 'kim@shop.example' } }],
      others: [{ email: 'kim@shop.example', since: 'now' }],
      error: { code: 'forbidden', message: 'No.', field: 'change.staffNotes' },
    };
    expect(withoutPersonalData(answer)).toEqual(answer);
  });

  test('no personal text survives, however deep it lies', () => {
    const name = fc.constantFrom('email', 'billing.firstName', 'phone', 'delivery.7.form2', 'staffNotes', 'guestEmail');
    const hidden = fc.tuple(name, fc.constantFrom('canary', ['canary'], { deep: 'canary' }));
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        hidden.map(([key, value]) => ({ [key]: value, id: 1 })),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.record({ rows: tie('node'), page: tie('node') }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (answer) => {
        expect(JSON.stringify(withoutPersonalData(answer))).not.toContain('canary');
      }),
    );
  });
});

describe('what a masked person asks', () => {
  test.each([
    [{ filters: { email: 'a@b.example' } }, 'filters.email'],
    [{ change: { staffNotes: '' } }, 'change.staffNotes'],
    [{ wish: { to: { 'billing.firstName': 'Me' } } }, 'wish.to.billing.firstName'],
    [{ wish: { to: { 'delivery.7.form0': 'Me' } } }, 'wish.to.delivery.7.form0'],
    [{ list: [{ id: 1 }, { zip: '1' }] }, 'list1.zip'],
    [{ guestEmail: 'a@b.example' }, 'guestEmail'],
  ])('%j names %s, and is refused', (input, field) => {
    expect(personalFieldIn(input)).toBe(field.replace('list1', 'list.1'));
    expect(() => requireSeen({ isMasked: true }, input)).toThrow(AppError);
    expect(() => requireSeen({ isMasked: false }, input)).not.toThrow();
  });

  test.each([
    undefined,
    null,
    'email',
    {},
    { email: undefined },
    { text: 'mug' },
    { to: { 'billing.city': 'Bergen' } },
  ])('%j names nothing of it', (input) => {
    expect(personalFieldIn(input)).toBeNull();
  });
});

describe('the roles', () => {
  test.each([
    [{ maskedRoles: ['viewer', 'money'] }, ['viewer', 'money']],
    [{ maskedRoles: ['admin', 'owner', 3] }, []],
    [{ maskedRoles: 'viewer' }, []],
    [{}, []],
    [null, []],
  ])('of %j are %j', (settings, roles) => {
    expect(maskedRolesIn(settings)).toEqual(roles);
    expect(ROLES.filter((role) => isMaskedRole(role, settings))).toEqual(roles);
  });
});
