import { listOrNothing } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf } from '../../../http/query.ts';
import type { OrderSwitches } from '../../../order-switches.ts';
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

/** What marks taxes that an app gave by itself. */
const OVERRIDE = 'API Tax Override';

interface TaxFacts {
  readonly index: number;
  readonly addressId: number;
  readonly amount: number;
  readonly taxClass: string;
}

function wireTax(head: OrderHead, facts: TaxFacts, marker: OrderSwitches['taxOverrideMarker']) {
  const { index, addressId, amount, taxClass } = facts;
  const given = head.order_source === 'external' ? marker : null;
  const name = head.is_tax_inclusive_pricing ? 'VAT' : 'Sales Tax';
  return {
    id: head.id * 1000 + index,
    order_id: head.id,
    order_address_id: addressId,
    tax_rate_id: 1,
    sales_tax_id: 'basic-1',
    tax_class_id: 0,
    name: given === 'name' ? OVERRIDE : name,
    class: given === 'class' ? OVERRIDE : taxClass,
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
      const marker = call.world.switches.taxOverrideMarker;
      const taxes =
        call.query.get('details') === 'true'
          ? rows.map((row, index) => ({
              ...wireTax(head, { index, ...row, taxClass: CLASSES[row.kind] }, marker),
              order_product_id: row.lineId === null ? null : String(row.lineId),
              line_item_type: row.kind,
            }))
          : taxPerAddress(rows).map((row, index) => wireTax(head, { index, ...row, taxClass: CLASSES.item }, marker));
      return listOrNothing(pageOf(taxes, call.query));
    },
  },
];
