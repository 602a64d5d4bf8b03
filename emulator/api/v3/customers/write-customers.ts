import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import type { Units } from '../../../rules/money.ts';
import type { Customer, CustomerRecord } from '../../../state/customer-records.ts';
import { listField, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';
import { customerFields } from './customer-fields.ts';
import { addressFields, attributeFields, creditField, formFields } from './customer-part-fields.ts';
import { wireCustomer } from './wire-customer.ts';

const WRITE_CUSTOMERS = ['store_v2_customers'];
const MOST_PER_CALL = 10;
const TOLD = new Set(['addresses', 'attributes', 'storecredit', 'formfields'] as const);

/** A customer as it shall be. `credit` is the whole of it. */
interface Draft {
  readonly record: CustomerRecord;
  readonly credit: Units | undefined;
}

/** Reads a list of up to ten; one that cannot be kept refuses all. */
function drafts(call: Call, read: (call: Call, entry: unknown, index: number) => Draft): readonly Draft[] {
  const list = listField(call.body, '.');
  if (list.length > MOST_PER_CALL)
    throw new PlatformError(413, `The request payload is too large. At most ${MOST_PER_CALL} customers can be sent.`);
  return list.map((entry, index) => read(call, entry, index));
}

function newCustomer(call: Call, entry: unknown, index: number): Draft {
  const at = String(index);
  const sent = objectField(entry, at);
  const { profile, customers } = call.store;
  const channelIds = profile.channels.map(({ id }) => id);
  const origin = wholeNumber(sent['origin_channel_id'] ?? channelIds[0], `${at}.origin_channel_id`);
  if (!channelIds.includes(origin))
    throw unprocessable({ [`${at}.origin_channel_id`]: 'error.origin_channel_id.invalid' });
  const id = customers.nextId() + index;
  const customer: Customer = {
    company: '',
    phone: '',
    notes: '',
    tax_exempt_category: '',
    customer_group_id: 0,
    force_password_reset: false,
    accepts_mails: false,
    channel_ids: null,
    email: stringField(sent['email'], `${at}.email`),
    first_name: stringField(sent['first_name'], `${at}.first_name`),
    last_name: stringField(sent['last_name'], `${at}.last_name`),
    ...customerFields(sent, at, channelIds),
    id,
    origin_channel_id: origin,
    registration_ip_address: '',
    created_s: call.nowS,
    modified_s: call.nowS,
  };
  const record = {
    customer,
    addresses: addressFields(sent, at, id),
    attributes: attributeFields(sent, at, id, call.nowS),
    form_fields: formFields(sent, at) ?? [],
  };
  return { record, credit: creditField(sent, at) };
}

function changedCustomer(call: Call, entry: unknown, index: number): Draft {
  const at = String(index);
  const sent = objectField(entry, at);
  const { profile, customers } = call.store;
  const id = wholeNumber(sent['id'], `${at}.id`);
  const known = customers.find(id);
  if (known === null) throw failed('update', `there is no customer ${id}`);
  const fields = customerFields(
    sent,
    at,
    profile.channels.map((channel) => channel.id),
  );
  const record = {
    customer: { ...known, ...fields, modified_s: call.nowS },
    addresses: customers.addressesOf(id),
    attributes: customers.attributesOf(known),
    form_fields: formFields(sent, at) ?? customers.formFieldsOf(id),
  };
  return { record, credit: creditField(sent, at) };
}

function failed(what: 'create' | 'update', why: string): PlatformError {
  const doing = what === 'create' ? 'creating' : 'updating';
  const title = what === 'create' ? 'Create customers failed.' : 'Update customers failed.';
  return unprocessable({ [`.customer_${what}`]: `Error ${doing} customers: ${why}` }, title);
}

/** No two customers have one e-mail, whatever its case: neither those that are sent nor those that are there. */
function checkEmails(call: Call, list: readonly Draft[], what: 'create' | 'update'): void {
  const sent = new Map(list.map(({ record: { customer } }) => [customer.email.toLowerCase(), customer.id]));
  const isTaken = call.store.customers
    .all()
    .some(
      ({ id, email }) =>
        (sent.get(email.toLowerCase()) ?? id) !== id && !list.some((each) => each.record.customer.id === id),
    );
  if (isTaken || sent.size < list.length) throw failed(what, 'an e-mail address is already in use');
}

function kept(call: Call, list: readonly Draft[], what: 'create' | 'update'): Reply {
  checkEmails(call, list, what);
  const { store, world } = call;
  for (const { record, credit } of list) {
    const { id } = record.customer;
    store.customers.keep(record);
    if (credit !== undefined) store.storeCredit.add(id, credit - store.storeCredit.balance(id));
    const scope = what === 'create' ? 'store/customer/created' : 'store/customer/updated';
    world.events.emit(store.profile.hash, { scope, customerId: id });
  }
  return ok({ data: list.map(({ record }) => wireCustomer(store, record.customer, TOLD)), meta: {} });
}

/** New customers with what belongs to them, and changes of the customers themselves. */
export const writeCustomers: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v3/customers',
    scopes: WRITE_CUSTOMERS,
    run: (call) => kept(call, drafts(call, newCustomer), 'create'),
  },
  {
    method: 'PUT',
    path: '/v3/customers',
    scopes: WRITE_CUSTOMERS,
    run: (call) => kept(call, drafts(call, changedCustomer), 'update'),
  },
];
