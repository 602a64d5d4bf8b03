import { OFFERED_WAYS } from '../../../data/plan-payment.ts';
import { listOrNothing } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf } from '../../../http/query.ts';

/** Deprecated: the methods a store has turned on, by name. Not all of them need be among these. */
export const paymentMethods: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/payments/methods',
    scopes: ['store_payments_methods_read'],
    query: ['page', 'limit'],
    run: (call) => {
      const methods = OFFERED_WAYS.filter((way) => way.gateway !== '')
        .map((way) => ({ code: way.gateway, name: way.name, test_mode: way.gateway === 'testgateway' }))
        .toSorted((a, b) => a.name.localeCompare(b.name) || a.code.localeCompare(b.code));
      return listOrNothing(pageOf(methods, call.query));
    },
  },
];
