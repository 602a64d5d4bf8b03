/** About refunds, restocking, limits and what is done with a payment. */
export const money = {
  earlierAsked:
    'Nobody knows yet what became of an earlier payment step of this order. Answer the question about it on the order’s page first.',
  earlierOpen:
    'Orderdeck is still finding out what became of an earlier payment step of this order. Wait a minute, then look again.',
  noLimit: ({ currency }: { readonly currency: string }) =>
    `You have no limit in ${currency}, so you cannot move money of this order. Ask an admin of the store.`,
  aboveLimit: ({ limit }: { readonly limit: string }) =>
    `This is more than you may move at once: ${limit}. Ask an admin of the store, or somebody with a higher limit.`,
  notCaptured: 'The payment was not captured',
  notVoided: 'The payment was not voided',
  onlyAuthorizedCaptured: ({ status }: { readonly status: string }) =>
    `Only an authorized payment can be captured. This order’s payment is “${status}”.`,
  captureNoStatus: 'Only an authorized payment can be captured. This order’s payment is without a status.',
  onlyAuthorizedVoided: ({ status }: { readonly status: string }) =>
    `Only an authorized payment can be voided. This order’s payment is “${status}”.`,
  voidNoStatus: 'Only an authorized payment can be voided. This order’s payment is without a status.',
  ledgerUnreadable:
    'BigCommerce cannot read payments right now. Try again in a minute; the rest of the order is up to date.',
  ledgerNotGranted:
    'This store has not given Orderdeck permission to read transactions. The owner can approve it by installing the app again.',
  questionAnswered: 'This question was answered already, or its answer was found meanwhile. Reload the page.',
  notThisRefund: 'This is not a refund that was made by this step. Choose another one.',
  sayHow: 'Say how you know.',
  reasonNeeded: 'A reason is needed.',
  notRefunded: 'The refund was not made',
  notANumber: 'One of the amounts is not a number. Write it like 19.90.',
  unpaid: 'This order is not paid yet, so nothing can be refunded. An authorized payment can be voided instead.',
  capturePending: 'The gateway has not answered the capture yet. Wait until the payment is captured, then refund it.',
  refundPending:
    'Another refund of this order waits for its gateway. BigCommerce takes one at a time: wait until it has ended.',
  nothingLeft: 'All of this order was refunded already. At most 0 can still be refunded.',
  voided: 'The payment of this order was given up, so there is nothing to refund.',
  paymentsChanged:
    'The payments of this order changed since you opened it: somebody may have refunded something. Nothing was sent. Look at what is left and decide again.',
  mostOfOrder: ({ most }: { readonly most: string }) => `At most ${most} can still be refunded on this order.`,
  otherQuote:
    'BigCommerce reckons this refund differently than when you saw it. Nothing was sent. Look at the new figures and confirm again.',
  nothingChosen: 'Nothing was chosen to be refunded.',
  noSuchItem: 'The order has no such item any more. Reload the order.',
  itemTwice: 'An item was named twice. Reload the page and try again.',
  notAnAmount: ({ most }: { readonly most: string }) =>
    `This is not an amount. Write it like 19.90; at most ${most} can be refunded here.`,
  notPositive: ({ most }: { readonly most: string }) =>
    `A refund must be more than zero; at most ${most} can be refunded here.`,
  tooPrecise: ({ most }: { readonly most: string }) =>
    `This has more decimals than the currency. At most ${most} can be refunded here.`,
  aboveLeft: ({ most }: { readonly most: string }) => `At most ${most} can still be refunded here.`,
  notWhole: ({ most }: { readonly most: string }) => `Only whole pieces can be refunded, at most ${most}.`,
  notCounted: 'BigCommerce does not count the stock of one of the items. Refund it without restocking.',
  stockNotGranted:
    'This store has not given Orderdeck permission to change its stock, so refunded items have to be restocked in the control panel.',
  stockUnreadable: 'The stock cannot be read right now, so nothing can be put back into it with this refund.',
  onlyRefundedPieces: 'Only pieces that are refunded can be put back into stock.',
  nothingToRestock: 'There is nothing of this refund left to be put back into stock.',
  restockUnclear:
    'Nobody knows yet whether these pieces were put back into stock. Wait a minute, or answer the question about it.',
  itemNotCounted: 'BigCommerce does not count the stock of this item any more.',
  notRestocked: 'Nothing was put back into stock',
  productGone: 'The product is not in the catalogue any more.',
  notSent: 'It was not sent.',
  notPutBack: 'It was found not to have been put back.',
  fewerDecimals: ({ currency }: { readonly currency: string }) => `An amount in ${currency} has fewer decimals.`,
  oneLimitEach: 'There can be one limit for each currency.',
};
