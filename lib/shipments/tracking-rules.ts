import { carrierById, CARRIERS, POST_OF_COUNTRY, type Carrier } from './carriers.ts';
import { hasFedexDigit, hasLetterMod10, hasMod10, hasMod7, hasS10Digit } from './check-digits.ts';

export { carrierById, CARRIERS, type Carrier } from './carriers.ts';

/** Longest tracking number and link that the platform takes (BigCommerce docs: Order shipments). */
export const TRACKING_NUMBER_MAX_LENGTH = 50;
export const TRACKING_LINK_MAX_LENGTH = 500;

interface Form {
  readonly carrier: string;
  readonly form: RegExp;
  /** Left out where the carrier has no check digit that is known. */
  readonly isRight?: (number: string) => boolean;
}

/** Forms without a check digit stand last: what a digit proves counts more. */
const FORMS: readonly Form[] = [
  { carrier: 'ups', form: /^1Z[0-9A-Z]{15}\d$/, isRight: (number) => hasLetterMod10(number.slice(2)) },
  { carrier: 'usps', form: /^9[1-5]\d{20}$/, isRight: hasMod10 },
  { carrier: 'usps', form: /^(?:7\d|03|23|91)\d{18}$/, isRight: hasMod10 },
  { carrier: 'fedex', form: /^96\d{20}$/, isRight: (number) => hasMod10(number.slice(-15)) },
  { carrier: 'dhl-germany', form: /^0034\d{16}$/, isRight: hasMod10 },
  { carrier: 'canadapost', form: /^\d{16}$/, isRight: hasMod10 },
  { carrier: 'fedex', form: /^\d{15}$/, isRight: hasMod10 },
  { carrier: 'fedex', form: /^\d{12}$/, isRight: hasFedexDigit },
  { carrier: 'ontrac', form: /^[CD]\d{14}$/, isRight: hasLetterMod10 },
  { carrier: 'dhl', form: /^\d{10}$/, isRight: hasMod7 },
  { carrier: 'dhl', form: /^(?:JJD|JVGL)\d{14,20}$/ },
  { carrier: 'amazon', form: /^TB[ACM]\d{12}$/ },
  { carrier: 'lasership', form: /^(?:L[A-Z]\d{8}|1LS\d{12,13})$/ },
];

const S10 = /^[A-Z]{2}(\d{9})([A-Z]{2})$/;
const USPS_LABEL = /^420(?:\d{5}|\d{9})(9[1-5]\d{20})$/;
const FEDEX_LABEL = /^10\d{20}(\d{12})$/;

/** The carrier whose number this is, by its form and check digit, without asking anybody; null when that does not tell. */
export function recogniseCarrier(text: string): Carrier | null {
  const number = readTrackingNumber(text);
  const post = S10.exec(number);
  const country = post?.[2];
  if (post?.[1] !== undefined && country !== undefined && hasS10Digit(post[1])) {
    const id = POST_OF_COUNTRY[country];
    return id === undefined ? null : carrierById(id);
  }
  const found = FORMS.find(({ form, isRight }) => form.test(number) && (isRight?.(number) ?? true));
  return found === undefined ? null : carrierById(found.carrier);
}

/**
 * The tracking number of what was typed, pasted or scanned: without blanks and dashes, and out of the longer code that some
 * labels carry. What is of no known form stays as it is, but for blanks around it.
 */
export function readTrackingNumber(text: string): string {
  const bare = text.replaceAll(/[\s\p{Cf}\p{Cc}-]/gu, '').toUpperCase();
  const scanned = USPS_LABEL.exec(bare)?.[1] ?? FEDEX_LABEL.exec(bare)?.[1];
  if (scanned !== undefined && FORMS.some(({ form, isRight }) => form.test(scanned) && isRight?.(scanned)))
    return scanned;
  const isKnown = S10.test(bare) || FORMS.some(({ form }) => form.test(bare));
  return isKnown ? bare : text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

/** Whether it looks like a number of this carrier's, but its check digit is wrong: most likely a slip. */
export function hasWrongDigit(text: string): boolean {
  const number = readTrackingNumber(text);
  const post = S10.exec(number);
  if (post?.[1] !== undefined && POST_OF_COUNTRY[post[2] ?? ''] !== undefined) return !hasS10Digit(post[1]);
  return /^1Z[0-9A-Z]{15}\d$|^9[1-5]\d{20}$/.test(number) && recogniseCarrier(number) === null;
}

/** The carrier that a shipment names by provider or slug; null for none, and for one that is not in the list. */
export function carrierOf(named: {
  readonly shippingProvider: string;
  readonly trackingCarrier: string;
}): Carrier | null {
  const { shippingProvider, trackingCarrier } = named;
  return (
    CARRIERS.find((carrier) => shippingProvider !== '' && carrier.shippingProvider === shippingProvider) ??
    CARRIERS.find((carrier) => trackingCarrier !== '' && carrier.trackingCarrier === trackingCarrier) ??
    null
  );
}

/** Whether it can be a link to the web. */
export function isWebLink(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}
