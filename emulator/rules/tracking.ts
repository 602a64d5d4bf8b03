interface Carrier {
  readonly name: string;
  readonly link: (trackingNumber: string) => string;
}

/** Shipping providers with names and tracking pages of their own. */
const PROVIDERS: ReadonlyMap<string, Carrier> = new Map([
  ['auspost', { name: 'Australia Post', link: (n: string) => `https://auspost.com.au/mypost/track/details/${n}` }],
  [
    'canadapost',
    {
      name: 'Canada Post',
      link: (n: string) => `https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=${n}`,
    },
  ],
  ['endicia', { name: 'Endicia', link: (n: string) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${n}` }],
  ['usps', { name: 'USPS', link: (n: string) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${n}` }],
  ['fedex', { name: 'FedEx', link: (n: string) => `https://www.fedex.com/fedextrack/?trknbr=${n}` }],
  [
    'royalmail',
    { name: 'Royal Mail', link: (n: string) => `https://www.royalmail.com/track-your-item#/tracking-results/${n}` },
  ],
  ['ups', { name: 'UPS', link: (n: string) => `https://www.ups.com/track?tracknum=${n}` }],
  ['upsready', { name: 'UPS® Ready', link: (n: string) => `https://www.ups.com/track?tracknum=${n}` }],
  ['upsonline', { name: 'UPS® Online', link: (n: string) => `https://www.ups.com/track?tracknum=${n}` }],
  ['shipperhq', { name: 'ShipperHQ', link: () => '' }],
]);

/** Whether it is one of the published values: none, a provider, or a carrier of an app's own. */
export function isListedProvider(provider: string): boolean {
  return provider === '' || PROVIDERS.has(provider) || /^carrier_\d+$/.test(provider);
}

export function providerName(provider: string): string {
  return PROVIDERS.get(provider)?.name ?? provider;
}

/**
 * The link that the platform makes from provider or carrier and number. None while a link of the merchant's own is there; a
 * number alone gives none (BigCommerce docs: order shipments).
 */
export function generatedTrackingLink(shipment: {
  readonly shipping_provider: string;
  readonly tracking_carrier: string;
  readonly tracking_number: string;
  readonly tracking_link: string;
}): string {
  const number = encodeURIComponent(shipment.tracking_number.replaceAll(' ', ''));
  if (number === '' || shipment.tracking_link !== '') return '';
  const provider = PROVIDERS.get(shipment.shipping_provider);
  if (provider !== undefined) return provider.link(number);
  return shipment.tracking_carrier === '' ? '' : `https://track.aftership.com/${shipment.tracking_carrier}/${number}`;
}
