import { TAX_CLASSES } from '../../../data/tax-classes.ts';
import { notFound } from '../../../http/errors.ts';
import { listOrNothing, ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf, pathId } from '../../../http/query.ts';
import { READ_INFORMATION } from './scopes.ts';

/** Ids are texts here, though everything that refers to them has numbers. */
function wireTaxClass({ id, name }: (typeof TAX_CLASSES)[number]): Record<string, unknown> {
  return {
    id: String(id),
    name,
    created_at: '2023-02-01T09:00:00.000+00:00',
    updated_at: '2023-02-01T09:00:00.000+00:00',
  };
}

export const taxClasses: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/tax_classes',
    scopes: READ_INFORMATION,
    query: ['page', 'limit'],
    run: (call) => listOrNothing(pageOf(TAX_CLASSES, call.query).map(wireTaxClass)),
  },
  {
    method: 'GET',
    path: '/v2/tax_classes/:tax_class_id',
    scopes: READ_INFORMATION,
    run: (call) => {
      const id = pathId(call.params['tax_class_id']);
      const taxClass = TAX_CLASSES.find((each) => each.id === id);
      if (taxClass === undefined) throw notFound();
      return ok(wireTaxClass(taxClass));
    },
  },
];
