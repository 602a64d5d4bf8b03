import { MAPLE } from '../app.ts';
import { control } from '../emulator.ts';
import { otherApp, type Platform } from '../shippable.ts';

/** Texts that stand nowhere but in the personal data of one order. None of them is a part of another. */
export const CANARIES = {
  firstName: 'Qwxfirst',
  lastName: 'Qwxlast',
  company: 'Qwxcompany',
  street1: 'Qwxstreet',
  street2: 'Qwxfloor',
  zip: 'QWX-90417',
  phone: '5550198273',
  email: 'qwxmail@canary.example.com',
  recipient: 'Qwxrecipient',
  parcelStreet: 'Qwxparcel',
  staffNotes: 'Qwxstaffnote',
  oldNotes: 'Qwxoldnote',
  customerMessage: 'Qwxwish',
  message: 'Qwxmessage',
  subject: 'Qwxsubject',
  engraving: 'Qwxengraved',
  comments: 'Qwxparcelword',
  reason: 'Qwxbecause',
} as const;

export function canariesIn(text: string): string[] {
  const seen = text.toLowerCase();
  return Object.values(CANARIES).filter((canary) => seen.includes(canary.toLowerCase()));
}

/** A product with a text to engrave, as a line of an order. */
async function engravedLine(platform: Platform): Promise<Thing> {
  for (let page = 1; page < 30; page += 1) {
    const path = `/v3/catalog/products?include=modifiers,variants&limit=10&page=${page}`;
    const { data } = (await platform('GET', path)) as Thing;
    for (const { id, modifiers, variants } of data as Record<'id' | 'modifiers' | 'variants', Thing[]>[]) {
      const modifier = modifiers.find(({ type }) => type === 'text');
      if (modifier === undefined) continue;
      const product_options = [{ id: modifier['id'], value: CANARIES.engraving }];
      return { product_id: id, variant_id: variants[0]?.['id'], quantity: 1, product_options };
    }
  }
  throw new Error('no product of the store can be engraved');
}

type Thing = Record<string, unknown>;

/** Gives an order of the store these texts, past the app: its lines stay, and one with an engraving joins them. */
export async function plantCanaries(orderId: number): Promise<void> {
  const platform = await otherApp();
  const order = `/v2/orders/${orderId}`;
  const { firstName, lastName, company, street1, street2, zip, phone, email } = CANARIES;
  const { billing_address: before } = (await platform('GET', order)) as { billing_address: Thing };
  const { form_fields: _fields, ...billing } = before;
  const person = { first_name: firstName, last_name: lastName, company, phone, email };
  await platform('PUT', order, {
    billing_address: { ...billing, ...person, street_1: street1, street_2: street2, zip },
    staff_notes: CANARIES.oldNotes,
    customer_message: CANARIES.customerMessage,
    products: [await engravedLine(platform)],
  });
  const [address] = (await platform('GET', `${order}/shipping_addresses`)) as { id: number }[];
  const { recipient, parcelStreet } = CANARIES;
  await platform('PUT', `${order}/shipping_addresses/${address?.id}`, {
    first_name: recipient,
    street_1: parcelStreet,
  });
  const lines = (await platform('GET', `${order}/products`)) as { id: number }[];
  await platform('POST', `${order}/shipments`, {
    order_address_id: address?.id,
    comments: CANARIES.comments,
    items: [{ order_product_id: lines.at(-1)?.id, quantity: 1 }],
  });
  const { message, subject } = CANARIES;
  await control('POST', `/stores/${MAPLE}/orders/${orderId}/messages`, { message, subject });
}
