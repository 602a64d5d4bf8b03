/** About taking and recording payments. */
export const payments = {
  notTaken: 'The payment was not taken',
  notRecorded: 'The payment was not recorded',
  instrumentGone: 'This card or account is not stored for the shopper any more. Nothing was sent. Choose another one.',
  expired: 'This card has expired. Ask the shopper for another way to pay.',
  codeNeeded:
    'The payment provider wants the card’s security code, which must not pass through Orderdeck. Have the shopper pay in the shop, or choose another way.',
  certificateCode: 'The code of a gift certificate has letters, digits and hyphens only.',
  accountNumber: 'This looks like a card or account number. Those must not be kept here.',
  noCertificate: 'This is no gift certificate’s code.',
  sayHowPaid: 'Say how it was paid.',
  unreadable: 'BigCommerce cannot read payments right now, so none can be taken. Try again in a minute.',
  notGranted:
    'This store has not given Orderdeck permission to take payments. The owner can approve it by opening Orderdeck from the control panel.',
  wayGone:
    'BigCommerce does not offer this way to pay for the order any more. Nothing was sent. Look at the ways that there are now.',
  switchedOff:
    'Taking payments is switched off for this store. An admin can switch it on in Orderdeck’s settings. Nothing was sent.',
  archived: 'This order is archived, so nothing can be paid on it.',
  paidMeanwhile: 'This order does not wait for a payment any more: it may have been paid meanwhile. Nothing was sent.',
  nothingDue: 'Nothing is due on this order. Nothing was sent.',
  underWay: 'Another payment of this order waits for its provider. Wait until it has ended. Nothing was sent.',
  dueChanged:
    'What is due on this order changed since you opened it: somebody may have paid a part or edited it. Nothing was sent. Look at what is due now and decide again.',
  onlyIncomplete:
    'BigCommerce takes payments for Incomplete orders only. Set the order to Incomplete first, or record the payment as received outside.',
  ofPanel:
    'This order was made in the control panel, and BigCommerce takes no payments for those through apps. Record the payment as received outside.',
};
