import type { Deviation } from './deviations.ts';

const ERRORS = 'BigCommerce docs: API status codes; Error handling';
const MISSING = 'BigCommerce docs: Orders V2, examples of the order object';

/** Refusals that the files of most operations do not list. */
const REFUSALS: readonly Deviation[] = (
  [
    ['401', 'A call without a valid token is refused everywhere; few files say so.'],
    ['403', 'A token without the scope is refused everywhere; few files say so.'],
    ['404', 'What is not there is 404 everywhere; the files of V2 hardly say so.'],
    ['406', 'V2 demands an Accept header with JSON.'],
    ['415', 'A body has to be JSON.'],
    ['400', 'V2 answers 400 to whatever is wrong with a request, V3 to what is no JSON.'],
    ['413', 'The code for a limit above the maximum.'],
    ['422', 'V3 answers 422 to bodies that are wrong; some files leave it out.'],
    ['204', 'V2 answers empty lists with 204 and no body; only some of its lists say so.'],
  ] as const
).map(([status, reason]) => ({ findings: `* ${status}: undocumented status`, documentation: ERRORS, reason }));

const ORDERS: readonly Deviation[] = [
  ...['cart_id', 'staff_notes', 'customer_message', 'external_order_id'].map((field) => ({
    findings: `* /v2/orders* 200 */${field}: must be string`,
    documentation: MISSING,
    reason: 'Null where there is none: the examples have it so, the schema forgets to say it.',
  })),
  {
    findings: '* /v2/orders* 200 */payment_provider_id: fits no alternative*',
    documentation: MISSING,
    reason: 'Null where no provider was asked.',
  },
  ...['credit_card_type', 'custom_status'].map((field) => ({
    findings: `* /v2/orders* 200*: undeclared field ${field}`,
    documentation: MISSING,
    reason: 'In every example of an order, and missing from its schema.',
  })),
  {
    findings: 'GET /v2/orders request ?sort: is none of the listed values',
    documentation: 'BigCommerce docs: Orders V2, Get all orders, sort',
    reason: 'The text lets every field take a direction; the list has the fields alone.',
  },
  {
    findings: 'GET /v2/orders 200 /[]/consignments: undeclared field *',
    documentation: 'BigCommerce docs: Orders V2, Get all orders, consignment_structure',
    reason: 'The schema of the list has the link only; asked for, consignments are objects, as with one order.',
  },
  {
    findings: 'GET /v2/order_statuses* 200*: undeclared field order',
    documentation: 'BigCommerce docs: Orders V2, Get all order statuses, example',
    reason: 'The rank is in the examples.',
  },
  {
    findings: 'GET /v2/orders/{order_id}/fees 200: undeclared field fees',
    documentation: 'BigCommerce docs: Orders V2, Get order fees, example; switch feesAnswer',
    reason: 'The example has an envelope, the schema one bare fee.',
  },
  {
    findings: 'GET /v2/orders/{order_id}/taxes 200 /[]/order_product_id: must be string',
    documentation: 'BigCommerce docs: Orders V2, Get all order taxes, details',
    reason: 'Null for rows that are about no line, such as those of shipping.',
  },
  {
    findings: 'PUT /v2/orders/{order_id}/shipping_addresses/{id} 400 /[]: undeclared field details',
    documentation: ERRORS,
    reason: 'V2 errors may say more in details.',
  },
  {
    findings: 'GET /v2/currencies 200 /[]/last_updated: must match format "date-time"',
    documentation: 'BigCommerce docs: Date formats',
    reason: 'Dates of V2 are RFC 2822, as in the example; its schema says ISO 8601.',
  },
  {
    findings: 'GET /v2/shipping/zones/{zone_id}/methods 200 *: undeclared field *',
    documentation: 'BigCommerce docs: Shipping V2, Get a zone’s methods, examples',
    reason: 'Settings differ by method, and surcharges are text: the examples have what the schema does not.',
  },
];

const MONEY: readonly Deviation[] = [
  {
    findings: 'GET /v3/orders/{order_id}/transactions 200 /data/[]/gateway: is none of the listed values',
    documentation: 'BigCommerce docs: Transactions, example',
    reason: 'The list of gateways is older than the gateways; the example has one that is not in it.',
  },
  {
    findings: 'GET /v3/orders/{order_id}/transactions 200 /data/[]/reference_transaction_id: must be integer',
    documentation: 'BigCommerce docs: Transactions, example',
    reason: 'Null where a transaction follows none.',
  },
  ...['items/[]: undeclared field adjustments', 'payments/[]: undeclared field transaction_id'].map((what) => ({
    findings: `GET /v3/orders/payment_actions/refunds/{refund_id} 200 /data/${what}`,
    documentation: 'BigCommerce docs: Payment actions, Create a refund',
    reason: 'A refund is the same wherever it is read; the schema of this one call is older.',
  })),
  ...['PUT /v3/orders/settings', 'PUT /v3/orders/settings/channels/{channel_id}'].flatMap((operation) =>
    ['400', '422'].map((status) => ({
      findings: `${operation} ${status}: undeclared field *`,
      documentation: ERRORS,
      reason: 'The file has its error schema one level too deep, under a property called schema.',
    })),
  ),
];

const PEOPLE: readonly Deviation[] = [
  ...['id', 'pickup_id'].map((name) => ({
    findings: `PUT /v3/orders/pickups request: /[]/${name} left out: taken with 200`,
    documentation: 'BigCommerce docs: Pickups, Update pickups',
    reason: 'One is deprecated in favour of the other and both are called required: either does.',
  })),
  {
    findings: '* /v3/customers 200 /data/[]/channel_ids: must be array',
    documentation: 'BigCommerce docs: Customers V3, Create customers, channel_ids',
    reason: 'Null is access to every channel, by the text; the schema has a list only.',
  },
  ...['401', '403'].map((status) => ({
    findings: `GET /v3/customers/{customerId}/stored-instruments ${status}: undeclared field *`,
    documentation: 'BigCommerce docs: Customers V3, Get stored instruments, examples of errors',
    reason: 'Its examples have errors of their own, code and message, where the schema refers to the usual ones.',
  })),
];

const CATALOGUE: readonly Deviation[] = [
  {
    findings: 'GET /v3/customers 200 /data/[]/addresses/[]/form_fields/[]: undeclared field address_id',
    documentation: 'BigCommerce docs: Customers V3, examples of form fields',
    reason: 'The examples name the address a field belongs to.',
  },
  ...['option_set_id', 'base_variant_id'].map((field) => ({
    findings: `GET /v3/catalog/products* 200 /data*/${field}: must be integer`,
    documentation: 'BigCommerce docs: Catalog V3, Products',
    reason: 'Null where there is none; the schema has no word for a product without.',
  })),
  {
    findings: 'GET /v3/catalog/products* 200 /data*: undeclared field variants',
    documentation: 'BigCommerce docs: Catalog V3, Products, include',
    reason: 'Can be asked for by name; the schema has no place for it.',
  },
  {
    findings: 'GET /v3/catalog/products* 200 /data*/options/[]: undeclared field name',
    documentation: 'BigCommerce docs: Catalog V3, Product variant options',
    reason: 'An option has a name beside the one that is shown, where options are read by themselves.',
  },
];

const CHECKOUT: readonly Deviation[] = [
  {
    findings:
      'GET /v3/customers/{customerId}/stored-instruments request: a customerId that is not there: taken with 200',
    documentation: 'BigCommerce docs: Customers V3, Get stored instruments',
    reason: 'Nobody has no instruments: the file lists 200, 401 and 403, and no 404.',
  },
  ...['data/line_items/physical_items/[]: undeclared field options', 'data: undeclared field redirect_urls'].map(
    (what) => ({
      findings: `GET /v3/carts/{cartId} 200 /${what}`,
      documentation: 'BigCommerce docs: Carts V3, include',
      reason: 'Can be asked for by name; the schema has no place for it.',
    }),
  ),
  {
    findings: 'DELETE /v3/carts/{cartId}/items/{itemId} 200: undeclared field *',
    documentation: 'BigCommerce docs: API responses; Carts V3, examples',
    reason: 'Carts come under data everywhere else, and in the example of this call.',
  },
  {
    findings: '* /v3/checkouts/{checkoutId}* 200 /data*: undeclared field country',
    documentation: 'BigCommerce docs: Checkouts V3, examples of addresses',
    reason: 'Every example of an address names the country beside its code.',
  },
  {
    findings: '* /v3/checkouts/{checkoutId}* 200 /data/cart/line_items/physical_items/[]: undeclared field coupons',
    documentation: 'BigCommerce docs: Checkouts V3, examples of line items',
    reason: 'In the examples, and missing from the schema of items.',
  },
  {
    findings: 'POST /v3/checkouts/{checkoutId}/token 200: undeclared field data',
    documentation: 'BigCommerce docs: Headless order confirmation, example',
    reason: 'The example has the token under data, the schema by itself.',
  },
];

const INVENTORY: readonly Deviation[] = [
  {
    findings: 'GET /v3/inventory/items 200 /data/[]/identity/sku_id: must be integer',
    documentation: 'BigCommerce docs: Inventory V3, sku_id',
    reason: 'Null for a base variant, by the text of the field.',
  },
];

const STOREFRONT: readonly Deviation[] = [
  ...[
    'customerId: must be string',
    'taxTotal: must be integer',
    'lineItems: must be array',
    'taxes/[]/amount: must be integer',
  ].map((what) => ({
    findings: `GET /api/storefront/orders/{orderId} 200 /${what}`,
    documentation: 'BigCommerce docs: Storefront Orders; Checkout SDK, Order; switch storefrontOrder',
    reason: 'What the texts describe and the checkout SDK reads; the switch shows it as the schema has it.',
  })),
  {
    findings: 'GET /api/storefront/orders/{orderId} 200 /billingAddress/phone: must match pattern *',
    documentation: 'BigCommerce docs: Storefront Orders',
    reason: 'A shopper need not give a number, and it is empty then.',
  },
  ...['200 /consignments: undeclared field pickups', '200: undeclared field payments'].map((what) => ({
    findings: `GET /api/storefront/orders/{orderId} ${what}`,
    documentation: 'BigCommerce docs: Storefront Orders, include',
    reason: 'Can be asked for by name; the schema has no place for it.',
  })),
];

/** Every difference between the emulator and the published files that is meant. One that nothing shows any more fails the run. */
export const DEVIATIONS: readonly Deviation[] = [
  ...ORDERS,
  ...MONEY,
  ...PEOPLE,
  ...CATALOGUE,
  ...CHECKOUT,
  ...INVENTORY,
  ...STOREFRONT,
  ...REFUSALS,
];
