import { asNumber } from '../../../rules/money.ts';
import type { Customer, CustomerAddress } from '../../../state/customer-records.ts';
import type { StoreState } from '../../../state/store-state.ts';

/** Most addresses and attributes that stand inside a customer; the rest have lists of their own. */
const MOST_INSIDE = 10;

/** "2024-05-14T09:34:00Z": the Customers API ends its dates with the letter. */
function dateTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

export const CUSTOMER_PARTS = [
  'addresses',
  'storecredit',
  'attributes',
  'formfields',
  'shopper_profile_id',
  'segment_ids',
] as const;
export type CustomerPart = (typeof CUSTOMER_PARTS)[number];

export function wireAddress(address: CustomerAddress, withFormFields: boolean): Record<string, unknown> {
  const { form_fields: fields, ...text } = address;
  if (!withFormFields) return text;
  return { ...text, form_fields: fields.map((field) => ({ ...field, address_id: address.id })) };
}

/** A customer with the parts that were asked for. Names of attributes are not told here. */
export function wireCustomer(
  store: StoreState,
  customer: Customer,
  parts: ReadonlySet<CustomerPart>,
): Record<string, unknown> {
  const { customers, storeCredit } = store;
  const addresses = customers.addressesOf(customer.id);
  const attributes = customers.attributesOf(customer);
  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.first_name,
    last_name: customer.last_name,
    company: customer.company,
    phone: customer.phone,
    registration_ip_address: customer.registration_ip_address,
    notes: customer.notes,
    tax_exempt_category: customer.tax_exempt_category,
    customer_group_id: customer.customer_group_id,
    date_created: dateTime(customer.created_s),
    date_modified: dateTime(customer.modified_s),
    address_count: addresses.length,
    attribute_count: attributes.length,
    authentication: { force_password_reset: customer.force_password_reset },
    accepts_product_review_abandoned_cart_emails: customer.accepts_mails,
    origin_channel_id: customer.origin_channel_id,
    channel_ids: customer.channel_ids,
    ...(parts.has('addresses')
      ? { addresses: addresses.slice(0, MOST_INSIDE).map((each) => wireAddress(each, parts.has('formfields'))) }
      : {}),
    ...(parts.has('attributes')
      ? {
          attributes: attributes.slice(0, MOST_INSIDE).map(({ created_s, modified_s, ...attribute }) => ({
            ...attribute,
            date_created: dateTime(created_s),
            date_modified: dateTime(modified_s),
          })),
        }
      : {}),
    ...(parts.has('formfields')
      ? { form_fields: customers.formFieldsOf(customer.id).map((field) => ({ ...field, customer_id: customer.id })) }
      : {}),
    ...(parts.has('storecredit')
      ? { store_credit_amounts: [{ amount: asNumber(storeCredit.balance(customer.id)) }] }
      : {}),
    ...(parts.has('shopper_profile_id') ? { shopper_profile_id: null } : {}),
    ...(parts.has('segment_ids') ? { segment_ids: [] } : {}),
  };
}
