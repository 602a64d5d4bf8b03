import type { OperationShape } from './operation-shape.ts';

/** Products and their variants: what lines of orders are made of. */
export const CATALOGUE_OPERATIONS = {
  getProducts: { method: 'GET', template: '/v3/catalog/products', family: 'products' },
  getProduct: { method: 'GET', template: '/v3/catalog/products/{product_id}', family: 'products' },
  getProductVariants: { method: 'GET', template: '/v3/catalog/products/{product_id}/variants', family: 'products' },
  getVariants: { method: 'GET', template: '/v3/catalog/variants', family: 'products' },
} as const satisfies Record<string, OperationShape>;
