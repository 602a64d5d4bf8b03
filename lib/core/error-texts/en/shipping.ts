/** About shipments and pickups. */
export const shipping = {
  notCreated: 'The shipment was not created',
  notChanged: 'The shipment was not changed',
  notDeleted: 'The shipment was not deleted',
  noneDeleted: 'The shipments were not deleted',
  noSuchShipment: 'This shipment is not there any more. Read the order again to see its shipments.',
  otherCount: ({ count }: { readonly count: number }) =>
    `This order has ${count} shipments now, other than you saw. Nothing was deleted; look at them and decide again.`,
  nothingLeft: 'Nothing of this line is left to ship to this address. Take it out, or read the order again.',
  onlyLeft: ({ left }: { readonly left: number }) =>
    `Only ${left} of this line ${left === 1 ? 'is' : 'are'} left to ship. Lower the quantity.`,
  noSuchPickup: 'This pickup is not there any more. Read the order again.',
  notReady: 'The order was not marked as ready',
  notCollected: 'The pickup was not marked as collected',
  notTakenBack: 'The pickup was not taken back',
};
