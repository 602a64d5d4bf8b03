import { describe, expect, test } from 'vitest';
import { masked } from '#emulator/http/masking.ts';
import { keptOfPayment, readPayment } from '#emulator/payments/instruments.ts';
import { PAYMENT_CODES, paymentRefusal } from '#emulator/payments/payment-refusal.ts';
import { PaymentTokens } from '#emulator/payments/payment-tokens.ts';
import { brandOf, verdictOfCard } from '#emulator/payments/test-cards.ts';
import { passesLuhn } from '#emulator/rules/luhn.ts';
import { v3ErrorBody } from '#emulator/http/errors.ts';
import { GiftCertificates } from '#emulator/state/gift-certificates.ts';

describe('numbers of cards', () => {
  test.each(['4111111111111111', '5555555555554444', '378282246310005', '4000000000000002', '4000000000000341', '0'])(
    '%s passes the check',
    (digits) => expect(passesLuhn(digits)).toBe(true),
  );

  test.each(['4111111111111112', '5555555555554445', '1'])('%s does not', (digits) => {
    expect(passesLuhn(digits)).toBe(false);
  });

  test.each([
    ['411111', 'VISA'],
    ['555555', 'MASTERCARD'],
    ['222300', 'MASTERCARD'],
    ['378282', 'AMERICAN_EXPRESS'],
    ['601111', 'DISCOVER'],
    ['305693', 'DINERS_CLUB'],
    ['353011', 'JCB'],
    ['501800', 'MAESTRO'],
    ['999999', undefined],
  ])('%s is of %s', (iin, brand) => {
    expect(brandOf(iin)?.brand).toBe(brand);
  });

  test('what becomes of a charge is told by the end', () => {
    expect(verdictOfCard('1111')).toEqual({ kind: 'approved' });
    expect(verdictOfCard('9995')).toEqual({ kind: 'refused', code: 30106 });
    expect(verdictOfCard('0077')).toEqual({ kind: 'pending', succeeds: true });
    expect(verdictOfCard('0341')).toEqual({ kind: 'pending', succeeds: false });
  });

  test('are masked wherever they stand, with and without quotes', () => {
    expect(masked({ a: [4_111_111_111_111_111, '4111 1111 1111 1111', 12, 1_234_567_890_123] })).toEqual({
      a: ['****1111', '****1111', 12, 1_234_567_890_123],
    });
  });
});

describe('what is kept of a payment', () => {
  const instrument = {
    type: 'card',
    number: '4111111111111111',
    cardholder_name: 'Jane Doe',
    expiry_month: 12,
    expiry_year: 2031,
    verification_value: '411',
  };

  test('is its kind, its method and its order', () => {
    const kept = keptOfPayment(
      { payment: { instrument, payment_method_id: 'stripe.card', save_instrument: true } },
      { id: 3, orderId: 300 },
    );
    expect(JSON.parse(kept)).toEqual({
      order_id: 300,
      token_id: 3,
      payment: { instrument: { type: 'card', fields: 6 }, payment_method_id: 'stripe.card', save_instrument: true },
    });
  });

  test.each([
    [{ payment: { instrument: { type: '4111111111111111 ' }, payment_method_id: 'Jane Doe' } }],
    [{ payment: 'x', '4111111111111111': 1 }],
    ['4111111111111111'],
    [null],
  ])('is nothing of %j but that it came', (body) => {
    const kept = keptOfPayment(body, null);
    expect(kept).not.toMatch(/4111|Jane/);
    expect(JSON.parse(kept)).toMatchObject({ order_id: null, payment: { payment_method_id: null } });
  });

  test('holds a card number only as long as it is read', () => {
    const read = readPayment({ payment: { instrument, payment_method_id: 'stripe.card' } });
    expect(read).toEqual({
      methodId: 'stripe.card',
      saves: false,
      instrument: { type: 'card', number: '4111111111111111', month: 12, year: 2031 },
    });
  });
});

describe('refusals', () => {
  test.each(Object.keys(PAYMENT_CODES).map(Number))('%i has a text of its own and the shape of payments', (code) => {
    const known = Object.keys(PAYMENT_CODES)
      .map(Number)
      .find((each): each is keyof typeof PAYMENT_CODES => each === code);
    const body = v3ErrorBody(paymentRefusal(422, known ?? 10001, { detail: 'd', errors: { a: 'b' } }));
    expect(body).toEqual({
      status: 422,
      title: expect.any(String),
      detail: 'd',
      type: expect.any(String),
      code,
      errors: { a: 'b' },
    });
  });
});

describe('tokens', () => {
  const facts = {
    storeHash: 's',
    clientId: 'app',
    storeId: 1,
    orderId: 300,
    amount: 10_000,
    minorUnits: 100,
    currencyCode: 'USD',
    nowMs: 5_000,
  };

  test('work in their store for an hour, until they are used', () => {
    const tokens = new PaymentTokens();
    const token = tokens.issue(facts);
    expect(tokens.find('s', token, 5_000)).toMatchObject({ orderId: 300, amount: 10_000, isUsed: false });
    expect(tokens.find('t', token, 5_000)).toBeNull();
    expect(tokens.find('s', token, 3_605_000)).toBeNull();
    const restore = tokens.capture();
    tokens.use(token);
    expect(tokens.find('s', token, 5_000)).toBeNull();
    restore();
    expect(tokens.find('s', token, 5_000)).not.toBeNull();
  });

  test('are never the same', () => {
    const tokens = new PaymentTokens();
    expect(tokens.issue(facts)).not.toBe(tokens.issue(facts));
  });
});

test('gift certificates are known by their code in any case, and remember what was spent', () => {
  const certificates = new GiftCertificates();
  const restore = certificates.capture();
  const gift = certificates.find('big-gif-500');
  if (gift === null) throw new Error('no certificate');
  expect(certificates.spend(gift, 1_000_000).balance).toBe(4_000_000);
  expect(certificates.find('BIG-GIF-500')?.balance).toBe(4_000_000);
  restore();
  expect(certificates.find('BIG-GIF-500')?.balance).toBe(5_000_000);
});
