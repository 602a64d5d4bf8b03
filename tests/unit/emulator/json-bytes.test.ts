import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderBytes } from '#emulator/api/v2/orders/order-bytes.ts';
import { wireOrder } from '#emulator/api/v2/orders/wire-order.ts';
import { writtenBody } from '#emulator/http/fault-play.ts';
import { jsonBytes, listBytes } from '#emulator/http/json-bytes.ts';
import { defaultSwitches } from '#emulator/switches.ts';
import { mapleStore, orderOf } from './seeded-store.ts';

const read = (bytes: string | Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

describe('bodies that are written once', () => {
  test('make the list of what they were', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ noUnicodeString: false })), (values) => {
        const list = listBytes(values.map(jsonBytes));
        expect(list.toString()).toBe(JSON.stringify(values));
      }),
    );
  });

  test('go out as they are, and are altered where a fault wants that', () => {
    const bytes = jsonBytes([{ id: 1, status: 'Shipped' }]);
    expect(writtenBody(bytes, [{ kind: 'truncated_json' }])).toBe(bytes);
    expect(read(writtenBody(bytes, [{ kind: 'unknown_enums' }]))).toEqual([{ id: 1, status: 'brand new value' }]);
    expect(read(writtenBody(bytes, [{ kind: 'extra_fields' }]))).toMatchObject([{ x_new_field: {} }]);
    expect(writtenBody({ id: 1 }, [])).toBe('{"id":1}');
    expect(writtenBody('<html>', [{ kind: 'extra_fields' }])).toBe('<html>');
  });

  test('an order is written again when it has changed, and with what is asked for', () => {
    const [store, switches] = [mapleStore(60), defaultSwitches()];
    const plain = { consignments: false, lines: false, fees: false };
    const before = orderBytes(orderOf(store, 110), store, plain, switches);
    expect(read(before)).toEqual(wireOrder(orderOf(store, 110), store, plain, switches));
    expect(orderBytes(orderOf(store, 110), store, plain, switches)).toBe(before);
    expect(read(orderBytes(orderOf(store, 110), store, { ...plain, fees: true }, switches))).toMatchObject({
      fees: expect.any(Array),
    });
    store.orders.save(110, { head: { ...orderOf(store, 110).head, staff_notes: 'changed' } });
    expect(read(orderBytes(orderOf(store, 110), store, plain, switches))).toMatchObject({ staff_notes: 'changed' });
  });
});
