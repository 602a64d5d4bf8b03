import type { Operation } from '../http/operation.ts';
import { products } from './v3/catalog/products.ts';
import { variants } from './v3/catalog/variants.ts';
import { customers } from './v3/customers/customers.ts';
import { writeCustomers } from './v3/customers/write-customers.ts';
import { storedInstruments } from './v3/customers/stored-instruments.ts';
import { inventoryAdjustments } from './v3/inventory/adjustments.ts';
import { inventory } from './v3/inventory/inventory.ts';

/** Who buys and what is sold: customers, the catalogue and its stock. */
export const CATALOGUE_OPERATIONS: readonly Operation[] = [
  ...customers,
  ...writeCustomers,
  ...storedInstruments,
  ...products,
  ...variants,
  ...inventoryAdjustments,
  ...inventory,
];
