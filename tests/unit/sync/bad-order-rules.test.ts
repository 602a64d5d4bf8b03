import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '#lib/bigcommerce/wire/shapes.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { CANNOT_BE_KEPT, tellBadOrder } from '#lib/sync/bad-order-rules.ts';

const schema = z.object({ total_inc_tax: z.string(), billing_address: z.object({ zip: z.string() }) });
const reasonOf = (row: unknown) => {
  const read = schema.safeParse(row);
  return read.success ? expect.unreachable('it can be read') : describeIssues(read.error);
};

describe('why an order is not in the index', () => {
  test('names the fields that are not as expected, each once, in the reader’s language', () => {
    const reason = reasonOf({ total_inc_tax: 5, billing_address: {} });
    expect(tellBadOrder(reason, 'en')).toBe(
      'Not as expected in BigCommerce’s answer: total_inc_tax, billing_address.zip',
    );
    expect(tellBadOrder(reason, 'de')).toBe(
      'In der Antwort von BigCommerce nicht wie erwartet: total_inc_tax, billing_address.zip',
    );
    expect(tellBadOrder(`${reason}; total_inc_tax is no amount`, 'fr')).toBe(
      'Inattendu dans la réponse de BigCommerce : total_inc_tax, billing_address.zip',
    );
  });

  test.each(LANGUAGES)('is said in %s where no field is to blame, and English reads differently', (language) => {
    const reasons = [reasonOf('nothing of an order'), CANNOT_BE_KEPT];
    const told = reasons.map((reason) => tellBadOrder(reason, language));
    expect(new Set([...told, ...reasons]).size).toBe(4);
    const english = reasons.map((reason) => tellBadOrder(reason, 'en'));
    expect(told.some((text) => english.includes(text))).toBe(language === 'en');
  });

  test('that is none of ours is told as it was kept', () => {
    expect(tellBadOrder('Something from years ago', 'es')).toBe('Something from years ago');
    expect(tellBadOrder('', 'es')).toBe('');
  });
});
