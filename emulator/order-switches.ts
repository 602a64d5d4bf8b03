/** Switches about orders, shipments, money and metafields; a part of all switches. */
export interface OrderSwitches {
  /** Whether a shipment moves the order to Shipped or Partially Shipped: a vendor says so, an old guide said never. */
  shipmentMovesStatus: boolean;
  /** Whether only the published shipping providers are taken, or any text. */
  shippingProviders: 'listed' | 'any';
}

export const ORDER_SWITCH_DEFAULTS: OrderSwitches = {
  shipmentMovesStatus: true,
  shippingProviders: 'listed',
};

/** The positions of every one of them. The type makes this table complete. */
export const ORDER_SWITCH_POSITIONS: { readonly [Name in keyof OrderSwitches]: readonly OrderSwitches[Name][] } = {
  shipmentMovesStatus: [true, false],
  shippingProviders: ['listed', 'any'],
};
