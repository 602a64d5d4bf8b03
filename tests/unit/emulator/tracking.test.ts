import { describe, expect, test } from 'vitest';
import { generatedTrackingLink, providerName } from '#emulator/rules/tracking.ts';

const NONE = { shipping_provider: '', tracking_carrier: '', tracking_number: '', tracking_link: '' };

describe('tracking links', () => {
  test.each([
    ['provider and number', { shipping_provider: 'usps', tracking_number: '9400 1' }, /tools\.usps\.com.*=94001$/],
    ['carrier and number', { tracking_carrier: 'dhl', tracking_number: 'A/1' }, /aftership\.com\/dhl\/A%2F1$/],
    [
      'a provider beats a carrier',
      { shipping_provider: 'ups', tracking_carrier: 'dhl', tracking_number: '1Z' },
      /ups\.com/,
    ],
    ['a number alone', { tracking_number: '9400' }, /^$/],
    ['a provider without a number', { shipping_provider: 'usps' }, /^$/],
    [
      'a link of the merchant\u2019s own',
      { shipping_provider: 'usps', tracking_number: '1', tracking_link: 'https://x' },
      /^$/,
    ],
    ['an unknown provider', { shipping_provider: 'carrier_77', tracking_number: '1' }, /^$/],
  ])('%s', (_, shipment, link) => expect(generatedTrackingLink({ ...NONE, ...shipment })).toMatch(link));
});

test('providers have names for people', () => {
  expect(['usps', 'royalmail', 'carrier_77', ''].map(providerName)).toEqual(['USPS', 'Royal Mail', 'carrier_77', '']);
});
