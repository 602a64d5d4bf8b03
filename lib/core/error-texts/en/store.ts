/** About people, customers, the storefront's script and the index. */
export const store = {
  personGone: 'This person does not use Orderdeck in this store any more. Reload the page to see who does.',
  noSuchPerson: 'Nobody with this number has used Orderdeck in this store.',
  ownerIsAdmin: 'The owner of the store is always an admin. Nothing was changed.',
  ownRole: 'Nobody changes their own role. Ask the store’s owner or another admin.',
  customerGone: 'This customer does not exist any more. Choose another one.',
  accountGone: 'This account is not in the store any more.',
  customersNotGranted:
    'This store has not given Orderdeck permission to read customers. The owner can approve it by installing the app again.',
  manyTold: 'Too many orders were told at once. This one is read by other ways.',
  pageUnknown: 'This page is not known to Orderdeck, so nothing was done.',
  toldBefore: 'This was told before, so nothing was done.',
  hookSecret: 'The secret of this store’s webhooks cannot be opened.',
  mailChanged: 'Somebody changed these addresses since you opened them. Compare them and save again.',
  mailUnclear:
    'BigCommerce was asked, but its answer was lost, so nobody knows yet whether these addresses were saved. Look at them again in a moment.',
  mailNotChanged: 'The order e-mails were not changed',
  channelGone: 'This channel is not there any more. Reload the page.',
  manySuggestions: ({ most }: { readonly most: number }) =>
    `There can be at most ${most} tags of your own here. Remove some first.`,
};
