import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeRecipientsSchema } from '#lib/order-mail/contract.ts';
import { MOST_RECIPIENTS, readAddresses } from '#lib/order-mail/rules.ts';

describe('addresses of a text', () => {
  test.each([
    ['', []],
    ['a@x.example', ['a@x.example']],
    [' a@x.example \r\n\n b@x.example,', ['a@x.example', 'b@x.example']],
    ['a@x.example; b@x.example', ['a@x.example', 'b@x.example']],
    ['Ada@x.example\nada@X.example', ['Ada@x.example']],
  ])('%j', (text, addresses) => {
    expect(readAddresses(text)).toEqual({ addresses });
  });

  test.each([
    'ada',
    'ada@',
    '@x.example',
    'ada@x',
    'a b@x.example',
    'Ada <a@x.example>',
    'a@@x.example',
    'a@x.',
    `${'a'.repeat(250)}@x.example`,
  ])('%j is none', (text) => {
    expect(readAddresses(`ok@x.example\n${text}`)).toEqual({ problem: 'notAddress', text });
  });

  test('are so many at most', () => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@x.example`).join('\n');
    expect(readAddresses(some(MOST_RECIPIENTS))).toMatchObject({ addresses: { length: MOST_RECIPIENTS } });
    expect(readAddresses(some(MOST_RECIPIENTS + 1))).toEqual({ problem: 'tooMany' });
  });

  test('that the screen takes are what the server takes', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const read = readAddresses(address);
        const body = { base: 'x'.repeat(22), recipients: { orderPlaced: [address], forwardInvoice: [] } };
        expect(storeRecipientsSchema.safeParse(body).success).toBe(
          'addresses' in read && read.addresses[0] === address,
        );
      }),
    );
  });
});
