import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carrierById,
  carrierOf,
  CARRIERS,
  hasWrongDigit,
  isWebLink,
  readTrackingNumber,
  recogniseCarrier,
} from '#lib/shipments/tracking-rules.ts';

/** Numbers that carriers publish as examples, or that are made by their rules. */
const KNOWN: readonly [string, string][] = [
  ['ups', '1Z999AA10123456784'],
  ['ups', '1Z5R89390357567127'],
  ['usps', '9400111202555842332669'],
  ['usps', '9261292700768711948021'],
  ['usps', '03071790000523483741'],
  ['usps', '71123456789123456787'],
  ['fedex', '986578788855'],
  ['fedex', '477179081230'],
  ['fedex', '852426136339213'],
  ['fedex', '9611020987654312345672'],
  ['dhl', '3318810025'],
  ['dhl', 'JJD0099999999999999'],
  ['canadapost', '7035114477138472'],
  ['canadapost', 'RN123456785CA'],
  ['royalmail', 'RB123456785GB'],
  ['usps', 'LZ473124829US'],
  ['dhl-germany', 'CX473124829DE'],
  ['la-poste-colissimo', 'RA473124829FR'],
  ['ontrac', 'C11031500001879'],
  ['amazon', 'TBA000000000000'],
  ['lasership', 'LX12345678'],
];

describe('a carrier is known by its number', () => {
  test.each(KNOWN)('%s: %s', (carrier, number) => {
    expect(recogniseCarrier(number)?.id).toBe(carrier);
  });

  test.each(['', ' ', '12', 'hello', '1Z', '12345', 'A'.repeat(50), '٣٣١٨٨١٠٠٢٥', '1Z999AA1012345678x'])(
    'and not by %j',
    (text) => {
      expect(recogniseCarrier(text)).toBeNull();
    },
  );

  const DIGIT_CHECKED = KNOWN.filter(([id]) => !['amazon', 'lasership'].includes(id)).filter(
    ([, number]) => !number.startsWith('JJD'),
  );

  test('a slip in the last digit is never taken for the same carrier', () => {
    for (const [carrier, number] of DIGIT_CHECKED) {
      const at = /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) ? 10 : number.length - 1;
      for (let by = 1; by < 10; by += 1) {
        const slipped = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect([slipped, recogniseCarrier(slipped)?.id]).not.toEqual([slipped, carrier]);
      }
    }
  });

  test('a post whose country is not in the list is not guessed', () => {
    expect(recogniseCarrier('RB473124829ZZ')).toBeNull();
  });

  test('any UPS number that is made by the rule is known, and with a wrong digit it is told', () => {
    const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 15, maxLength: 15 }), (signs) => {
        const body = signs.join('');
        const right = Array.from({ length: 10 }, (_, digit) => `1Z${body}${digit}`).filter(
          (number) => recogniseCarrier(number)?.id === 'ups',
        );
        expect(right).toHaveLength(1);
        const wrong = Array.from({ length: 10 }, (_, digit) => `1Z${body}${digit}`).filter(hasWrongDigit);
        expect(wrong).toHaveLength(9);
      }),
    );
  });
});

describe('what was typed, pasted or scanned', () => {
  test.each([
    [' 1z 999 aa1 0123 456784\n', '1Z999AA10123456784'],
    ['1Z-999-AA1-0123-456784', '1Z999AA10123456784'],
    ['420787519400111202555842332669', '9400111202555842332669'],
    ['4207875112349400111202555842332669', '9400111202555842332669'],
    ['1001921334250001000300477179081230', '477179081230'],
    ['  my own number 7 ', 'my own number 7'],
    ['\u200eRB123456785GB\u200f', 'RB123456785GB'],
    ['', ''],
  ])('%j is %j', (text, number) => {
    expect(readTrackingNumber(text)).toBe(number);
  });

  test('is read once: reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...KNOWN.map(([, number]) => number))), (text) => {
        const number = readTrackingNumber(text);
        expect(readTrackingNumber(number)).toBe(number);
      }),
    );
  });

  test('with a digit wrong is told for forms that nobody else has', () => {
    expect(hasWrongDigit('1Z999AA10123456785')).toBe(true);
    expect(hasWrongDigit('RB123456784GB')).toBe(true);
    expect(hasWrongDigit('1Z999AA10123456784')).toBe(false);
    expect(hasWrongDigit('12345')).toBe(false);
    expect(hasWrongDigit('RB123456784ZZ')).toBe(false);
  });
});

describe('carriers as the platform names them', () => {
  test('each is found again by what is sent', () => {
    for (const carrier of CARRIERS.filter(({ linkOf }) => linkOf === undefined))
      expect(carrierOf(carrier)?.id).toBe(carrier.id);
  });

  test('none, and one that is not in the list, are none of them', () => {
    expect(carrierOf({ shippingProvider: '', trackingCarrier: '' })).toBeNull();
    expect(carrierOf({ shippingProvider: 'carrier_12', trackingCarrier: '' })).toBeNull();
    expect(carrierOf({ shippingProvider: 'custom', trackingCarrier: 'dhl' })?.id).toBe('dhl');
    expect(carrierById('pigeon')).toBeNull();
  });

  test('a tracking page of a carrier that the platform does not know carries the number safely', () => {
    expect(carrierById('amazon')?.linkOf?.('TBA 1/?')).toBe('https://track.amazon.com/tracking/TBA%201%2F%3F');
  });

  test.each([
    ['https://t.example/1', true],
    ['http://t.example/1', true],
    ['javascript:alert(1)', false],
    ['t.example/1', false],
    ['', false],
  ])('%j as a link: %s', (text, is) => {
    expect(isWebLink(text)).toBe(is);
  });
});
