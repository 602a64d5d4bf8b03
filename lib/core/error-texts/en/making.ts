/** About new orders, drafts, checkouts and the catalogue. */
export const making = {
  notCreated: 'The order was not created',
  notTaken: 'BigCommerce did not take the order. Check the customer, the channel and the products.',
  somethingWrong: 'The order was not created: something is missing or wrong in it. Look at the marked fields.',
  somethingMissing: 'The order was not created: something is missing. Look at the marked parts.',
  answerLost:
    'BigCommerce was asked to create this order, but its answer was lost. Orderdeck is finding out what became of it and will not send it twice; try again in a minute.',
  nothingToCopy: 'There is no such order in this store. Check the number, or begin an empty order.',
  manyDrafts: ({ most }: { readonly most: number }) =>
    `You have ${most} drafts already. Discard some of them, then begin a new one.`,
  draftChanged:
    'This draft was changed in another window or on another device. Load that version, or go on with this one as a new draft.',
  draftGone: 'This draft does not exist any more. Begin a new order.',
  productGone: 'This product is not in the catalogue any more. Search for another one.',
  checkoutGone: 'This checkout does not exist any more.',
  checkoutGoneBegin: 'This checkout does not exist any more. Begin a new one.',
  noCheckout: 'This checkout does not exist.',
  alreadyOrdered: ({ order }: { readonly order: number }) =>
    `This checkout became order ${order}. Change the order instead.`,
  beingOrdered:
    'An order is being made of this checkout, or it is not known yet whether one was made. Nothing was changed; try again in a minute.',
  cartGone:
    'BigCommerce has this cart no more: it was paid for, deleted, or not touched for 30 days. You can begin again with the items that are known.',
  noCart: 'BigCommerce has this cart no more.',
  checkoutChanged:
    'Somebody else changed this checkout meanwhile, so your change was not made. Look at what is different and try again.',
  shippingGone: 'This way of shipping is not offered any more. Choose one of those that are offered now.',
  lastItem: 'A cart ends with its last item. Add another item first, or drop the checkout.',
  checkoutUnclear:
    'BigCommerce was asked, but its answer was lost. Look at the checkout as it is now before you try again.',
  checkoutBroken: 'A change of a checkout ended in no known way. Load the page again.',
  coupon:
    'BigCommerce does not take this coupon: there is no such code, it has ended, or it applies to nothing in this cart. Check the code.',
  quantity: 'The store allows another quantity only of a product in this cart. Change the quantity and try again.',
  cardNumberInMessage: "Please don't enter card numbers: a message is kept and shown as it is.",
  manyCheckouts: ({ most }: { readonly most: number }) =>
    `You have ${most} open checkouts already. Drop some of them, then begin a new one.`,
  cartUnclear:
    'BigCommerce was asked for a cart, but its answer was lost. Begin again: if there is one, nobody uses it, and BigCommerce removes it after 30 days.',
  nothingTakenOver: 'Nothing of this checkout can be taken over. Begin a new one.',
  certificateFixed: 'A gift certificate cannot be changed. Remove it and add another one.',
  checkoutNotBegun: 'The checkout was not begun',
  cartNotTaken: 'BigCommerce did not take the cart. Check the customer, the channel and the products.',
  checkoutNotDropped: 'The checkout was not dropped',
  checkoutNotChanged: 'The checkout was not changed',
  linkNotMade: 'The link was not made',
};
