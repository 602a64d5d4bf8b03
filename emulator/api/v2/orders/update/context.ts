import { taxRateOf } from '../../../../data/people.ts';
import { COUNTRIES } from '../../../../data/countries.ts';
import type { Product } from '../../../../data/catalogue.ts';
import { ORDER_SWITCH_DEFAULTS } from '../../../../order-switches.ts';
import type { OrderSwitches } from '../../../../order-switches.ts';
import type { NewIdKind } from '../../../../state/new-ids.ts';
import type { StoreState } from '../../../../state/store-state.ts';
import { takesOrders } from '../../../v3/channels/channels.ts';

/** How points are settled on which the documentation is silent or at odds with itself. */
type UpdateSwitches = Pick<
  OrderSwitches,
  'lineNames' | 'customLineRemoval' | 'refundStatusByPut' | 'incompleteByPut' | 'restoreByPut'
>;

/** What the rules of a change ask of the store. */
export interface UpdateContext {
  readonly nowS: number;
  readonly entersTax: boolean;
  readonly switches: UpdateSwitches;
  hasCustomer(customerId: number): boolean;
  takesOrders(channelId: number): boolean;
  product(productId: number): Product | undefined;
  /** How many units of the order's currency a unit of the default currency buys, in ten-thousandths. */
  perDefault(currencyCode: string): number;
  nextId(kind: NewIdKind): number;
  /** The rate at a destination, parts per million. */
  taxRate(countryIso2: string, stateName: string): number;
}

/** `entersTax` is the store's for a new order; one that was placed keeps to the way it was placed in. */
export function updateContext(
  store: StoreState,
  nowS: number,
  switches: UpdateSwitches = ORDER_SWITCH_DEFAULTS,
  entersTax: boolean = store.profile.entersTax,
): UpdateContext {
  const { profile } = store;
  return {
    nowS,
    entersTax,
    switches,
    hasCustomer: (customerId) => store.hasCustomer(customerId),
    takesOrders: (channelId) => profile.channels.some((channel) => channel.id === channelId && takesOrders(channel)),
    product: (productId) => store.products.find((product) => product.id === productId),
    perDefault: (code) => profile.currencies.find((currency) => currency.code === code)?.perDefault ?? 10_000,
    nextId: (kind) => store.orders.nextId(kind),
    taxRate: (countryIso2, stateName) => {
      const region = COUNTRIES.get(countryIso2)?.regions.find((each) => each.name === stateName);
      return taxRateOf(profile, countryIso2, region?.abbreviation ?? '');
    },
  };
}
