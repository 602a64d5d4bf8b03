import { CHECKOUT_SWITCH_DEFAULTS } from './checkout-switches.ts';
import type { CheckoutSwitches } from './checkout-switches.ts';
import { ORDER_SWITCH_DEFAULTS } from './order-switches.ts';
import type { OrderSwitches } from './order-switches.ts';

/** Points on which the documentation is silent or at odds with itself: a client must live with either position. */
export interface Switches extends OrderSwitches, CheckoutSwitches {
  /** Whether `is_deleted=true` on the order list is honoured (2012-13 docs) or refused as an unknown field. */
  listArchived: boolean;
  /**
   * How embedded lines say that a consignment has more than 50. The one published sighting is a `__warning__` key six levels
   * deep in the list of orders: with the object structure that lies inside `line_items`, which turns the list into an object
   * keyed "0", "1", ...; with the older structure it lies beside `line_items`. It may also be a last element of the list.
   */
  embeddedLinesWarning: 'object' | 'beside' | 'element';
  /** Status of a successful POST /v2/orders: the specification says 200, the page of status codes 201. */
  createdOrderStatus: 200 | 201;
  /** Shape of V2 401 and 403 bodies, which nobody documents. */
  gatewayErrors: 'array' | 'object' | 'html' | 'empty';
  /** Whether transactions of an order without any answer 204 or an empty list. */
  emptyTransactions: 204 | 200;
  /** Whether callbacks also carry `signed_payload`, the form before JWT: the present documentation no longer speaks of it. */
  legacyPayload: boolean;
  /** Where a webhook may go: only to https on port 443, as the platform has it, or also to http on this machine. */
  hookDestinations: 'loopback' | 'https_only';
  /** Status that refuses a second hook of one scope and destination; nobody documents it. */
  duplicateHook: 422 | 409 | 400;
  /** What becomes of events while a domain is blocked: one page has all of them retried, another some. */
  blockedEvents: 'all_retried' | 'some_lost';
  /** Whether store/app/uninstalled is sent when one app goes, or only when a store is cancelled. */
  uninstalledEvent: boolean;
  /** Whether order/statusUpdated carries both statuses; the overview's sample has none. */
  statusInNotice: boolean;
  /** How many scripts can be there: ten of an app (both sources) or fifty on a channel (one of them). */
  scriptLimit: 'ten_per_app' | 'fifty_per_channel';
  /** How many script tags an inline script may have: exactly one (reference) or up to five (guide). */
  inlineScriptTags: 'one' | 'five';
  /** What a script on the confirmation page asks for: the content scope, or that of checkout content too. */
  confirmationScripts: 'content_scope' | 'checkout_scope';
  /** Whether inline scripts can use the theme's expressions, such as {{checkout.order.id}}. */
  inlineExpressions: boolean;
  /** Whether storefronts go on with earlier scripts for 20 seconds. */
  scriptCache: boolean;
  /** Whether the stores have a banner for cookie consent: without consent only `essential` scripts run, `unknown` never. */
  consentBanner: boolean;
  /** How GraphQL refuses a token without store_app_extensions_manage: by status, or in `errors` under 200. */
  extensionsScope: 'http_403' | 'graphql_error';
  /** How the Storefront API shows an order: as the checkout SDK has it, or as the schema is written. */
  storefrontOrder: 'sdk' | 'schema';
  /** Whether a storefront order is read at `orders/{id}` (reference) or also at `order/{id}` (a guide's sample). */
  storefrontOrderPath: 'plural' | 'both';
}

export function defaultSwitches(): Switches {
  return {
    ...ORDER_SWITCH_DEFAULTS,
    ...CHECKOUT_SWITCH_DEFAULTS,
    listArchived: false,
    embeddedLinesWarning: 'object',
    createdOrderStatus: 200,
    gatewayErrors: 'array',
    emptyTransactions: 204,
    legacyPayload: false,
    hookDestinations: 'loopback',
    duplicateHook: 422,
    blockedEvents: 'all_retried',
    uninstalledEvent: true,
    statusInNotice: true,
    scriptLimit: 'ten_per_app',
    inlineScriptTags: 'one',
    confirmationScripts: 'content_scope',
    inlineExpressions: true,
    scriptCache: true,
    consentBanner: false,
    extensionsScope: 'http_403',
    storefrontOrder: 'sdk',
    storefrontOrderPath: 'plural',
  };
}
