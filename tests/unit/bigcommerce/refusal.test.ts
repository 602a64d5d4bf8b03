import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRefusal } from '#lib/bigcommerce/refusal.ts';

describe('known refusals', () => {
  test.each([
    [
      'read-only field',
      400,
      [
        {
          status: 400,
          message: "The field 'id' cannot be written to. Please remove it from your request before trying again.",
        },
      ],
      'id',
      /does not let this field be changed/,
    ],
    [
      'status inside differs',
      400,
      [{ status: 404, message: "The field 'item_total' cannot be written to. Please remove it." }],
      'item_total',
      /does not let/,
    ],
    [
      'unknown field',
      400,
      [{ status: 400, message: "The field 'custom_status' is not supported by this resource." }],
      'custom_status',
      /does not know this field/,
    ],
    [
      'null',
      400,
      [{ status: 400, message: "The field 'state' does not allow null values." }],
      'state',
      /must not be empty/,
    ],
    [
      'invalid',
      400,
      [{ status: 400, message: "The field 'customer_id' is invalid." }],
      'customer_id',
      /does not accept this value/,
    ],
    [
      'options',
      400,
      [{ status: 400, message: 'The options of one or more products are invalid.' }],
      undefined,
      /options chosen/,
    ],
    [
      'stock',
      400,
      [
        {
          status: 400,
          message: 'Quantities of one or more products are out of stock or did not meet quantity requirements.',
        },
      ],
      undefined,
      /out of stock/,
    ],
    [
      'limit',
      413,
      [{ status: 413, message: 'The specified limit exceeds the maximum allowed.', details: { max_limit: 250 } }],
      undefined,
      /More was asked/,
    ],
    [
      'V3 field map',
      422,
      { status: 422, title: 'JSON data is missing or invalid', errors: { destination: 'error.path.missing.' } },
      'destination',
      /must be filled in/,
    ],
    [
      'V3 unknown text on a known field',
      422,
      { status: 422, title: 'x', errors: { 'items[0].amount': 'Jane Doe owes 5' } },
      'items[0].amount',
      /does not accept this value/,
    ],
    [
      'V3 empty errors',
      422,
      { status: 422, title: 'Unprocessable', errors: {} },
      undefined,
      /did not accept this change/,
    ],
    [
      'refund, wrapped in data',
      422,
      { data: [{ status: 422, title: 'Unable to provide store credit for a guest customer.' }] },
      undefined,
      /guest has no account/,
    ],
    [
      'refund, tax service',
      503,
      { data: [{ order_id: 1, status: 503, error: 'Tax service gone away' }], meta: {} },
      undefined,
      /tax service/,
    ],
    [
      'wrapped in errors',
      404,
      { errors: [{ status: 404, title: 'Not found', detail: 'no', type: 'x' }] },
      undefined,
      /did not accept/,
    ],
    [
      'bulk errors',
      422,
      { data: [], errors: [{ status: 422, errors: { name: 'error.expected.string' } }] },
      'name',
      /wrong form/,
    ],
    ['conflict', 409, { status: 409, title: 'Conflict' }, undefined, /changed by somebody else/],
    ['locked', 423, null, undefined, /locked/],
    ['plan', 507, undefined, undefined, /plan/],
    ['text status', 422, { status: '422', title: 'Nope' }, undefined, /did not accept/],
    ['instruments', 403, { code: 403, message: 'Forbidden' }, undefined, /did not accept/],
  ])('%s', (_, status, body, field, reason) => {
    const refusal = readRefusal(status, body);
    expect(refusal.field).toBe(field);
    expect(refusal.reason).toMatch(reason);
  });

  test('shipping more than is left names what is left', () => {
    const body = [
      {
        status: 400,
        message: "The field 'quantity' is invalid.",
        details: { invalid_reason: 'Too many for Jane', available_quantity: '2', order_product_id: 7 },
      },
    ];
    expect(readRefusal(400, body)).toEqual({
      field: 'quantity',
      availableQuantity: 2,
      reason: 'Only 2 can be taken here. Lower the quantity and try again.',
    });
  });
});

describe('text that could be a shopper’s', () => {
  const secret = 'jane.doe@example.com, 12 High Street';

  test.each<[string, unknown]>([
    ['V2', [{ status: 400, message: `The customer ${secret} was refused` }]],
    ['V2 as a field', [{ status: 400, message: `The field '${secret}' is invalid.` }]],
    ['V2 details', [{ status: 400, message: "The field 'email' is invalid.", details: { invalid_reason: secret } }]],
    ['V3 title', { status: 422, title: secret, errors: { email: secret } }],
    ['V3 key', { status: 422, title: 'x', errors: { [secret]: secret } }],
    ['text', secret],
    ['wrapped', { data: [{ error: secret }] }],
  ])('%s: is not passed on', (_, body) => {
    expect(JSON.stringify(readRefusal(400, body))).not.toMatch(/jane|High Street/i);
  });
});

test('any body at all gives a reason', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), fc.jsonValue(), (status, body) => {
      const { reason } = readRefusal(status, body);
      expect(reason.length).toBeGreaterThan(10);
    }),
  );
});
