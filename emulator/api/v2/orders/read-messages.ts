import { invalidField } from '../../../http/errors.ts';
import { listOrNothing } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { booleanParam, dateParam, integerParam, pageOf } from '../../../http/query.ts';
import { rfc2822 } from '../../../rules/dates.ts';
import type { Message } from '../../../state/message-records.ts';
import { findOrder } from './find-order.ts';
import { READ_ORDERS } from './scopes.ts';

function messageFilter(query: URLSearchParams): (message: Message) => boolean {
  const minId = integerParam(query, 'min_id') ?? 0;
  const maxId = integerParam(query, 'max_id') ?? Infinity;
  const customerId = integerParam(query, 'customer_id');
  const minCreatedS = dateParam(query, 'min_date_created') ?? 0;
  const maxCreatedS = dateParam(query, 'max_date_created') ?? Infinity;
  const flagged = booleanParam(query, 'is_flagged');
  const status = query.get('status');
  if (status !== null && status !== 'read' && status !== 'unread') throw invalidField('status');
  return (message) =>
    message.id >= minId &&
    message.id <= maxId &&
    (customerId === undefined || message.customer_id === customerId) &&
    message.created_s >= minCreatedS &&
    message.created_s <= maxCreatedS &&
    (flagged === undefined || message.is_flagged === flagged) &&
    (status === null || message.status === status);
}

/** The talk with the shopper. There is no way to write to it. */
export const readMessages: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/orders/:order_id/messages',
    scopes: READ_ORDERS,
    query: [
      'min_id',
      'max_id',
      'customer_id',
      'min_date_created',
      'max_date_created',
      'is_flagged',
      'status',
      'page',
      'limit',
    ],
    run: (call) => {
      const { head, messages } = findOrder(call);
      const wanted = messages.filter(messageFilter(call.query));
      return listOrNothing(
        pageOf(wanted, call.query).map(({ created_s, ...message }) => ({
          ...message,
          order_id: head.id,
          date_created: rfc2822(created_s),
          customer: {},
        })),
      );
    },
  },
];
