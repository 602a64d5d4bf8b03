import { spread } from '../rules/totals.ts';
import type { Pickup, Shipment, ShippingAddress, ShippingQuote } from '../state/delivery-records.ts';
import type { OrderPlan } from './order-plan.ts';
import type { People } from './people.ts';
import { shippedQuantities } from './plan-quantities.ts';
import { mix, Random } from './random.ts';
import { addressOf } from './seeded-address.ts';
import { ADDRESSES_PER_ORDER, SHIPMENTS_PER_ORDER, uuidOf } from './seeded-ids.ts';
import { zoneOfCountry } from './shipping-zones.ts';
import type { StoreProfile } from './store-profile.ts';

const METHODS = ['Standard Shipping', 'Flat Rate', 'Ship by Weight', 'UPS® (Next Day Air®)', 'DHL Paket'];

/** The address that a line of a seeded order goes to: lines take turns. */
export function addressIdOf(plan: OrderPlan, lineIndex: number): number {
  const turn = plan.addressCount === 0 ? 0 : lineIndex % plan.addressCount;
  return plan.row * ADDRESSES_PER_ORDER + turn + 1;
}

/** Where the order goes: mostly to whom it is billed, gifts and further addresses to somebody else. */
export function addressesOf(plan: OrderPlan, profile: StoreProfile, people: People, seed: number): ShippingAddress[] {
  const random = new Random(mix(seed, plan.row, 0xadd));
  const shares = Array.from({ length: plan.addressCount }, () => 1);
  const split = (amount: number) => spread(amount, shares, plan.pricing.step);
  const [base, ex, inc] = [split(plan.shippingEntered), split(plan.shipping.ex), split(plan.shipping.inc)];
  const [hBase, hEx, hInc] = [split(plan.handlingEntered), split(plan.handling.ex), split(plan.handling.inc)];
  return shares.map((_, index) => {
    const gift = index > 0 || random.chance(80);
    const other = gift ? people.at(plan.person.index + 7 * (index + 1)) : plan.person;
    const home = other.country.iso2 === plan.person.country.iso2 ? other : plan.person;
    const zone = zoneOfCountry(profile, home.country.iso2);
    return {
      id: plan.row * ADDRESSES_PER_ORDER + index + 1,
      ...addressOf(home),
      shipping_method: plan.shippingEntered === 0 ? 'Free Shipping' : random.pick(METHODS),
      cost: { base: base[index] ?? 0, ex: ex[index] ?? 0, inc: inc[index] ?? 0 },
      handling: { base: hBase[index] ?? 0, ex: hEx[index] ?? 0, inc: hInc[index] ?? 0 },
      shipping_zone_id: zone.id,
      shipping_zone_name: zone.name,
      quote: quoteOf(plan, random, seed),
    };
  });
}

function quoteOf(plan: OrderPlan, random: Random, seed: number): ShippingQuote | null {
  if (['manual', 'external', 'amazon', 'checkout_api'].includes(plan.origin.source)) return null;
  const realtime = random.chance(200);
  return {
    uuid: uuidOf(seed, plan.row, 0x90),
    provider_id: realtime ? 'bcrealtime' : 'bcstatic',
    provider_code: realtime ? 'upsready' : 'peritem',
    method_id: realtime ? 5 : 2,
    quote: realtime
      ? [
          {
            rate: { value: '44.11', unit: plan.pricing.currency.code },
            transitTime: '1 business day',
            name: 'Next Day Air',
            signatureConfirmationFee: {},
            carrierName: '',
            carrierCode: {},
            code: {},
            deliveryMessage: '',
            labelSizes: [],
            rateId: {},
          },
        ]
      : [],
  };
}

/** The pickup of an order that the shopper collects. */
export function pickupsOf(plan: OrderPlan): Pickup[] {
  if (!plan.pickup) return [];
  return [
    {
      id: plan.row + 1,
      pickup_method_id: 1,
      pickup_method_display_name: 'Pick up in store',
      collection_instructions: 'Bring your ID',
      collection_time_description: '9am - 6pm',
      location: {
        id: 1,
        name: 'Front desk',
        code: 'LOCATION-1',
        address_line_1: '214 Main Street',
        address_line_2: '',
        city: 'Brooklyn',
        state: 'New York',
        postal_code: '11201',
        country_alpha2: 'US',
        email: 'desk@example.com',
        phone: '+1 718-555-0142',
      },
    },
  ];
}

const CARRIERS: readonly (readonly [provider: string, number: string])[] = [
  ['usps', '9400 1### #### #### #### ##'],
  ['ups', '1Z999AA1##########'],
  ['fedex', '7712########'],
  ['royalmail', 'EJ#########GB'],
  ['', ''],
];

/** One shipment per address for what is shipped, two for large ones. */
export function shipmentsOf(plan: OrderPlan, seed: number, firstLineId: number): Shipment[] {
  const random = new Random(mix(seed, plan.row, 0x5419));
  const shipped = shippedQuantities(plan);
  const shipments: Shipment[] = [];
  for (let turn = 0; turn < plan.addressCount; turn++) {
    const items = shipped.flatMap((quantity, index) =>
      quantity > 0 && index % plan.addressCount === turn
        ? [{ order_product_id: firstLineId + index, product_id: 0, quantity }]
        : [],
    );
    const cut = items.length > 8 ? Math.floor(items.length / 2) : items.length;
    for (const load of [items.slice(0, cut), items.slice(cut)]) {
      if (load.length > 0) shipments.push(shipmentOf(plan, random, turn, shipments.length, load));
    }
  }
  return shipments;
}

function shipmentOf(plan: OrderPlan, random: Random, turn: number, index: number, items: Shipment['items']): Shipment {
  const [provider, number] = random.pick(CARRIERS);
  const ownLink = provider === '' && random.chance(500);
  return {
    id: plan.row * SHIPMENTS_PER_ORDER + index + 1,
    customer_id: plan.person.customerId,
    order_address_id: addressIdOf(plan, turn),
    created_s: plan.shippedS === 0 ? plan.modifiedS : plan.shippedS,
    tracking_number: random.filled(number),
    merchant_shipping_cost: random.chance(300) ? 65_000 : 0,
    shipping_method: plan.shippingEntered === 0 ? 'Free Shipping' : 'Standard Shipping',
    comments: random.chance(100) ? 'Ready to go...' : '',
    shipping_provider: provider,
    tracking_carrier: provider === 'fedex' ? 'fedex' : '',
    tracking_link: ownLink ? `https://tracking.example.com/parcel/${plan.id}` : '',
    items,
  };
}
