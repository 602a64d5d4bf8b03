import { describe, expect, test } from 'vitest';
import { placeOf, refusedByPlatform } from '#lib/checkouts/refusals.ts';

describe('where the platform’s fields stand in our requests', () => {
  test.each([
    ['coupon_code', 'code'],
    ['customer_message', 'message'],
    ['line_item.quantity', 'quantity'],
    ['fees.0.cost', 'cost'],
    ['fees.0.display_name', 'displayName'],
    ['custom_shipping.price', 'custom.price'],
    ['postal_code', 'address.zip'],
    ['0.address.state_or_province', 'address.state'],
    ['billing_address.first_name', 'address.firstName'],
    ['line_items.0.variant_id', 'line_items.0.variant_id'],
  ])('%s: %s', (field, place) => expect(placeOf(field)).toBe(place));
});

test('a line is named by its place among all that were sent', () => {
  const lines = [{ kind: 'custom' }, { kind: 'catalogue' }, { kind: 'certificate' }, { kind: 'catalogue' }] as const;
  expect(placeOf('line_items.1.product_id', lines)).toBe('lines.3.productId');
  expect(placeOf('line_items.0', lines)).toBe('lines.1');
  expect(placeOf('custom_items.0.name', lines)).toBe('lines.0.name');
  expect(placeOf('gift_certificates.0.sender.email', lines)).toBe('lines.2.sender.email');
  expect(placeOf('line_items.2.quantity', lines)).toBe('line_items.2.quantity');
});

describe('a step that the platform did not take', () => {
  const refusal = { kind: 'refused', status: 422, reason: 'Nothing that a person may see' } as const;

  test.each([
    [
      'a missing permission',
      { ...refusal, status: 403, needsApproval: 'carts' as const },
      undefined,
      'store_needs_approval',
      undefined,
    ],
    ['a coupon', refusal, 'coupon_code', 'refused_by_platform', 'coupon'],
    ['anything else', refusal, 'line_item.quantity', 'refused_by_platform', 'refused'],
    ['the same click, answered again', undefined, undefined, 'refused_by_platform', 'refused'],
  ])('%s', (_, told, field, code, problem) => {
    const error = refusedByPlatform({ reason: refusal.reason, field, refusal: told });
    expect(error.code).toBe(code);
    expect(error.details?.['problem']).toBe(problem);
  });

  test('for its quantity says so: the platform’s 409 sounds like somebody else’s change', () => {
    const error = refusedByPlatform({ reason: 'changed by somebody else', refusal: { ...refusal, status: 409 } });
    expect(error.message).toContain('quantity');
  });
});
