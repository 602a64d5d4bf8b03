import { invalidField } from '../../../../http/errors.ts';
import { parseDate } from '../../../../rules/dates.ts';
import { orderStatus } from '../../../../rules/statuses.ts';
import type { OrderHead } from '../../../../state/order-records.ts';
import { booleanField, integerField, textField, textOrNull } from '../../body-fields.ts';
import type { UpdateContext } from './context.ts';

type HeadChange = Partial<OrderHead>;
type Reader = (value: unknown, context: UpdateContext) => HeadChange;

const LOCALE = /^(?:[a-z]{2,3}|[a-z]{2}-[A-Z]{2}|[a-z]{2}-\d{3})$/;

/** How each plain field becomes a change of the head. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'customer_id',
    (value, context) => {
      const customerId = integerField(value, 'customer_id');
      if (customerId !== 0 && !context.hasCustomer(customerId))
        throw invalidField('customer_id', 'There is no such customer.');
      return { customer_id: customerId };
    },
  ],
  [
    'status_id',
    (value) => {
      const statusId = integerField(value, 'status_id');
      if (orderStatus(statusId) === undefined) throw invalidField('status_id', 'There is no such status.');
      return { status_id: statusId };
    },
  ],
  [
    'channel_id',
    (value, context) => {
      const channelId = integerField(value, 'channel_id', 1);
      if (!context.takesOrders(channelId))
        throw invalidField('channel_id', 'The channel does not exist or is not enabled.');
      return { channel_id: channelId };
    },
  ],
  [
    'date_created',
    (value) => {
      const seconds = parseDate(textField(value, 'date_created'));
      if (seconds === null) throw invalidField('date_created', 'An RFC 2822 date is expected.');
      return { created_s: seconds };
    },
  ],
  [
    'payment_provider_id',
    (value) => ({
      payment_provider_id: typeof value === 'number' ? value : textOrNull(value, 'payment_provider_id'),
    }),
  ],
  ['payment_method', (value) => ({ payment_method: textField(value, 'payment_method') })],
  // Setting one address resets the other.
  ['ip_address', (value) => ({ ip_address: textField(value, 'ip_address', { max: 30 }), ip_address_v6: '' })],
  ['ip_address_v6', (value) => ({ ip_address_v6: textField(value, 'ip_address_v6', { max: 39 }), ip_address: '' })],
  ['geoip_country', (value) => ({ geoip_country: textField(value, 'geoip_country') })],
  ['geoip_country_iso2', (value) => ({ geoip_country_iso2: textField(value, 'geoip_country_iso2') })],
  ['staff_notes', (value) => ({ staff_notes: textOrNull(value, 'staff_notes', { max: 65_535 }) })],
  ['customer_message', (value) => ({ customer_message: textOrNull(value, 'customer_message') })],
  ['is_deleted', (value) => ({ is_deleted: booleanField(value, 'is_deleted') })],
  ['external_source', (value) => ({ external_source: textOrNull(value, 'external_source') })],
  ['external_order_id', (value) => ({ external_order_id: textOrNull(value, 'external_order_id') })],
  [
    'customer_locale',
    (value) => {
      const locale = textField(value, 'customer_locale');
      if (!LOCALE.test(locale)) throw invalidField('customer_locale', 'A locale such as "en" or "en-US" is expected.');
      return { customer_locale: locale };
    },
  ],
]);

/** The change that the plain fields of a body make to the head. */
export function plainChange(body: Readonly<Record<string, unknown>>, context: UpdateContext): HeadChange {
  let change: HeadChange = {};
  for (const [field, value] of Object.entries(body)) {
    const read = READERS.get(field);
    if (read !== undefined) change = { ...change, ...read(value, context) };
  }
  return change;
}
