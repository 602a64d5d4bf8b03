/** A carrier as the platform is told of it (BigCommerce docs: Order shipments). */
export interface Carrier {
  readonly id: string;
  readonly name: string;
  /** One of the platform's own providers; empty where it has none for this carrier. */
  readonly shippingProvider: string;
  /** Its slug at the platform's tracking service; empty where none is sure. */
  readonly trackingCarrier: string;
  /** The carrier's own tracking page, where the platform can make no link. */
  readonly linkOf?: (trackingNumber: string) => string;
}

const provider = (id: string, name: string, trackingCarrier = id): Carrier => ({
  id,
  name,
  shippingProvider: id,
  trackingCarrier,
});
const tracked = (id: string, name: string): Carrier => ({ id, name, shippingProvider: '', trackingCarrier: id });

/** Carriers to choose from. Others are told by a tracking link of the merchant's own. */
export const CARRIERS: readonly Carrier[] = [
  provider('usps', 'USPS'),
  provider('ups', 'UPS'),
  provider('fedex', 'FedEx'),
  tracked('dhl', 'DHL Express'),
  provider('canadapost', 'Canada Post', 'canada-post'),
  provider('auspost', 'Australia Post', 'australia-post'),
  provider('royalmail', 'Royal Mail', 'royal-mail'),
  {
    id: 'amazon',
    name: 'Amazon Logistics',
    shippingProvider: '',
    trackingCarrier: '',
    linkOf: (number) => `https://track.amazon.com/tracking/${encodeURIComponent(number)}`,
  },
  tracked('an-post', 'An Post'),
  tracked('austrian-post', 'Austrian Post'),
  tracked('bpost', 'bpost'),
  tracked('brazil-correios', 'Correios Brazil'),
  tracked('china-post', 'China Post'),
  tracked('spain-correos-es', 'Correos Spain'),
  tracked('portugal-ctt', 'CTT Portugal'),
  tracked('dhl-germany', 'DHL Germany'),
  tracked('hong-kong-post', 'Hongkong Post'),
  tracked('india-post', 'India Post'),
  tracked('japan-post', 'Japan Post'),
  tracked('korea-post', 'Korea Post'),
  tracked('la-poste-colissimo', 'La Poste'),
  tracked('lasership', 'LaserShip'),
  tracked('new-zealand-post', 'NZ Post'),
  tracked('ontrac', 'OnTrac'),
  tracked('poczta-polska', 'Poczta Polska'),
  tracked('posten-norge', 'Posten Norge'),
  tracked('poste-italiane', 'Poste Italiane'),
  tracked('posti', 'Posti'),
  tracked('postnl', 'PostNL'),
  tracked('postnord', 'PostNord'),
  tracked('singapore-post', 'Singapore Post'),
  tracked('swiss-post', 'Swiss Post'),
];

/** The post of the country in which a parcel with an S10 number was handed in. */
export const POST_OF_COUNTRY: Readonly<Record<string, string>> = {
  AT: 'austrian-post',
  AU: 'auspost',
  BE: 'bpost',
  BR: 'brazil-correios',
  CA: 'canadapost',
  CH: 'swiss-post',
  CN: 'china-post',
  DE: 'dhl-germany',
  DK: 'postnord',
  ES: 'spain-correos-es',
  FI: 'posti',
  FR: 'la-poste-colissimo',
  GB: 'royalmail',
  HK: 'hong-kong-post',
  IE: 'an-post',
  IN: 'india-post',
  IT: 'poste-italiane',
  JP: 'japan-post',
  KR: 'korea-post',
  NL: 'postnl',
  NO: 'posten-norge',
  NZ: 'new-zealand-post',
  PL: 'poczta-polska',
  PT: 'portugal-ctt',
  SE: 'postnord',
  SG: 'singapore-post',
  US: 'usps',
};

export function carrierById(id: string): Carrier | null {
  return CARRIERS.find((carrier) => carrier.id === id) ?? null;
}
