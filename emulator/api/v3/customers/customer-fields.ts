import type { Customer } from '../../../state/customer-records.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { flagField, listField, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';

type Changeable = Omit<Customer, 'id' | 'created_s' | 'modified_s' | 'registration_ip_address' | 'origin_channel_id'>;

const TEXTS: readonly (readonly [name: keyof Changeable & string, min: number, max: number])[] = [
  ['email', 3, 250],
  ['first_name', 1, 100],
  ['last_name', 1, 100],
  ['company', 0, 255],
  ['phone', 0, 50],
  ['notes', 0, 65_535],
  ['tax_exempt_category', 0, 255],
];

/** What of a customer is sent; 422 for what cannot be. `at` is the place in the list. Read-only fields are passed over. */
export function customerFields(sent: JsonObject, at: string, channelIds: readonly number[]): Partial<Changeable> {
  const texts = TEXTS.filter(([name]) => sent[name] !== undefined).map(
    ([name, min, max]) => [name, stringField(sent[name], `${at}.${name}`, { min, max })] as const,
  );
  if (typeof sent['email'] === 'string' && !/^[^\s@]+@[^\s@]+$/.test(sent['email']))
    throw unprocessable({ [`${at}.email`]: 'error.email' });
  return {
    ...Object.fromEntries(texts),
    ...groupAndFlags(sent, at),
    ...(sent['channel_ids'] === undefined ? {} : { channel_ids: channelsOf(sent['channel_ids'], at, channelIds) }),
  };
}

function groupAndFlags(sent: JsonObject, at: string): Partial<Changeable> {
  const { customer_group_id: group, accepts_product_review_abandoned_cart_emails: mails, authentication } = sent;
  const reset =
    authentication === undefined
      ? undefined
      : objectField(authentication, `${at}.authentication`)['force_password_reset'];
  return {
    ...(group === undefined ? {} : { customer_group_id: wholeNumber(group, `${at}.customer_group_id`, 0) }),
    ...(mails === undefined
      ? {}
      : { accepts_mails: flagField(mails, `${at}.accepts_product_review_abandoned_cart_emails`) }),
    ...(reset === undefined
      ? {}
      : { force_password_reset: flagField(reset, `${at}.authentication.force_password_reset`) }),
  };
}

/** Null = every channel. A list must not be empty. */
function channelsOf(value: unknown, at: string, known: readonly number[]): readonly number[] | null {
  if (value === null) return null;
  const ids = listField(value, `${at}.channel_ids`).map((id) => wholeNumber(id, `${at}.channel_ids`));
  if (ids.length === 0 || ids.some((id) => !known.includes(id)))
    throw unprocessable({ [`${at}.channel_ids`]: 'error.channel_ids.invalid' });
  return ids;
}
