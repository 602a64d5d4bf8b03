/** About orders, their tags and the views of the list. */
export const orders = {
  noSuchOrder: 'There is no such order in this store. Check the number, or look it up in the list.',
  changedMeanwhile: 'Somebody changed this order since you opened it. Compare both versions and decide.',
  changedLookAgain: 'Somebody changed this order since you opened it. Close the dialog and look again.',
  archivedMeanwhile:
    'This order was archived meanwhile, so nothing was saved. Copy what you typed if you need it elsewhere.',
  notChanged: 'The order was not changed',
  notArchived: 'The order was not archived',
  noneArchived: 'The orders were not archived',
  nothingToArchive: 'There are no orders to archive.',
  statusNotChanged: 'The status was not changed',
  partlySaved: 'Everything but a delivery address was saved',
  partlySavedBecause: ({ reason }: { readonly reason: string }) =>
    `Everything but a delivery address was saved: ${reason}`,
  nothingToSave: 'Nothing was changed, so there is nothing to save.',
  wrongValue: 'A value cannot be saved as it is. Correct it and save again.',
  changeUnclear:
    'We don’t know yet whether the change went through. Orderdeck is checking; look at the order again in a minute.',
  changeUnderWay: 'This change is being carried out already. Wait for it to finish.',
  otherChange:
    'This change differs from the one first sent under its key, so it was not carried out. Close the dialog and start again.',
  deliveryGone: 'This delivery address is not on the order any more. Read the order again.',
  lineGone: 'This line is not on the order any more. Read the order again.',
  notStoreName: 'This is not the store’s name. Type it exactly as it is shown.',
  otherCount: ({ count }: { readonly count: number }) =>
    `The store has ${count} orders now, other than you were shown. Nothing was archived; look at the number again.`,
  nothingShips:
    'Nothing of this order goes out with a carrier, so it cannot be shipped. Choose Completed when it is done.',
  nothingShipped:
    'Nothing of this order is shipped yet. Choose Ship on the order: its shipments change the status, and the shopper gets the tracking number.',
  partShipped: 'Only part of this order is shipped. Choose Ship on the order and ship the rest: the status follows.',
  allShipped: 'Everything of this order is shipped already. Choose the status for shipped orders instead.',
  nothingRefunded:
    'Nothing of this order is refunded, and this status would not give any money back. Choose Refund on the order: the status follows.',
  partRefunded:
    'Only part of this order is refunded. Choose Refund on the order for the rest, or the status for partly refunded orders.',
  searchWrong: ({ mistake }: { readonly mistake: string }) => mistake,
  noSuchDay: 'There is no such day in the calendar. Choose another one.',
  searchSlow: 'This search takes too long. Add a word or a filter that narrows it.',
  shortFragment: ({ fewest }: { readonly fewest: number }) =>
    `A part of a word between stars needs at least ${fewest} letters. Write more of it.`,
  manyTags: ({ most }: { readonly most: number }) => `An order has at most ${most} tags. Remove some first.`,
  tagsNotChanged: 'The tags were not changed',
  tagGone: 'This order, or this tag of it, is not there any more. Read the order again.',
  emptyTag: 'A tag needs at least one character.',
  longTag: 'A tag has at most 40 characters. Shorten it.',
  manyViews: ({ most }: { readonly most: number }) =>
    `You have ${most} views already. Delete one that you no longer need, then save this one.`,
  viewOfOther: 'This view is shared by somebody else. Save it under a name of your own, or ask an admin to change it.',
  viewGone: 'This view does not exist any more. Reload the list to see the views there are.',
  viewUnreadable: ({ mistake }: { readonly mistake: string }) => `The view’s search cannot be read. ${mistake}`,
};
