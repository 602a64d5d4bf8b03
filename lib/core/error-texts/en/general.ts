/** About requests, sessions and what a person may. */
export const general = {
  said: ({ reason }: { readonly reason: string }) => reason,
  trouble: 'Orderdeck is having trouble and nothing was changed. Try again in a minute.',
  broken: 'Something went wrong on our side. Try again; if it stays, tell support the request number.',
  manyTabs:
    'Orderdeck is open in many tabs. This one asks for changes from time to time instead of hearing of them at once.',
  otherSite: 'This request came from another site and was not carried out. Open Orderdeck from your control panel.',
  noKey: 'The change came without a valid Idempotency-Key and was not carried out. Reload the page and try again.',
  keyOfOther: 'This Idempotency-Key was used for something else. Reload the page.',
  notJson: 'The request is not valid JSON. Reload the page and try again.',
  notPlainJson: 'Send the request as uncompressed application/json in UTF-8.',
  tooLarge: 'The request is too large. Shorten what you entered and try again.',
  wrongForm: 'The request is not of the expected form. Reload the page and try again.',
  unknownField: ({ path }: { readonly path: string }) =>
    `“${path}” is not a field of this request. Correct it and try again.`,
  wrongField: ({ path }: { readonly path: string }) => `“${path}” is not valid. Correct it and try again.`,
  wrongValue: ({ path, problem }: { readonly path: string; readonly problem: string }) =>
    `“${path}” ${problem.replace(/\.$/, '')}. Correct it and try again.`,
  noPage: 'There is no such page.',
  noFile: 'There is no such file. Reload the page.',
  metricsToken: 'Send the token of this installation’s METRICS_TOKEN as a bearer token.',
  roleForbids: 'Your role in Orderdeck does not allow this. Ask the store’s owner for it.',
  hidden:
    'Your admin hides customers’ personal data from your role, so nothing can be looked up by it or changed in it. Ask an admin to do it.',
  notOurScript: 'This is not what Orderdeck’s script sends, so nothing was done.',
  unprovenDelivery:
    'This delivery does not prove that it comes from BigCommerce for a store of this app, so nothing was done.',
  approveAgain: 'The store must approve Orderdeck again. The owner does so by opening it from the control panel.',
  noAccess:
    'Orderdeck has no valid access to this store. The owner must open it from the control panel and approve it.',
  notInstalled: 'Orderdeck is not installed in this store any more.',
  sessionEnded: 'Your session has ended. Open Orderdeck again from your control panel.',
  linkUsed: 'This link into Orderdeck was used or is too old. Open Orderdeck again from your control panel.',
  wholeNumber: 'must be a whole number',
  wholeOrderNumber: 'Order number must be a whole number',
  currencyCode: 'must be a currency code',
  amountForm: 'must be an amount such as 19.90',
  nothingToChange: 'Nothing to change was sent.',
  noCardNumbers: 'Please don’t enter card numbers.',
};
