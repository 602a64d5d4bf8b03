/** Switches about orders, shipments, money and metafields; a part of all switches. */
export interface OrderSwitches {
  /** Whether a shipment moves the order to Shipped or Partially Shipped: a vendor says so, an old guide said never. */
  shipmentMovesStatus: boolean;
  /** Whether only the published shipping providers are taken, or any text. */
  shippingProviders: 'listed' | 'any';
  /** When a refund moves the order to Refunded or Partially Refunded: with the provider's answer, or with the request. */
  refundStatusMoves: 'on_settling' | 'on_request';
  /** An amount above what is refundable: the quote is adjusted down to it, or refused. */
  refundOverAsk: 'adjusted' | 'refused';
  /** Whether amounts of SHIPPING, HANDLING and FEE items are as prices are entered in the store, or always with tax. */
  refundAmounts: 'as_priced' | 'with_tax';
  /** Whether TAX can be an item: the request's list of types has it, the answer's has not. */
  taxRefundItems: 'accepted' | 'refused';
  /** Whether gateways can give money back through the API, or it can only be recorded. */
  gatewayRefunds: 'online' | 'offline';
  /** Name of the quote's flag: the schema has the first, the guide the second. */
  quoteTaxFlag: 'tax_inclusive' | 'is_tax_included';
  /** What a FEE item's id is in a refund read by its id: the fee's, or the order's as one schema says. */
  feeItemOfOneRefund: 'fee' | 'order';
  /** Whether the list of all refunds tells its paging: the schema's meta is empty. */
  refundListMeta: 'empty' | 'pagination';
  /** Whether a capture moves Awaiting Payment to Awaiting Fulfillment, and a void to Cancelled; nobody says. */
  paymentMovesStatus: boolean;
  /** Whether order settings stand under `data` as everything in V3, or by themselves as the schema has it. */
  orderSettingsEnvelope: 'none' | 'data';
  /** Whether changing a catalogue line needs its names: the schema says so, the operation's text does not. */
  lineNames: 'optional' | 'required';
  /** Whether quantity 0 removes a custom line; somebody reported that it did not. */
  customLineRemoval: 'removes' | 'ignored';
  /** Whether goods that PUT adds to an order are asked of the stock and taken from it, as those of a new order are; nobody says. */
  stockOnUpdate: 'untouched' | 'taken';
  /** Whether PUT may set Refunded and Partially Refunded, which refunds nothing. */
  refundStatusByPut: 'accepted' | 'refused';
  /** Whether PUT may take an order out of Incomplete. */
  incompleteByPut: 'accepted' | 'refused';
  /** Whether `is_deleted: false` brings an archived order back. */
  restoreByPut: 'accepted' | 'refused';
  /** Fees of an order: under `fees` as in the example, or a bare list as in `include`. */
  feesAnswer: 'wrapped' | 'list';
  /** Examples misspell the cost without tax. */
  feeCostKey: 'cost_ex_tax' | 'cost_exc_tax';
  /** Where the tax rows of orders from outside say so. */
  taxOverrideMarker: 'class' | 'name';
  /** What the path of one order product names: its line, or the product of the catalogue. */
  orderProductPath: 'line' | 'product';
  /** The status inside a refused change of a shipping address: the example has a 404 there. */
  addressErrorStatus: 400 | 404;
}

export const ORDER_SWITCH_DEFAULTS: OrderSwitches = {
  shipmentMovesStatus: true,
  shippingProviders: 'listed',
  refundStatusMoves: 'on_settling',
  refundOverAsk: 'adjusted',
  refundAmounts: 'as_priced',
  taxRefundItems: 'accepted',
  gatewayRefunds: 'online',
  quoteTaxFlag: 'tax_inclusive',
  feeItemOfOneRefund: 'fee',
  refundListMeta: 'empty',
  paymentMovesStatus: false,
  orderSettingsEnvelope: 'none',
  lineNames: 'optional',
  customLineRemoval: 'removes',
  stockOnUpdate: 'untouched',
  refundStatusByPut: 'accepted',
  incompleteByPut: 'accepted',
  restoreByPut: 'accepted',
  feesAnswer: 'wrapped',
  feeCostKey: 'cost_ex_tax',
  taxOverrideMarker: 'class',
  orderProductPath: 'line',
  addressErrorStatus: 400,
};

/** The positions of every one of them. The type makes this table complete. */
export const ORDER_SWITCH_POSITIONS: { readonly [Name in keyof OrderSwitches]: readonly OrderSwitches[Name][] } = {
  shipmentMovesStatus: [true, false],
  shippingProviders: ['listed', 'any'],
  refundStatusMoves: ['on_settling', 'on_request'],
  refundOverAsk: ['adjusted', 'refused'],
  refundAmounts: ['as_priced', 'with_tax'],
  taxRefundItems: ['accepted', 'refused'],
  gatewayRefunds: ['online', 'offline'],
  quoteTaxFlag: ['tax_inclusive', 'is_tax_included'],
  feeItemOfOneRefund: ['fee', 'order'],
  refundListMeta: ['empty', 'pagination'],
  paymentMovesStatus: [false, true],
  orderSettingsEnvelope: ['none', 'data'],
  lineNames: ['optional', 'required'],
  customLineRemoval: ['removes', 'ignored'],
  stockOnUpdate: ['untouched', 'taken'],
  refundStatusByPut: ['accepted', 'refused'],
  incompleteByPut: ['accepted', 'refused'],
  restoreByPut: ['accepted', 'refused'],
  feesAnswer: ['wrapped', 'list'],
  feeCostKey: ['cost_ex_tax', 'cost_exc_tax'],
  taxOverrideMarker: ['class', 'name'],
  orderProductPath: ['line', 'product'],
  addressErrorStatus: [400, 404],
};
