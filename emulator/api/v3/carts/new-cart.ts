import type { Call } from '../../../http/operation.ts';
import type { CartStart } from '../../../state/carts.ts';
import { takesOrders } from '../channels/channels.ts';
import { bodyObject, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';

const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/;

/** A customer of the store, or 0 for a guest. */
export function customerField(call: Call, value: unknown): number {
  const customerId = wholeNumber(value, 'customer_id', 0);
  if (customerId !== 0 && !call.store.hasCustomer(customerId))
    throw unprocessable({ customer_id: 'There is no such customer.' });
  return customerId;
}

/** Whose the new cart is, where, and in which currency: the default one unless another that the store takes is named. */
export function startOf(call: Call): CartStart {
  const { customer_id: customerId, channel_id: channelId, currency, locale } = bodyObject(call.body);
  const channel = channelId === undefined ? 1 : wholeNumber(channelId, 'channel_id');
  if (!call.store.profile.channels.some((each) => each.id === channel && takesOrders(each)))
    throw unprocessable({ channel_id: 'There is no such channel, or it takes no orders.' });
  const place = locale === undefined ? '' : stringField(locale, 'locale');
  if (place !== '' && !LOCALE.test(place)) throw unprocessable({ locale: 'It must be like "en" or "en-US".' });
  return {
    origin: 'api',
    customerId: customerId === undefined ? 0 : customerField(call, customerId),
    channelId: channel,
    currencyCode: currencyField(call, currency),
    locale: place,
  };
}

function currencyField(call: Call, value: unknown): string {
  const { currencies } = call.store.profile;
  if (value === undefined) return currencies[0].code;
  const code = stringField(objectField(value, 'currency')['code'], 'currency.code').toUpperCase();
  if (!currencies.some((currency) => currency.code === code))
    throw unprocessable({ 'currency.code': 'The store does not take payments in this currency.' });
  return code;
}
