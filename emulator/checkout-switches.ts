/** Switches about carts, checkouts and payments; a part of all switches. */
export interface CheckoutSwitches {
  /** What editing a cart that is no more answers: the documentation owns up to 500. */
  goneCartEdit: 500 | 404;
  /** Quantity and price of custom items in a cart: texts in the cart's schema, numbers in the checkout's. */
  customItemFigures: 'text' | 'number';
  /** Whether custom items must be in a consignment like goods of the catalogue before there can be an order. */
  customItemsShip: boolean;
  /** Where the checkout token stands: under `data` with its own `meta` (example), or by itself (schema). */
  checkoutTokenEnvelope: 'data' | 'none';
  /** Whether the payments host insists on its own media type, or takes JSON as a guide's sample has it. */
  paymentsAccept: 'vendor' | 'any_json';
}

export const CHECKOUT_SWITCH_DEFAULTS: CheckoutSwitches = {
  goneCartEdit: 500,
  customItemFigures: 'text',
  customItemsShip: false,
  checkoutTokenEnvelope: 'data',
  paymentsAccept: 'vendor',
};

/** The positions of every one of them. The type makes this table complete. */
export const CHECKOUT_SWITCH_POSITIONS: {
  readonly [Name in keyof CheckoutSwitches]: readonly CheckoutSwitches[Name][];
} = {
  goneCartEdit: [500, 404],
  customItemFigures: ['text', 'number'],
  customItemsShip: [false, true],
  checkoutTokenEnvelope: ['data', 'none'],
  paymentsAccept: ['vendor', 'any_json'],
};
