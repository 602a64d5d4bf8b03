import { MAPLE } from '../app.ts';
import { control, emulatorUrl } from '../emulator.ts';

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
} as const;

export function canariesIn(text: string): string[] {
  const seen = text.toLowerCase();
  return Object.values(CANARIES).filter((canary) => seen.includes(canary.toLowerCase()));
}

/** Gives an order of the store these texts, past the app; its lines and sums stay. */
export async function plantCanaries(orderId: number): Promise<void> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
  const platform = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${emulatorUrl()}/stores/${MAPLE}/v2/orders/${orderId}${path}`, {
      method,
      headers: { 'x-auth-token': String(token), accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<unknown>;
  };
  const { firstName, lastName, company, street1, street2, zip, phone, email } = CANARIES;
  const { billing_address: before } = (await platform('GET', '')) as { billing_address: Record<string, unknown> };
  const { form_fields: _fields, ...billing } = before;
  const person = { first_name: firstName, last_name: lastName, company, phone, email };
  await platform('PUT', '', {
    billing_address: { ...billing, ...person, street_1: street1, street_2: street2, zip },
    staff_notes: CANARIES.oldNotes,
    customer_message: CANARIES.customerMessage,
  });
  const [address] = (await platform('GET', '/shipping_addresses')) as { id: number }[];
  const { recipient, parcelStreet } = CANARIES;
  await platform('PUT', `/shipping_addresses/${address?.id}`, { first_name: recipient, street_1: parcelStreet });
  const { message, subject } = CANARIES;
  await control('POST', `/stores/${MAPLE}/orders/${orderId}/messages`, { message, subject });
}
