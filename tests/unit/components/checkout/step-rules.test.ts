import { describe, expect, test } from 'vitest';
import { certificateProblems, type CertificateDraft } from '#components/checkout/certificate-rules.ts';
import {
  countProblems,
  firstStep,
  mailed,
  openProblems,
  partProblems,
  stepOf,
  undelivered,
} from '#components/checkout/step-rules.ts';
import { ADDRESS, checkoutLine, checkoutView } from '#tests/fixtures/checkout-views.ts';

describe('the step of a problem', () => {
  test.each([
    ['billing.zip', 'customer'],
    ['consignments.c1.option', 'fulfilment'],
    ['lines.1.delivery', 'fulfilment'],
    ['lines.1.quantity', 'items'],
  ])('%s is solved in %s', (path, step) => expect(stepOf({ path })).toBe(step));

  test('is where somebody goes on who comes back', () => {
    expect(firstStep(null)).toBe('customer');
    expect(firstStep(checkoutView())).toBe('review');
    const problems = [
      { path: 'consignments.c1.option', problem: 'noOption' as const },
      { path: 'billing.zip', problem: 'missing' as const },
    ];
    expect(firstStep(checkoutView({ problems }))).toBe('customer');
    expect(firstStep(checkoutView({ problems: problems.slice(0, 1) }))).toBe('fulfilment');
  });
});

describe('problems', () => {
  const zip = { path: 'billing.zip', problem: 'missing' as const };
  const city = { path: 'billing.city', problem: 'refused' as const, text: 'No such city.' };

  test('that are told twice count once; what is typed wrong counts as well', () => {
    const view = checkoutView({ problems: [zip] });
    expect(openProblems({ view, told: [zip, city] })).toEqual([zip, city]);
    expect(countProblems(view, [zip, city], 0).customer).toBe(2);
    expect(countProblems(view, [], 5).customer).toBe(5);
    expect(countProblems(null, [], 0)).toEqual({ customer: 0, items: 1, fulfilment: 0, review: 0 });
  });

  test('of an address stand at its parts, in the platform’s words where it has some', () => {
    expect(partProblems('billing', [zip, city, { path: 'lines.1', problem: 'refused' }])).toEqual({
      zip: 'missing',
      city: { text: 'No such city.' },
    });
  });
});

test('only what has to be sent and lies nowhere is still to be delivered', () => {
  const lines = [
    checkoutLine({ id: 'sent', consignmentId: 'c1' }),
    checkoutLine({ id: 'file', needsDelivery: false }),
    checkoutLine({ id: 'here' }),
  ];
  expect(undelivered(checkoutView({ lines })).map(({ id }) => id)).toEqual(['here']);
});

test('a delivery has the e-mail address of the bill, unless it has its own', () => {
  const address = { ...ADDRESS, email: '' };
  expect(mailed(address, 'bill@example.com')).toMatchObject({ city: 'Albany', email: 'bill@example.com' });
  expect(mailed(ADDRESS, 'bill@example.com')).not.toHaveProperty('id');
  expect(mailed(ADDRESS, 'bill@example.com').email).toBe('ada@example.com');
});

describe('a gift certificate', () => {
  const draft: CertificateDraft = {
    ...{ amount: '25', theme: 'General', senderName: 'Ada', senderEmail: 'ada@example.com' },
    ...{ recipientName: 'Bo', recipientEmail: 'bo@example.com', message: '' },
  };

  test.each(['1', '1000', '19.90'])('may be worth %s', (amount) =>
    expect(certificateProblems({ ...draft, amount })).toEqual({}),
  );

  test.each(['', '0.99', '1000.01', '-5', 'ten'])('is not worth %j', (amount) =>
    expect(certificateProblems({ ...draft, amount })).toEqual({ amount: 'notWorth' }),
  );

  test('needs to know from whom and to whom', () => {
    const problems = certificateProblems({ ...draft, senderName: ' ', recipientEmail: 'bo@' });
    expect(problems).toEqual({ senderName: 'missing', recipientEmail: 'notEmail' });
  });
});
