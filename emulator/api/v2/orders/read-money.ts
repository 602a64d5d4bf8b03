import { listOrNothing } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf } from '../../../http/query.ts';
import { fourPlaces } from '../../../rules/money.ts';
import { taxPerAddress, taxRows } from '../../../rules/taxes.ts';
import type { OrderHead } from '../../../state/order-records.ts';
import { findOrder } from './find-order.ts';
import { READ_ORDERS } from './scopes.ts';

const CLASSES = {
  item: 'Default Tax Class',
  shipping: 'Shipping',
  handling: 'Handling',
  'gift-wrapping': 'Gift Wrapping',
};

function wireTax(head: OrderHead, index: number, addressId: number, amount: number, taxClass: string) {
  return {
    id: head.id * 1000 + index,
    order_id: head.id,
    order_address_id: addressId,
    tax_rate_id: 1,
    sales_tax_id: 'basic-1',
    tax_class_id: 0,
    name: head.is_tax_inclusive_pricing ? 'VAT' : 'Sales Tax',
    class: head.order_source === 'external' ? 'API Tax Override' : taxClass,
    rate: fourPlaces(head.tax_rate_ppm),
    priority: 0,
    priority_amount: fourPlaces(amount),
    line_amount: fourPlaces(amount),
    order_pickup_method_id: 0,
  };
}

/** Coupons and taxes. Both are read-only. */
export const readMoney: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/orders/:order_id/coupons',
    scopes: READ_ORDERS,
    query: ['page', 'limit'],
    run: (call) => {
      const { head, coupons } = findOrder(call);
      return listOrNothing(
        pageOf(coupons, call.query).map((coupon) => ({
          id: coupon.id,
          coupon_id: coupon.coupon_id,
          order_id: head.id,
          code: coupon.code,
          amount: fourPlaces(coupon.amount),
          type: coupon.type,
          discount: coupon.discount / 10_000,
        })),
      );
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/taxes',
    scopes: READ_ORDERS,
    query: ['page', 'limit', 'details'],
    run: (call) => {
      const parts = findOrder(call);
      const { head } = parts;
      const rows = taxRows(parts);
      const taxes =
        call.query.get('details') === 'true'
          ? rows.map((row, index) => ({
              ...wireTax(head, index, row.addressId, row.amount, CLASSES[row.kind]),
              order_product_id: row.lineId === null ? null : String(row.lineId),
              line_item_type: row.kind,
            }))
          : taxPerAddress(rows).map((row, index) => wireTax(head, index, row.addressId, row.amount, CLASSES.item));
      return listOrNothing(pageOf(taxes, call.query));
    },
  },
];
