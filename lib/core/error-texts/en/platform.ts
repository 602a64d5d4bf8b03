/** About calls of BigCommerce: what it refuses, and what it did not answer. */
export const platform = {
  unreadable:
    "BigCommerce gave an answer we can't read. Try again in a minute; if it stays, ask for help with the time and the request number.",
  unreadableFields: ({ detail }: { readonly detail: string }) =>
    `BigCommerce gave an answer we can't read. Try again in a minute; if it stays, ask for help with the time and the request number. (${detail})`,
  unreadablePage: 'BigCommerce gave a page of orders in which no order could be read.',
  unreadableOrder: 'BigCommerce’s answer for this order has an unexpected form.',
  unreadableOrderFields: ({ fields }: { readonly fields: string }) =>
    `Not as expected in BigCommerce’s answer: ${fields}`,
  cannotBeKept: 'The order holds something that Orderdeck’s index cannot keep.',
  tokenRefused:
    'BigCommerce no longer accepts Orderdeck for this store. The store owner must open Orderdeck from the control panel and approve it again.',
  noSuchRecord:
    'BigCommerce has no such record in this store. It may have been removed; go back to the list and open it again.',
  noAnswer: 'BigCommerce does not answer at the moment. Try again in a minute.',
  limited: ({ seconds }: { readonly seconds: number }) =>
    `BigCommerce limits how often this store may be asked, and the limit is reached. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  missingScope: ({ what }: { readonly what: string }) =>
    `BigCommerce does not let Orderdeck use this store's ${what}. The store owner must open Orderdeck from the control panel and approve its permissions.`,
  taxServiceDown:
    "The store's tax service does not answer at the moment, so refunds cannot be worked out. Nothing was changed. Try again in a few minutes.",
  placesUnknown: 'BigCommerce did not say which places the app has. Try again later.',
  placeRefused: 'BigCommerce did not accept this place in the control panel.',
  notReached: 'BigCommerce could not be reached and nothing was changed. Try again in a moment.',
  notDone: ({ notDone }: { readonly notDone: string }) =>
    `${notDone}: BigCommerce could not be reached, and nothing was changed. Try again in a moment.`,
  answerLost:
    'BigCommerce was asked, but its answer was lost. Orderdeck is finding out what became of it and will not send it again; look at the order in a minute.',
  underWay: 'This is being carried out already. Wait for it to finish.',
  otherThanFirst:
    'This differs from what was first sent under its key, so it was not carried out. Close the dialog and start again.',
  refused: 'BigCommerce did not accept this change. Check the values and try again.',
  wrongValue: 'BigCommerce does not accept this value. Check it and try again.',
  fieldFixed: 'BigCommerce does not let this field be changed.',
  fieldUnknown: 'BigCommerce does not know this field here.',
  fieldEmpty: 'This field must not be empty.',
  fieldMissing: 'This field must be filled in.',
  wrongOptions: 'The options chosen for a product are not valid any more. Choose them again.',
  outOfStock: 'A product is out of stock, or its quantity is outside what the store allows.',
  tooMuch: 'More was asked for at once than BigCommerce allows.',
  guestCredit: 'A guest has no account, so store credit cannot be given. Choose another way to pay back.',
  suspended: 'BigCommerce has suspended this store.',
  taxService: "The store's tax service does not answer at the moment. Try again in a few minutes.",
  wrongType: 'This value has the wrong form. Check it and try again.',
  onlySoMany: ({ quantity }: { readonly quantity: number }) =>
    `Only ${quantity} can be taken here. Lower the quantity and try again.`,
  changedByOther: 'This was changed by somebody else, or exists already. Reload it and try again.',
  locked: 'BigCommerce has locked this for now. Try again in a few minutes.',
  planLimit: "The store's plan does not allow more of these.",
};

/** What a store gives access to. */
export const scopes = {
  orders: 'orders',
  transactions: 'payment transactions',
  store: 'store settings',
  channels: 'sales channels',
  hooks: 'webhooks',
  customers: 'customers',
  products: 'products',
  inventory: 'stock',
  fulfillment: 'pickups',
  carts: 'carts',
  checkouts: 'checkouts',
  paymentMethods: 'payment methods',
  paymentTokens: 'payments',
  storedInstruments: 'stored cards',
  content: 'scripts',
  extensions: 'app extensions',
};
