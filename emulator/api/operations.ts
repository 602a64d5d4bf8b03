import type { Operation } from '../http/operation.ts';
import { CATALOGUE_OPERATIONS } from './catalogue-operations.ts';
import { CHECKOUT_OPERATIONS } from './checkout-operations.ts';
import { ORDER_OPERATIONS } from './order-operations.ts';
import { graphql } from './graphql/graphql.ts';
import { readContents } from './v2/orders/read-contents.ts';
import { readDelivery } from './v2/orders/read-delivery.ts';
import { readMessages } from './v2/orders/read-messages.ts';
import { readMoney } from './v2/orders/read-money.ts';
import { readOrders } from './v2/orders/read-orders.ts';
import { orderStatuses } from './v2/orders/statuses.ts';
import { writeOrders } from './v2/orders/write-orders.ts';
import { countries } from './v2/store/countries.ts';
import { currencies } from './v2/store/currencies.ts';
import { storeInformation } from './v2/store/information.ts';
import { states } from './v2/store/states.ts';
import { channels } from './v3/channels/channels.ts';
import { scripts } from './v3/content/scripts.ts';
import { hooksAdmin } from './v3/hooks/hooks-admin.ts';
import { hooks } from './v3/hooks/hooks.ts';
import { readTransactions } from './v3/orders/transactions.ts';

/** Every operation of the platform's API that is imitated. A fixed path stands before one with a parameter in its place. */
export const OPERATIONS: readonly Operation[] = [
  ...readOrders,
  ...writeOrders,
  ...readContents,
  ...readDelivery,
  ...readMoney,
  ...readMessages,
  ...orderStatuses,
  ...ORDER_OPERATIONS,
  ...CATALOGUE_OPERATIONS,
  ...CHECKOUT_OPERATIONS,
  ...storeInformation,
  ...currencies,
  ...states,
  ...countries,
  ...readTransactions,
  ...channels,
  ...hooksAdmin,
  ...hooks,
  ...scripts,
  ...graphql,
];
